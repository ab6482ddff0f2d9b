import { samples } from '@varsel/files/testing';
import { signInAgain } from '@varsel/identity/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  aBody,
  aColleague,
  act,
  anOrganisation,
  aProposal,
  ask,
  measuresReady,
  Person,
  startApp,
  type TestApp,
  upload,
} from '../harness/index.ts';

const DIFFERENCE = 'sinceLastApproval { same measures { measure changes { kind } } }';
const CONDITION = `condition { readOn expired { expiresOn measures { measure } } expiring { expiresOn }
  reviewsOverdue { measure plannedOn } riskRoundEndedOn }`;
const DECISION = `query Decision($id: ID!) { managementDecision(decisionId: $id) {
  status manifestHash secondFactorBoundTo ${DIFFERENCE} ${CONDITION} } }`;
const NOW = `{ measuresProposalPreview { ${DIFFERENCE} ${CONDITION} }
  measures(filter: { drift: ANY }) { measureId } expired: measures(filter: { warning: EVIDENCE_EXPIRED }) { measureId } }`;

interface Told {
  readonly manifestHash: string;
  readonly secondFactorBoundTo: string;
  readonly sinceLastApproval: { readonly measures: readonly { readonly measure: string }[] };
}
interface Now {
  readonly measuresProposalPreview: Told;
  readonly measures: readonly { readonly measureId: string }[];
  readonly expired: readonly { readonly measureId: string }[];
}

const day = 24 * 3_600_000;

describe('a member reads what time has done to the measures before signing them', () => {
  let app: TestApp;
  let signe: Person;
  let birthe: Person;
  let henning: Person;
  let first: string;
  let second: string;
  let position = '0';

  const seen = () => ({ 'varsel-min-position': position });
  const does = async (person: Person, name: string, input: object): Promise<string> => {
    const done = await act(person, name, { ...input }, seen());
    position = done.receipt.position;
    return done.id;
  };
  const read = async (decisionId: string): Promise<Told> =>
    (await ask<{ managementDecision: Told }>(birthe, DECISION, { id: decisionId }, seen())).managementDecision;
  const now = () => ask<Now>(signe, NOW, {}, seen());
  const named = ({ sinceLastApproval: { measures } }: Told) => measures.map(({ measure }) => measure.toUpperCase());
  const carry = async (decisionId: string): Promise<void> => {
    for (const member of [birthe, henning]) {
      const { manifestHash: hash, secondFactorBoundTo } = await read(decisionId);
      await member.confirm(secondFactorBoundTo);
      await does(member, 'approveDecision', { decisionId, hash, language: 'DA' });
    }
  };
  const propose = async (voteBy: string): Promise<string> =>
    does(signe, 'proposeMeasures', await aProposal(signe, position, voteBy));

  beforeAll(async () => {
    app = await startApp();
    const ada = await anOrganisation(app, { personName: 'Ada Holm' });
    signe = await aColleague(app, ada, 'Signe Hallvang', 'security-lead');
    birthe = await aColleague(app, ada, 'Birthe Lindeskov', 'board-member');
    henning = await aColleague(app, ada, 'Henning Aabrandt', 'board-member');
    await measuresReady(signe);
    const { sha256 } = await upload(app, signe, 'Grundkursus.pdf', samples.pdf);
    const proof = { title: 'Grundkursus', effectiveOn: '2026-01-01', expiresOn: '2026-12-01', measures: ['M07'] };
    await does(signe, 'addEvidence', { ...proof, sha256, requirements: [] });
    await does(signe, 'planReview', { measureId: 'M05', nextReviewOn: '2026-11-30' });
    position = await aBody(ada, birthe, henning);
    first = await propose('2026-11-29');
    await carry(first);
  });
  afterAll(() => app.close());

  it('evidence that runs out soon is said with the day it is judged on, and nothing has changed yet', async () => {
    expect(await read(first)).toMatchObject({
      status: 'CARRIED',
      condition: { readOn: '2026-11-22', expired: [], expiring: [{ expiresOn: '2026-12-01' }], reviewsOverdue: [] },
    });
    expect(await now()).toMatchObject({ measuresProposalPreview: { sinceLastApproval: { same: true } }, measures: [] });
  });

  it('what has expired since the approval is changed, on the decision as in the register of measures', async () => {
    app.clock.advance(12 * day);
    [signe, birthe, henning] = (await Promise.all(
      [signe, birthe, henning].map(async ({ signedIn }) => new Person(app, await signInAgain(app, signedIn))),
    )) as [Person, Person, Person];
    await does(signe, 'assessMeasure', { measureId: 'M08', state: 'IN_PLACE_AND_TESTED', reason: 'Afprøvet.' });
    second = await propose('2026-12-10');
    const told = await read(second);
    expect(told).toMatchObject({
      condition: {
        readOn: '2026-12-04',
        expired: [{ expiresOn: '2026-12-01', measures: [{ measure: 'm07' }] }],
        reviewsOverdue: [{ measure: 'm05', plannedOn: '2026-11-30' }],
        riskRoundEndedOn: null,
      },
    });
    const { measures, measuresProposalPreview: preview } = await now();
    expect(named(told)).toEqual(['M07', 'M08']);
    expect([named(preview), measures.map(({ measureId }) => measureId)]).toEqual([named(told), named(told)]);
  });

  it('what was decided is judged on the day it was, and its hash is what it was', async () => {
    const { manifestHash } = await read(first);
    expect(await read(first)).toMatchObject({ condition: { readOn: '2026-11-22', expired: [] } });
    expect((await read(second)).manifestHash).not.toBe(manifestHash);
  });

  it('what was approved expired is no change afterwards, and stays a warning', async () => {
    await carry(second);
    const { measures, expired } = await now();
    expect([measures, expired]).toEqual([[], [{ measureId: 'M07' }]]);
    expect(named(await read(second))).toEqual(['M07', 'M08']);
  });
});
