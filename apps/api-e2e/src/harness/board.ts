import { act, ask, type Person } from './actors.ts';

const measureIds = ['M01', 'M02', 'M03', 'M04', 'M05', 'M06', 'M07', 'M08', 'M09', 'M10'];

/** Assesses the ten measures and concludes a round of risks: nothing of risk stands in the way of asking the board. */
export async function measuresReady(lead: Person): Promise<void> {
  for (const measureId of measureIds)
    await act(lead, 'assessMeasure', { measureId, state: 'IN_PLACE', reason: 'Gennemgået.' });
  const service = await act(lead, 'registerService', { name: 'Laboratoriesvar' });
  const risk = { serviceId: service.id, title: 'Kryptering', description: 'Svar når ikke frem i tide.' };
  const { id: riskId } = await act(lead, 'identifyRisk', risk);
  const rare = { likelihood: 1, consequence: 1 };
  const inherent = { authenticity: rare, confidentiality: rare, integrity: rare, availability: rare };
  await act(lead, 'assessRisk', { riskId, inherent, reason: 'Sjældent.' });
  await act(lead, 'decideTreatment', { riskId, treatment: 'REDUCE', plan: 'Prøves årligt.', measures: ['M03'] });
  await act(lead, 'openRiskRound', { title: 'Risikorunde' });
  await act(lead, 'concludeRiskRound', { services: [service.id], conclusion: 'Alt er gået igennem.' });
}

/** Describes a body in which more than half must take part, and seats the people in it. */
export async function aBody(administrator: Person, ...members: readonly Person[]): Promise<string> {
  const body = { organ: 'BOARD_OF_DIRECTORS', quorum: 'MORE_THAN_HALF', tie: 'FALLS' };
  let { receipt } = await act(administrator, 'describeManagementBody', body);
  for (const member of members) {
    const seat = { person: await idOf(member), role: 'MEMBER', from: '2025-01-01' };
    ({ receipt } = await act(administrator, 'seatMember', seat));
  }
  return receipt.position;
}

/** Gives the code that accepting a high risk asks a member for. */
export async function codeToAccept(member: Person, riskId: string): Promise<void> {
  const document = 'query Bound($riskId: ID!) { risk(riskId: $riskId) { acceptanceBoundTo } }';
  const { risk } = await ask<{ risk: { acceptanceBoundTo: string } }>(member, document, { riskId });
  await member.confirm(risk.acceptanceBoundTo);
}

export async function idOf(person: Person): Promise<string> {
  const { people } = await ask<{ people: { edges: readonly { node: { id: string; isYou: boolean } }[] } }>(
    person,
    'query Me { people(first: 50) { edges { node { id isYou } } } }',
  );
  return people.edges.find(({ node }) => node.isYou)?.node.id ?? '';
}

/** The input of a proposal of the measures as they are, once nothing stands in the way. A slow machine takes its time. */
export async function aProposal(lead: Person, position: string, voteBy: string): Promise<object> {
  for (let look = 0; look < 100; look += 1) {
    const { measuresProposalPreview: preview } = await ask<Preview>(
      lead,
      PREVIEW,
      {},
      { 'varsel-min-position': position },
    );
    const proposal = { title: 'Foranstaltninger', explanation: 'Årlig godkendelse.', voteBy, hash: preview.hash };
    if (preview.ready) return proposal;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('Something stands in the way of the proposal');
}

const PREVIEW = 'query Preview { measuresProposalPreview { hash ready } }';

interface Preview {
  readonly measuresProposalPreview: { readonly hash: string; readonly ready: boolean };
}
