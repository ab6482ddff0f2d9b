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

const laterStages = {
  NOTIFICATION: { description: 'The incident notification, § 13(1) no. 2.' },
  INTERIM: { description: 'An interim report the CSIRT asked for, § 13(1) no. 3.' },
  STATUS: { description: 'A status report while the incident is ongoing, § 13(1) no. 5.' },
  FINAL: { description: 'The final report, § 13(1) nos. 4 and 5.' },
};

export const ReportStageEnum = {
  NOTIFICATION: 'notification',
  INTERIM: 'interim',
  STATUS: 'status',
  FINAL: 'final',
} as const;
registerEnumType(ReportStageEnum, {
  name: 'ReportStage',
  description: 'The reports that follow the early warning.',
  valuesMap: laterStages,
});

export const StageEnum = { EARLY_WARNING: 'early-warning', ...ReportStageEnum } as const;
registerEnumType(StageEnum, {
  name: 'IncidentStage',
  description: 'Everything § 13 lets you send.',
  valuesMap: { EARLY_WARNING: { description: 'The early warning, § 13(1) no. 1.' }, ...laterStages },
});

export const SeverityEnum = { HIGH: 'high', MEDIUM: 'medium', LOW: 'low' } as const;
registerEnumType(SeverityEnum, {
  name: 'IncidentSeverity',
  description: 'How serious the incident is, in the words of the NIS Cooperation Group.',
  valuesMap: {
    HIGH: { description: 'High.' },
    MEDIUM: { description: 'Medium.' },
    LOW: { description: 'Low.' },
  },
});

export const RootCauseEnum = {
  SYSTEM_FAILURES: 'system-failures',
  NATURAL_PHENOMENA: 'natural-phenomena',
  HUMAN_ERRORS: 'human-errors',
  MALICIOUS_ACTIONS: 'malicious-actions',
  THIRD_PARTY_FAILURES: 'third-party-failures',
} as const;
registerEnumType(RootCauseEnum, {
  name: 'IncidentRootCause',
  description: 'The root causes of the NIS Cooperation Group.',
  valuesMap: {
    SYSTEM_FAILURES: { description: 'Software or hardware failed.' },
    NATURAL_PHENOMENA: { description: 'Weather, fire, flood and the like.' },
    HUMAN_ERRORS: { description: 'Somebody made a mistake.' },
    MALICIOUS_ACTIONS: { description: 'Somebody meant harm.' },
    THIRD_PARTY_FAILURES: { description: 'A supplier or another third party failed.' },
  },
});

export const IncidentRoleEnum = {
  INCIDENT_LEAD: 'incident-lead',
  TECHNICAL_LEAD: 'technical-lead',
  VIRK_REPORTER: 'virk-reporter',
  VIRK_DEPUTY: 'virk-deputy',
  COMMUNICATION: 'communication',
} as const;
registerEnumType(IncidentRoleEnum, {
  name: 'IncidentRole',
  description: 'What somebody does while an incident runs.',
  valuesMap: {
    INCIDENT_LEAD: { description: 'Leads the incident and decides.' },
    TECHNICAL_LEAD: { description: 'Leads the work on the systems.' },
    VIRK_REPORTER: { description: 'Files on virk.dk with MitID Erhverv.' },
    VIRK_DEPUTY: { description: 'Files on virk.dk when the reporter cannot.' },
    COMMUNICATION: { description: 'Tells recipients, staff and the press.' },
  },
});
