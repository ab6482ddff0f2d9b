import { getNamedType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  act,
  anOrganisation,
  ask,
  aColleague,
  type GraphqlReply,
  type Person,
  startApp,
  type TestApp,
} from '../harness/index.ts';
import { holdings, type Holdings } from './holdings.ts';
import { type IdFor, unknownId } from './inputs.ts';
import { type Operation, operationsOf, runningSchema } from './operations.ts';

/** What the answer says, without what differs from one request to the next. */
function saying(body: unknown): string {
  const text = JSON.stringify((body as GraphqlReply).data ?? (body as GraphqlReply).errors);
  return text
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '<uuid>')
    .replaceAll(/"[\w]*(?:position|version|repeated|at|At|id|subject|content|editedBy)":"?[^",}]*"?/g, '');
}

describe('give an operation the id of another organisation’s thing', () => {
  let app: TestApp;
  let operations: readonly Operation[];
  let hers: Holdings;
  let bent: Person;

  beforeAll(async () => {
    app = await startApp();
    operations = operationsOf(app).filter(({ takesId }) => takesId);
    hers = await holdings(
      app,
      await anOrganisation(app, { organisationName: 'Nordhavn Hemmelig', personName: 'Ada Hemmelig' }),
    );
    bent = await anOrganisation(app, { organisationName: 'Sydhavn Vand', personName: 'Bent Krag' });
    await aColleague(app, bent, 'Carl Vang', 'incident-lead');
  });
  afterAll(() => app.close());

  const foreign: IdFor = (thing, name) => hers.idOf(thing, name);
  // A person who is named in a command is no thing acted on: an id that is none is said to be so at once.
  const malformed: IdFor = (thing, name) =>
    thing === 'catalogue' || ['signedByPerson', 'holder', 'owner', 'assignee', 'responsible'].includes(name)
      ? unknownId(thing, name)
      : "' or 1=1 --";
  const answer = async (person: Person, operation: Operation, idFor: IdFor): Promise<string> =>
    saying((await person.send(operation.document, operation.variables(idFor))).body);

  it('answers as for an id that nothing has, and shows nothing of it', async () => {
    for (const operation of operations) {
      const unknown = await answer(bent, operation, unknownId);
      const told = await answer(bent, operation, foreign);
      expect([operation.name, told]).toEqual([operation.name, unknown]);
      expect(told).not.toMatch(/Hemmelig/);
    }
  });

  it('answers the same for an id that is none', async () => {
    // A draft lies where the person says; a place that cannot be is refused as such.
    for (const operation of operations.filter(({ name }) => !/[dD]raft/.test(name))) {
      expect([operation.name, await answer(bent, operation, malformed)]).toEqual([
        operation.name,
        await answer(bent, operation, unknownId),
      ]);
    }
  });

  it('changes nothing of it', async () => {
    const before = await hers.fingerprint();
    for (const operation of operations) {
      await bent.send(operation.document, operation.variables(foreign));
      await bent.send(operation.document, operation.variables(malformed));
    }
    expect(await hers.fingerprint()).toEqual(before);
  });

  it('answers its owner with the thing', async () => {
    // What takes a thing away comes after what asks for it; a person goes last.
    const rank = ({ name }: Operation): number =>
      name === 'removePerson' ? 2 : /^(withdraw|revoke|discard)/.test(name) ? 1 : 0;
    for (const operation of operations.toSorted((a, b) => rank(a) - rank(b))) {
      const own = await answer(hers.owner, operation, foreign);
      const unknown = await answer(hers.owner, operation, unknownId);
      expect([operation.name, own === unknown && !hers.sameEitherWay.includes(operation.name)]).toEqual([
        operation.name,
        false,
      ]);
    }
  });

  it('leaves no field below an operation that takes an id of its own', () => {
    const types = Object.values(runningSchema(app).getTypeMap())
      .filter(isObjectType)
      .filter(({ name }) => !/^(Query|Mutation|__.*)$/.test(name));
    const taking = types.flatMap((type) =>
      Object.values(type.getFields())
        .filter(({ args }) => args.some((arg) => getNamedType(arg.type).name === 'ID'))
        .map(({ name }) => `${type.name}.${name}`),
    );
    expect(taking).toEqual([]);
  });

  it('shows the other administrator none of its people, incidents, drafts or history', async () => {
    for (const operation of operationsOf(app).filter(({ kind }) => kind === 'query')) {
      expect([operation.name, await answer(bent, operation, foreign)]).not.toEqual([
        operation.name,
        expect.stringMatching(/Hemmelig/),
      ]);
    }
    const lines = await bent.get(`/api/history.jsonl?category=incident&record=${hers.plain('Incident')}`);
    expect([lines.status, lines.text]).toEqual([200, '']);
    const owners = await hers.owner.get(`/api/history.jsonl?category=incident&record=${hers.plain('Incident')}`);
    expect(owners.text).toContain('IncidentReported');
  });

  it('keeps a draft of the same name apart', async () => {
    const save =
      'mutation Save($input: SaveDraftInput!) { saveDraft(input: $input) { __typename ... on SaveDraftResult { draft { version } } } }';
    const input = { kind: 'incident-report', subject: 'new', content: '{"title":"Sydhavn"}', baseVersion: 0 };
    expect(await ask(bent, save, { input })).toMatchObject({
      saveDraft: { __typename: 'SaveDraftResult', draft: { version: 1 } },
    });
    const draft = await ask<{ draft: { content: string } }>(
      hers.owner,
      'query D { draft(kind: "incident-report", subject: "new") { content } }',
    );
    expect(draft.draft.content).toContain('Hemmelig');
    await act(bent, 'invitePerson', { email: 'x@example.dk', roles: ['AUDITOR'], language: 'DA' });
  });
});
