import { timelessBecause } from '@varsel/graphql-vocabulary';
import { roles } from '@varsel/tenancy';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act, anOrganisation, ask, type GraphqlReply, type Person, startApp, type TestApp } from '../harness/index.ts';
import { holdings } from '../isolation/holdings.ts';
import { runningSchema } from '../isolation/operations.ts';
import { NAMED, TIMELESS } from '../past/exceptions.ts';
import { drawn } from '../past/seeded.ts';
import { datedQueries, Witness } from '../past/witness.ts';

const seed = Number(process.env['PAST_SEED'] ?? 20_261_122);

const hospital = {
  entityTypes: ['health.provider'],
  periods: [{ endsOn: '2025-12-31', employees: 1846, turnoverMio: 123.6, balanceMio: 40.2, source: 'Årsrapport 2025' }],
};

describe('look at the organisation as known at a moment', () => {
  let app: TestApp;
  let ada: Witness;
  let bent: Person;
  let incident: string;

  beforeAll(async () => {
    const draw = drawn(seed);
    app = await startApp({ now: '2026-11-22T22:50:00Z' });
    bent = await anOrganisation(app, { organisationName: 'Sydhavn Vand', personName: 'Bent Krag' });
    app.clock.advance(60_000);
    const founder = await anOrganisation(app, { organisationName: 'Nordhavn Sygehuse', personName: 'Ada Holm' });
    ada = new Witness(app, founder, {
      chosen: () => draw(20) === 0,
      between: () => [0, 1, 7, 900, 9_000][draw(5)] ?? 0,
    });
    incident = await play(app, ada, draw);
  });
  afterAll(() => app.close());

  const inThePast = (person: Person, document: string, asOf: string, variables = {}) =>
    person.send(document, variables, { 'varsel-as-of': asOf });
  const codeOf = async (person: Person, document: string, asOf: string) => {
    const reply = await inThePast(person, document, asOf);
    return (reply.body as GraphqlReply).errors?.[0]?.extensions;
  };

  it(`every query answers as it answered then, seed ${String(seed)}`, async () => {
    for (const { operation, variables, at, told } of ada.testimonies) {
      const again = await ada.tell(operation, variables, { 'varsel-as-of': at });
      expect([operation.name, at, again]).toEqual([operation.name, at, told]);
    }
    expect(new Set(ada.testimonies.map(({ at }) => at)).size).toBeGreaterThan(5);
  });

  it('the argument tells the same as the header', async () => {
    const moments = [...new Set(ada.testimonies.map(({ at }) => at))];
    const middle = moments[Math.floor(moments.length / 2)];
    for (const { operation, variables, at, told } of ada.testimonies.filter((each) => each.at === middle)) {
      const again = await ada.tell(operation, { ...variables, asOf: at }, {});
      expect([operation.name, at, again]).toEqual([operation.name, at, told]);
    }
  });

  it('the story had something to tell by every query, and the past is not the present', () => {
    const first = new Map(ada.testimonies.toReversed().map(({ operation: { name }, told }) => [name, told]));
    const last = new Map(ada.testimonies.map(({ operation: { name }, told }) => [name, told]));
    const silent = [...last].filter(([, told]) => /"errors":|_edges":\[\]|"data":\{"\w+":(null|\[\])\}/.test(told));
    expect(silent.map(([name]) => name)).toEqual([]);
    const unchanged = [...last].filter(([name, told]) => first.get(name) === told).map(([name]) => name);
    expect(unchanged).toEqual(['organisation', 'requirements']);
  });

  it('a query has a past or is named with its reason', () => {
    const fields = Object.values(runningSchema(app).getQueryType()?.getFields() ?? {});
    const timeless = fields.filter((field) => timelessBecause(field) !== undefined).map(({ name }) => name);
    expect(timeless.toSorted()).toEqual(TIMELESS);
    const rest = fields.filter(({ name }) => !TIMELESS.includes(name));
    expect(rest.filter(({ args }) => !args.some(({ name }) => name === 'asOf'))).toEqual([]);
    expect(datedQueries(app).length).toBe(rest.length);
  });

  it('every named exception is a field of the schema', () => {
    const documents = datedQueries(app)
      .map(({ document }) => document)
      .join(' ');
    expect(Object.keys(NAMED).filter((alias) => !documents.includes(`${alias}:`))).toEqual([]);
  });

  it('nothing can be done in the past, and it can be done now', async () => {
    const then = ada.testimonies[0]?.at ?? '';
    const document =
      'mutation Fix($input: FixAwarenessInput!) { fixAwareness(input: $input) { __typename ... on Rejection { code message { da } } } }';
    const input = { incidentId: incident, awareAt: app.clock.now(), reason: 'Bekræftet af vagten' };
    const reply = await inThePast(ada, document, then, { input });
    expect(reply.body).toMatchObject({ data: { fixAwareness: { code: 'PAST_IS_READ_ONLY' } } });
    expect((await ada.get(`/api/history.csv?asOf=${then}`)).status).toBe(200);
    await act(ada, 'fixAwareness', input);
  });

  it.each([
    ['AS_OF_UNREADABLE', 'i går'],
    ['AS_OF_UNREADABLE', '2026-11-22T21:00:00'],
    ['AS_OF_IN_THE_FUTURE', '2031-01-01T00:00:00Z'],
    ['AS_OF_BEFORE_THE_FIRST', '2026-11-22T22:49:59Z'],
  ])('%s is said in both languages of %s', async (code, asOf) => {
    const told = await codeOf(ada, 'query Clocks { openClocks { incident { id } } }', asOf);
    expect(told).toMatchObject({ code, text: { da: expect.any(String) as string, en: expect.any(String) as string } });
  });

  it('a moment before our first record tells nothing of who was there before us', async () => {
    // The other organisation had begun a minute earlier.
    const document = 'query Clocks { openClocks { incident { id } } }';
    expect(await codeOf(ada, document, '2026-11-22T22:50:30Z')).toMatchObject({ code: 'AS_OF_BEFORE_THE_FIRST' });
    expect(await codeOf(bent, document, '2026-11-22T22:50:30Z')).toBeUndefined();
  });

  it('another organisation’s moments show its own things alone', async () => {
    const at = ada.testimonies.at(-1)?.at ?? '';
    for (const operation of datedQueries(app)) {
      const { variables = {} } = ada.testimonies.findLast((each) => each.operation.name === operation.name) ?? {};
      const reply = await inThePast(bent, operation.document, at, variables);
      expect([operation.name, reply.text]).toEqual([operation.name, expect.not.stringMatching(/Hemmelig|Nordhavn/)]);
    }
    const { organisation } = await ask<{ organisation: { name: string } }>(
      bent,
      'query Mine { organisation { name } }',
      {},
      { 'varsel-as-of': at },
    );
    expect(organisation.name).toBe('Sydhavn Vand');
  });
});

/** One of everything, then a while of acts as they come; gives the incident. */
async function play(app: TestApp, ada: Witness, draw: (below: number) => number): Promise<string> {
  const me = await idOfMe(ada);
  await ada.writeDown();
  for (const role of roles.filter((each) => each !== 'administrator'))
    await act(ada, 'grantRole', { person: me, role: role.toUpperCase().replaceAll('-', '_') });
  await act(ada, 'assessScope', { inputs: hospital, basedOn: 0 });
  const held = await holdings(app, ada);
  const incident = held.idOf('Incident');
  await ada.writeDown();
  const roleToo = { person: held.idOf('Person'), role: 'AUDITOR' };
  const answers = ['YES', 'NO', 'NOT_YET_KNOWN'];
  const some: readonly (() => Promise<unknown>)[] = [
    () => tryTo(ada, 'grantRole', roleToo),
    () => tryTo(ada, 'withdrawRole', roleToo),
    () => tryTo(ada, 'assignMeasureOwner', { measureId: `M0${String(1 + draw(9))}`, owner: me }),
    () => tryTo(ada, 'openTask', { measureId: 'M02', title: `Opgave ${String(draw(99))}`, assignee: me }),
    () => tryTo(ada, 'registerService', { name: `Tjeneste ${String(draw(9999))}`, owner: me }),
    () =>
      tryTo(ada, 'assessSignificance', {
        incidentId: incident,
        disruptionOrLoss: answers[draw(3)],
        damageToOthers: answers[draw(3)],
        reason: 'Vurderet igen af vagten',
      }),
    () =>
      tryTo(ada, 'fixAwareness', {
        incidentId: incident,
        awareAt: app.clock.now(),
        reason: 'Tidspunktet er fundet i loggen',
      }),
    () => {
      app.clock.advance(draw(3 * 60_000));
      return Promise.resolve();
    },
  ];
  for (let step = 1; step <= 40; step++) {
    await some[draw(some.length)]?.();
    if (step % 10 === 0) await ada.writeDown();
  }
  return incident;
}

/** An act as it comes: refused or not, it is part of the story. */
const tryTo = (person: Person, name: string, input: Readonly<Record<string, unknown>>): Promise<unknown> =>
  act(person, name, input).catch((refused: unknown) => {
    if (!String(refused).includes('was refused')) throw refused;
  });

async function idOfMe(person: Person): Promise<string> {
  const { people } = await ask<{ people: { edges: readonly { node: { id: string; isYou: boolean } }[] } }>(
    person,
    'query Me { people(first: 9) { edges { node { id isYou } } } }',
  );
  return people.edges.find(({ node }) => node.isYou)?.node.id ?? '';
}
