import { registerEnumType } from '@nestjs/graphql';

export const VoteKindEnum = { APPROVE: 'approve', REFUSE: 'refuse', ABSTAIN: 'abstain' } as const;
registerEnumType(VoteKindEnum, {
  name: 'VoteKind',
  description: 'How a member votes.',
  valuesMap: {
    APPROVE: { description: 'For.' },
    REFUSE: { description: 'Against, with a reason.' },
    ABSTAIN: { description: 'Neither; the member has taken part.' },
  },
});

export const StatementLanguageEnum = { DA: 'da', EN: 'en' } as const;
registerEnumType(StatementLanguageEnum, {
  name: 'StatementLanguage',
  description: 'The language in which the statement was read and signed.',
  valuesMap: { DA: { description: 'Danish.' }, EN: { description: 'English.' } },
});

export const DecisionStatusEnum = {
  OPEN: 'open',
  CARRIED: 'carried',
  REFUSED: 'refused',
  LAPSED: 'lapsed',
  WITHDRAWN: 'withdrawn',
} as const;
registerEnumType(DecisionStatusEnum, {
  name: 'ManagementDecisionStatus',
  description: 'Where a decision stands.',
  valuesMap: {
    OPEN: { description: 'Members are voting.' },
    CARRIED: { description: 'The measures are approved.' },
    REFUSED: { description: 'The measures were not approved.' },
    LAPSED: { description: 'The day passed, and too few had taken part.' },
    WITHDRAWN: { description: 'Whoever put it took it back.' },
  },
});

export const FrozenStateEnum = {
  NOT_ASSESSED: 'not-assessed',
  PLANNED: 'planned',
  PARTIAL: 'partial',
  IN_PLACE: 'in-place',
  IN_PLACE_AND_TESTED: 'in-place-and-tested',
} as const;
registerEnumType(FrozenStateEnum, {
  name: 'FrozenMeasureState',
  description: 'The state of a measure as it was put to the management body.',
  valuesMap: {
    NOT_ASSESSED: { description: 'Not assessed.' },
    PLANNED: { description: 'Planned.' },
    PARTIAL: { description: 'Partly in place.' },
    IN_PLACE: { description: 'In place.' },
    IN_PLACE_AND_TESTED: { description: 'In place and tested.' },
  },
});

export const MeasureChangeEnum = {
  STATE: 'state',
  APPLICABILITY: 'applicability',
  REASON: 'reason',
  OWNER: 'owner',
  NEXT_REVIEW: 'next-review',
  REQUIREMENT: 'requirement',
  EVIDENCE_ADDED: 'evidence-added',
  EVIDENCE_REMOVED: 'evidence-removed',
  EVIDENCE_EXPIRED: 'evidence-expired',
} as const;
registerEnumType(MeasureChangeEnum, {
  name: 'MeasureChangeKind',
  description: 'What of a measure is otherwise than before.',
  valuesMap: {
    STATE: { description: 'Its state.' },
    APPLICABILITY: { description: 'Which parts are left out.' },
    REASON: { description: 'Why it is assessed so.' },
    OWNER: { description: 'Who is responsible.' },
    NEXT_REVIEW: { description: 'When it is reviewed next.' },
    REQUIREMENT: { description: 'A requirement of the annex.' },
    EVIDENCE_ADDED: { description: 'Evidence came.' },
    EVIDENCE_REMOVED: { description: 'Evidence went, or its days changed.' },
    EVIDENCE_EXPIRED: { description: 'Evidence that held at the approval has expired by the day of reading.' },
  },
});
