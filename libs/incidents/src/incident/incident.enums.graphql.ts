import { registerEnumType } from '@nestjs/graphql';

/** Yes, no, or not yet known. */
export const AnswerEnum = { YES: 'yes', NO: 'no', NOT_YET_KNOWN: 'not-yet-known' } as const;
registerEnumType(AnswerEnum, {
  name: 'Answer',
  description: 'Yes, no, or not yet known. Not knowing is an answer: it stops nothing and keeps the clock running.',
  valuesMap: {
    YES: { description: 'Yes.' },
    NO: { description: 'No.' },
    NOT_YET_KNOWN: { description: 'Not yet known; the clock runs meanwhile.' },
  },
});

export const IncidentStatusEnum = {
  SUSPECTED: 'suspected',
  UNDECIDED: 'undecided',
  NOT_SIGNIFICANT: 'not-significant',
  SIGNIFICANT: 'significant',
  DOWNGRADED: 'downgraded',
} as const;
registerEnumType(IncidentStatusEnum, {
  name: 'IncidentStatus',
  description: 'Where an incident stands.',
  valuesMap: {
    SUSPECTED: { description: 'Reported; nobody has assessed yet whether it is significant. The clocks run.' },
    UNDECIDED: { description: 'Assessed, and not yet known whether it is significant. The clocks run.' },
    NOT_SIGNIFICANT: { description: 'Assessed as not significant; § 13 asks for nothing.' },
    SIGNIFICANT: { description: 'Significant under § 12(2) or Regulation (EU) 2024/2690.' },
    DOWNGRADED: { description: 'Was significant or undecided; withdrawn with a reason.' },
  },
});

export const CriterionEnum = {
  FINANCIAL_LOSS: '3-1-a',
  TRADE_SECRETS: '3-1-b',
  DEATH: '3-1-c',
  HEALTH: '3-1-d',
  MALICIOUS_ACCESS: '3-1-e',
  RECURRING: '3-1-f',
  TYPE_SPECIFIC: '3-1-g',
} as const;
registerEnumType(CriterionEnum, {
  name: 'Criterion2690',
  description: 'The criteria of Regulation (EU) 2024/2690, art. 3(1); any one is enough.',
  valuesMap: {
    FINANCIAL_LOSS: {
      description: 'Direct loss above EUR 500,000 or 5 % of last year’s turnover, whichever is lower.',
    },
    TRADE_SECRETS: { description: 'Trade secrets were or could be taken out.' },
    DEATH: { description: 'Caused or could cause a person’s death.' },
    HEALTH: { description: 'Caused or could cause considerable damage to a person’s health.' },
    MALICIOUS_ACCESS: { description: 'Successful, suspectedly malicious access that can cause severe disruption.' },
    RECURRING: { description: 'Recurring incidents that together exceed the loss (art. 4).' },
    TYPE_SPECIFIC: { description: 'The criterion of the provider’s own type is met (art. 5-14).' },
  },
});

export const ChannelEnum = { VIRK: 'virk', ALTERNATIVE: 'alternative', EXEMPTED: 'exempted' } as const;
registerEnumType(ChannelEnum, {
  name: 'FilingChannel',
  description: 'How the notification reached the authority (BEK 620/2025 §§ 14-16).',
  valuesMap: {
    VIRK: { description: 'The self-service on virk.dk, signed with MitID.' },
    ALTERNATIVE: { description: 'The channel the authority names when the self-service cannot be reached.' },
    EXEMPTED: { description: 'In another way, by an exemption from the self-service.' },
  },
});
