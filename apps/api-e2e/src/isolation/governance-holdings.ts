import { act, ask, type Person } from '../harness/index.ts';

interface Has {
  readonly service: string;
  readonly people: readonly [owner: string, colleague: string];
}

const measureIds = ['M01', 'M02', 'M03', 'M04', 'M05', 'M06', 'M07', 'M08', 'M09', 'M10'];

/** One of each thing of governance: measures put to a body of two, with a question, and a course. */
export async function governanceHoldings(
  owner: Person,
  { service, people }: Has,
): Promise<Readonly<Record<string, string>>> {
  for (const measureId of measureIds)
    await act(owner, 'assessMeasure', { measureId, state: 'IN_PLACE', reason: 'Hemmelig begrundelse' });
  await act(owner, 'concludeRiskRound', { services: [service], conclusion: 'Hemmelig konklusion' });
  await act(owner, 'openRiskRound', { title: 'Ny hemmelig runde' });
  const body = { organ: 'BOARD_OF_DIRECTORS', quorum: 'ALL', tie: 'FALLS' };
  await act(owner, 'describeManagementBody', body);
  for (const person of people) {
    await act(owner, 'grantRole', { person, role: 'BOARD_MEMBER' });
    await act(owner, 'seatMember', { person, role: 'MEMBER', from: '2025-01-01' });
  }
  const course = { course: 'Hemmeligt kursus', provider: 'Hemmelig udbyder', heldOn: '2026-01-01' };
  const training = await act(owner, 'recordTraining', { person: people[1], ...course });
  const { measuresProposalPreview } = await ask<{ measuresProposalPreview: { hash: string } }>(
    owner,
    'query Preview { measuresProposalPreview { hash } }',
    {},
    { 'varsel-min-position': training.receipt.position },
  );
  const proposal = { title: 'Hemmelig beslutning', explanation: 'Hemmelig forklaring', voteBy: '2026-12-01' };
  const decision = await act(owner, 'proposeMeasures', { ...proposal, hash: measuresProposalPreview.hash });
  await act(owner, 'askAboutDecision', { decisionId: decision.id, text: 'Hemmeligt spørgsmål?' });
  return { Decision: decision.id, Training: training.id };
}
