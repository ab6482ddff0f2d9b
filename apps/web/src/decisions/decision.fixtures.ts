import type {
  ConditionParts,
  DecisionParts,
  DifferenceParts,
  FrozenMeasureParts,
  VoteParts,
} from '../graphql/generated/decisions/decision.ts';

const words = (da: string, en = da) => ({ __typename: 'BilingualText' as const, da, en });

export const hash = '9f41c07a18de4b6f2a51c3d7e08812aa9f41c07a18de4b6f2a51c3d7e08812aa';

export const aMeasure = (over: Partial<FrozenMeasureParts> = {}): FrozenMeasureParts => ({
  __typename: 'FrozenMeasure',
  measure: 'm10',
  reference: 'M-6.10',
  provision: '§ 6, stk. 1, nr. 10',
  name: words(
    'Multifaktorautentificering og sikret kommunikation',
    'Multi-factor authentication and secured communication',
  ),
  state: 'IN_PLACE',
  applicable: true,
  reason: 'Alle logger ind med to trin siden 1. november.',
  owner: 'person-2',
  nextReviewOn: '2027-05-01',
  leftOut: [],
  requirements: [],
  requirementsInAll: 14,
  evidence: [
    { __typename: 'FrozenEvidence', sha256: 'ab'.repeat(32), effectiveOn: '2026-11-01', expiresOn: '2027-11-01' },
  ],
  ...over,
});

export const aVote = (over: Partial<VoteParts> = {}): VoteParts => ({
  __typename: 'Vote',
  person: 'person-1',
  kind: 'APPROVE',
  reason: null,
  at: '2026-11-22T10:04:00Z',
  version: 1,
  manifestHash: hash,
  counts: true,
  statement: words('Jeg godkender foranstaltningerne i BES-2026-003.', 'I approve the measures in BES-2026-003.'),
  language: 'da',
  receiptReference: 'BES-2026-003/4',
  position: '4711',
  secondFactorAt: '2026-11-22T10:03:50Z',
  ...over,
});

export const aDifference = (over: Partial<DifferenceParts> = {}): DifferenceParts => ({
  __typename: 'MeasureDifference',
  since: 'decision-0',
  sinceReference: 'BES-2026-001',
  sinceOn: '2026-03-12',
  same: false,
  measures: [
    {
      __typename: 'MeasureDifferenceEntry',
      measure: 'm10',
      reference: 'M-6.10',
      name: words(
        'Multifaktorautentificering og sikret kommunikation',
        'Multi-factor authentication and secured communication',
      ),
      added: false,
      changes: [
        {
          __typename: 'MeasureChange',
          kind: 'STATE',
          text: words('Tilstanden er gået fra planlagt til på plads.', 'The state went from planned to in place.'),
          before: 'planned',
          after: 'in-place',
          requirement: null,
          sha256: null,
        },
      ],
    },
  ],
  ...over,
});

/** Nothing of the set is past its time. */
export const aCondition = (over: Partial<ConditionParts> = {}): ConditionParts => ({
  __typename: 'MeasureSetCondition',
  ...{ readOn: '2026-11-22', expired: [], expiring: [], reviewsOverdue: [], riskRoundEndedOn: null },
  ...over,
});

const member = (
  person: string,
  role: 'CHAIR' | 'MEMBER',
  vote: VoteParts | null = null,
): DecisionParts['members'][number] => ({
  __typename: 'DecisionMember',
  person,
  role,
  inOffice: true,
  asked: false,
  vote,
});

export const aDecision = (over: Partial<DecisionParts> = {}): DecisionParts => ({
  __typename: 'ManagementDecision',
  id: 'decision-1',
  reference: 'BES-2026-003',
  title: 'Godkend sikkerhedsforanstaltningerne efter NIS 2-lovens § 6',
  explanation: 'To trin ved login er nu indført overalt.\nDet koster ca. 180.000 kr. om året.',
  status: 'OPEN',
  proposedAt: '2026-11-20T14:04:00Z',
  proposedBy: 'person-3',
  voteBy: '2026-11-27',
  overdue: false,
  version: 1,
  openedAt: '2026-11-20T14:04:00Z',
  renewedBecause: null,
  bodyChange: null,
  manifestHash: hash,
  controlCode: '9f41 c07a 18de',
  position: '4680',
  shortened: false,
  measures: [aMeasure()],
  riskRound: { __typename: 'FrozenRiskRound', concludedOn: '2026-10-01', validUntil: '2027-10-01' },
  sinceLastApproval: aDifference(),
  condition: aCondition(),
  statement: words('Jeg godkender foranstaltningerne i BES-2026-003.', 'I approve the measures in BES-2026-003.'),
  refusalStatement: words('Jeg stemmer imod BES-2026-003.', 'I vote against BES-2026-003.'),
  abstentionStatement: words('Jeg undlader at stemme om BES-2026-003.', 'I abstain on BES-2026-003.'),
  secondFactorBoundTo: `decision-1:1:${hash}`,
  members: [member('person-2', 'CHAIR', aVote({ person: 'person-2' })), member('person-1', 'MEMBER')],
  membersInOffice: 2,
  participantsNeeded: 2,
  participants: 1,
  quorumText: words('Én stemme mangler, før der kan besluttes.', 'One vote is missing before a decision.'),
  questions: [],
  mayVote: true,
  mayNotVoteBecause: null,
  myVote: null,
  votes: [],
  result: null,
  withdrawnBecause: null,
  versions: [],
  record: 'decision-1',
  ...over,
});
