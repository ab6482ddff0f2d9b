import { registerEnumType } from '@nestjs/graphql';

export const RiskPropertyEnum = {
  AUTHENTICITY: 'authenticity',
  CONFIDENTIALITY: 'confidentiality',
  INTEGRITY: 'integrity',
  AVAILABILITY: 'availability',
} as const;
registerEnumType(RiskPropertyEnum, {
  name: 'RiskProperty',
  description: 'What a risk bears on.',
  valuesMap: {
    AUTHENTICITY: { description: 'That data and people are who they say.' },
    CONFIDENTIALITY: { description: 'That nobody sees what is not theirs.' },
    INTEGRITY: { description: 'That data is right and whole.' },
    AVAILABILITY: { description: 'That it is there when needed.' },
  },
});

export const RiskStageEnum = { INHERENT: 'inherent', RESIDUAL: 'residual' } as const;
registerEnumType(RiskStageEnum, {
  name: 'RiskStage',
  description: 'Without the measures or with them.',
  valuesMap: {
    INHERENT: { description: 'As it is without measures.' },
    RESIDUAL: { description: 'What is left with the measures as they are.' },
  },
});

export const RiskLevelEnum = { LOW: 'low', MEDIUM: 'medium', HIGH: 'high', CRITICAL: 'critical' } as const;
registerEnumType(RiskLevelEnum, {
  name: 'RiskLevel',
  description: 'Likelihood times consequence in our own bands; the act gives no scale.',
  valuesMap: {
    LOW: { description: '0 to 4.' },
    MEDIUM: { description: '5 to 9.' },
    HIGH: { description: '10 to 14: acceptance takes a member of the management body.' },
    CRITICAL: { description: '15 to 25: acceptance takes a member of the management body.' },
  },
});

export const RiskTreatmentEnum = { REDUCE: 'reduce', SHARE: 'share', AVOID: 'avoid', ACCEPT: 'accept' } as const;
registerEnumType(RiskTreatmentEnum, {
  name: 'RiskTreatment',
  description: 'What is done about a risk.',
  valuesMap: {
    REDUCE: { description: 'Make it smaller by measures.' },
    SHARE: { description: 'Share it, e.g. with a supplier or an insurer.' },
    AVOID: { description: 'Stop doing what brings it.' },
    ACCEPT: { description: 'Live with it; the acceptance itself is an act of its own.' },
  },
});

export const AcceptanceStandingEnum = {
  NONE: 'none',
  AWAITING_BOARD: 'awaiting-board',
  VALID: 'valid',
  STALE: 'stale',
  EXPIRED: 'expired',
  REVOKED: 'revoked',
} as const;
registerEnumType(AcceptanceStandingEnum, {
  name: 'AcceptanceStanding',
  description: 'Whether the acceptance of a risk holds, read on the day.',
  valuesMap: {
    NONE: { description: 'Nobody has accepted it.' },
    AWAITING_BOARD: { description: 'Put to the members of the management body.' },
    VALID: { description: 'It holds.' },
    STALE: { description: 'What it rests on has changed: the reasons stand beside it.' },
    EXPIRED: { description: 'The day it ran to is past.' },
    REVOKED: { description: 'It was taken back.' },
  },
});
