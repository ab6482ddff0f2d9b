import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { act, anOrganisation, ask, type Person, startApp, type TestApp } from '../harness/index.ts';

interface GraphqlReply {
  readonly errors?: readonly { readonly extensions: object }[];
}

const REPORTS = 'query Reports { incidents(first: 50) { edges { node { title } } } }';
const report = {
  title: 'Strømsvigt',
  description: 'Nødstrøm på afsnit 4.',
  detectedAt: '2026-11-22T07:30:00Z',
  awareAt: '2026-11-22T07:30:00Z',
};
/** Only a test that fails waits so long. */
const patient = { timeout: 20_000 };

describe('a day on which KurrentDB fails', () => {
  let app: TestApp;
  let ada: Person;
  beforeAll(async () => {
    app = await startApp({ engine: 'kurrentdb' });
    ada = await anOrganisation(app, { organisationName: 'Nordhavn Sygehuse', personName: 'Ada Holm' });
  });
  afterAll(() => app.close());

  const titles = async (position: string): Promise<string> =>
    JSON.stringify(await ask(ada, REPORTS, {}, { 'varsel-min-position': position }));

  it('shows what was just written', async () => {
    const { receipt } = await act(ada, 'reportIncident', { ...report, title: 'Før udfald' });
    expect(await titles(receipt.position)).toContain('Før udfald');
  });

  it('answers as known at a moment as it answered then, to the byte', async () => {
    app.clock.advance(1_000);
    const moment = app.clock.now();
    const then = await ask(ada, REPORTS);
    app.clock.advance(60_000);
    const { receipt } = await act(ada, 'reportIncident', { ...report, title: 'Siden da' });
    expect(await titles(receipt.position)).toContain('Siden da');
    expect(JSON.stringify(await ask(ada, REPORTS, {}, { 'varsel-as-of': moment }))).toBe(JSON.stringify(then));
    expect(JSON.stringify(then)).toContain('Før udfald');
    const before = await ada.send(REPORTS, {}, { 'varsel-as-of': '2020-01-01T00:00:00Z' });
    expect((before.body as GraphqlReply).errors?.[0]?.extensions).toMatchObject({ code: 'AS_OF_BEFORE_THE_FIRST' });
  });

  it('is one incident when the line breaks behind the stored event and the person tries again', async () => {
    const document = 'mutation R($input: ReportIncidentInput!) { reportIncident(input: $input) { __typename } }';
    const key = { 'idempotency-key': 'once-and-no-more' };
    const input = { input: { ...report, title: 'Kun én gang' } };
    app.node?.faults.appends.push('cut-after-commit');
    expect((await ada.send(document, input, key)).status).toBe(503);
    const again = await vi.waitFor(async () => {
      const reply = await ada.send(document, input, key);
      expect(reply.status).toBe(200);
      return reply;
    }, patient);
    expect(JSON.stringify(again.body)).toContain('ReportIncidentResult');
    const { receipt } = await act(ada, 'reportIncident', { ...report, title: 'Efter linjen' });
    expect((await titles(receipt.position)).split('Kun én gang')).toHaveLength(2);
  });

  it('says so while the nodes are away, decides about nobody, and goes on when they are back', async () => {
    app.node?.goAway();
    const document = 'mutation R($input: ReportIncidentInput!) { reportIncident(input: $input) { __typename } }';
    const refused = await ada.send(document, { input: { ...report, title: 'Under udfald' } });
    expect([refused.status, (refused.body as GraphqlReply).errors?.[0]?.extensions]).toMatchObject([
      503,
      { code: 'UNAVAILABLE', text: { da: expect.any(String) as string, en: expect.any(String) as string } },
    ]);
    // Who holds a role is read from the log itself, so nothing is shown either.
    expect((await ada.send(REPORTS)).status).toBe(503);
    expect((await ada.get('/health/live')).status).toBe(200);
    app.node?.comeBack();
    const { receipt } = await vi.waitFor(
      () => act(ada, 'reportIncident', { ...report, title: 'Efter udfald' }),
      patient,
    );
    const seen = await titles(receipt.position);
    expect([seen.includes('Efter udfald'), seen.includes('Under udfald')]).toEqual([true, false]);
  });
});
