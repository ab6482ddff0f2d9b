import { registerEnumType } from '@nestjs/graphql';

export const AssessmentStatusEnum = {
  SENT: 'sent',
  OPENED: 'opened',
  IN_PROGRESS: 'in-progress',
  SUBMITTED: 'submitted',
  CLARIFYING: 'clarifying',
  REVIEWED: 'reviewed',
  CONCLUDED: 'concluded',
  WITHDRAWN: 'withdrawn',
} as const;
registerEnumType(AssessmentStatusEnum, {
  name: 'AssessmentStatus',
  description: 'Where a round of questions stands.',
  valuesMap: {
    SENT: { description: 'Sent; nobody has opened it.' },
    OPENED: { description: 'Opened; nothing is written yet.' },
    IN_PROGRESS: { description: 'Something is written.' },
    SUBMITTED: { description: 'Submitted; the review is to come.' },
    CLARIFYING: { description: 'Submitted; a clarification waits for the supplier.' },
    REVIEWED: { description: 'Everything is scored; the decision is to come.' },
    CONCLUDED: { description: 'Concluded with a decision.' },
    WITHDRAWN: { description: 'Withdrawn.' },
  },
});

export const AssessmentBandEnum = {
  GREEN: 'green',
  YELLOW: 'yellow',
  RED: 'red',
} as const;
registerEnumType(AssessmentBandEnum, {
  name: 'AssessmentBand',
  description: 'The band of a result.',
  valuesMap: {
    GREEN: { description: '80 or more.' },
    YELLOW: { description: '60 to 79.' },
    RED: { description: 'Below 60, or a critical question at 0.' },
  },
});

export const AssessmentDecisionEnum = {
  ACCEPT: 'accept',
  IMPROVE: 'improve',
  RESTRICT: 'restrict',
  EXIT: 'exit',
} as const;
registerEnumType(AssessmentDecisionEnum, {
  name: 'AssessmentDecision',
  description: 'What follows from a round.',
  valuesMap: {
    ACCEPT: { description: 'Accepted until a day.' },
    IMPROVE: { description: 'To be improved by a plan.' },
    RESTRICT: { description: 'Restricted from a day.' },
    EXIT: { description: 'To be ended from a day.' },
  },
});

export const ResidualRiskEnum = {
  LOW: 'low',
  MEDIUM: 'medium',
  HIGH: 'high',
  VERY_HIGH: 'very-high',
} as const;
registerEnumType(ResidualRiskEnum, {
  name: 'ResidualRisk',
  description: 'What is left of risk: the tier against the result.',
  valuesMap: {
    LOW: { description: 'Low.' },
    MEDIUM: { description: 'Medium.' },
    HIGH: { description: 'High.' },
    VERY_HIGH: { description: 'Very high.' },
  },
});

export const FindingStatusEnum = {
  OPEN: 'open',
  VERIFIED: 'verified',
  RISK_ACCEPTED: 'risk-accepted',
} as const;
registerEnumType(FindingStatusEnum, {
  name: 'FindingStatus',
  description: 'How a finding stands.',
  valuesMap: {
    OPEN: { description: 'To be mended.' },
    VERIFIED: { description: 'Seen to be mended.' },
    RISK_ACCEPTED: { description: 'The risk is accepted with a reason.' },
  },
});

export const AnswerScoreEnum = {
  NONE: 'none',
  HALF: 'half',
  FULL: 'full',
  NOT_APPLICABLE: 'not-applicable',
} as const;
registerEnumType(AnswerScoreEnum, {
  name: 'AnswerScore',
  description: 'What a reviewer gives an answer.',
  valuesMap: {
    NONE: { description: '0.' },
    HALF: { description: 'One half.' },
    FULL: { description: '1.' },
    NOT_APPLICABLE: { description: 'Not applicable: left out of the sum.' },
  },
});
