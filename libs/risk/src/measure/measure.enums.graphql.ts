import { registerEnumType } from '@nestjs/graphql';

export const MeasureIdEnum = {
  M01: 'm01',
  M02: 'm02',
  M03: 'm03',
  M04: 'm04',
  M05: 'm05',
  M06: 'm06',
  M07: 'm07',
  M08: 'm08',
  M09: 'm09',
  M10: 'm10',
} as const;
registerEnumType(MeasureIdEnum, {
  name: 'MeasureId',
  description: 'The ten headings of § 6(1), in our own short words.',
  valuesMap: {
    M01: { description: 'Policies on risk analysis and information system security.' },
    M02: { description: 'Incident handling.' },
    M03: { description: 'Business continuity, backup and crisis management.' },
    M04: { description: 'Supply chain security.' },
    M05: { description: 'Acquisition, development, maintenance and vulnerabilities.' },
    M06: { description: 'Whether the measures work.' },
    M07: { description: 'Cyber hygiene and training.' },
    M08: { description: 'Cryptography and encryption.' },
    M09: { description: 'Personnel, access control and assets.' },
    M10: { description: 'Multi-factor authentication and secured communication.' },
  },
});

export const MeasureStateEnum = {
  NOT_ASSESSED: 'not-assessed',
  PLANNED: 'planned',
  PARTIAL: 'partial',
  IN_PLACE: 'in-place',
  IN_PLACE_AND_TESTED: 'in-place-and-tested',
} as const;
registerEnumType(MeasureStateEnum, {
  name: 'MeasureState',
  description: 'How far a measure or a requirement is carried out, as the organisation has assessed it.',
  valuesMap: {
    NOT_ASSESSED: { description: 'Nobody has looked yet. Not the same as nothing done.' },
    PLANNED: { description: 'Decided and planned, not begun.' },
    PARTIAL: { description: 'Carried out in part.' },
    IN_PLACE: { description: 'Carried out.' },
    IN_PLACE_AND_TESTED: { description: 'Carried out, and tested that it works.' },
  },
});

export const MeasurePartEnum = {
  ENCRYPTION: 'encryption',
  MULTI_FACTOR: 'multi-factor',
  SECURED_COMMUNICATION: 'secured-communication',
  EMERGENCY_COMMUNICATION: 'emergency-communication',
} as const;
registerEnumType(MeasurePartEnum, {
  name: 'MeasurePart',
  description: 'What may be left out with a reason: the act says “where relevant” of these alone (no. 8 and 10).',
  valuesMap: {
    ENCRYPTION: { description: 'Encryption, of no. 8.' },
    MULTI_FACTOR: { description: 'Multi-factor or continuous authentication, of no. 10.' },
    SECURED_COMMUNICATION: { description: 'Secured voice, video and text, of no. 10.' },
    EMERGENCY_COMMUNICATION: { description: 'Secured emergency communication, of no. 10.' },
  },
});
