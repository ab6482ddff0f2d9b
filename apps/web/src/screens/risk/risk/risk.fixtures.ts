import type { Acceptance, RiskData, Scores } from './risk-data.ts';

const score = (likelihood: number, consequence: number, level: Scores['level']) => ({
  __typename: 'RiskScore' as const,
  likelihood,
  consequence,
  level,
});

const before: Scores = {
  __typename: 'RiskScores',
  authenticity: score(2, 2, 'LOW'),
  confidentiality: score(3, 4, 'HIGH'),
  integrity: score(3, 3, 'MEDIUM'),
  availability: score(4, 5, 'CRITICAL'),
  worst: 'AVAILABILITY',
  level: 'CRITICAL',
  score: 20,
};

const after: Scores = { ...before, availability: score(2, 5, 'HIGH'), level: 'HIGH', score: 12 };

/** An assessed, reduced, not yet accepted risk of the telephone exchange. */
export const aRisk = (changes: Partial<RiskData> = {}): RiskData => ({
  __typename: 'Risk',
  id: 'UmlzazpyMQ',
  reference: 'RSK-2026-003',
  title: 'Telefonien falder ud',
  description: 'Patienter kan ikke ringe efter hjælp.',
  serviceId: 'U2VydmljZTpzMQ',
  serviceName: 'Telefoni',
  owner: null,
  closed: false,
  closedBecause: null,
  inherent: before,
  residual: after,
  level: 'HIGH',
  treatment: 'REDUCE',
  treatmentPlan: 'To leverandører af linjer.',
  treatmentDueOn: '2027-02-01',
  measures: ['M03'],
  acceptanceBoundTo: null,
  acceptance: null,
  acceptanceStanding: 'NONE',
  acceptances: [],
  needsBoard: false,
  identifiedAt: '2026-10-01T08:00:00Z',
  assessedAt: '2026-10-02T08:00:00Z',
  assessments: [
    {
      __typename: 'RiskAssessment',
      at: '2026-10-02T08:00:00Z',
      by: 'p1',
      inherent: before,
      residual: after,
      reason: 'Udfaldet i maj.',
    },
  ],
  record: 'r1',
  ...changes,
});

/** One given by p2 over what is left of it. */
export const anAcceptance = (changes: Partial<Acceptance> = {}): Acceptance => ({
  __typename: 'RiskAcceptance',
  standing: 'VALID',
  reason: 'Prisen',
  expiresOn: '2027-05-01',
  level: 'HIGH',
  scores: { __typename: 'RiskScores', worst: 'AVAILABILITY', level: 'HIGH', score: 12 },
  treatment: 'REDUCE',
  measures: ['M03'],
  position: '41',
  acceptedAt: '2026-10-05T08:00:00Z',
  approver: 'p2',
  proposedAt: null,
  proposedBy: null,
  revokedAt: null,
  revokedBecause: null,
  staleBecause: [],
  ...changes,
});

/** Put to management by p1, accepted by nobody yet. */
export const aWaitingRisk = (): RiskData => {
  const acceptance = anAcceptance({
    ...{ standing: 'AWAITING_BOARD', acceptedAt: null, approver: null },
    ...{ proposedAt: '2026-10-04T08:00:00Z', proposedBy: 'p1' },
  });
  return aRisk({ needsBoard: true, acceptance, acceptances: [acceptance], acceptanceStanding: 'AWAITING_BOARD' });
};

/** Levels as the server draws them. */
export const cells = [1, 2, 3, 4, 5].flatMap((likelihood) =>
  [0, 1, 2, 3, 4, 5].map((consequence) => ({
    __typename: 'RiskMatrixCell' as const,
    likelihood,
    consequence,
    level: likelihood * consequence >= 15 ? ('CRITICAL' as const) : ('MEDIUM' as const),
  })),
);
