import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aColleague, act, anOrganisation, ask, type Person, startApp, type TestApp } from '../harness/index.ts';

const INCIDENT = `query Incident($id: ID!, $asOf: DateTime) { incident(id: $id, asOf: $asOf) {
  id reference title status significant awareAt clocksNote { da en } usesReg2690 open reportedBy
  clocks { kind form status dueAt lateAfter remainingSeconds provision condition { da } setBy startReason readAt receiptAt marginSeconds
    derivation { ruleVersion steps { id text { da } utc local } unmovedBy { en } }
    formerDeadlines { dueAt replacedBy reason } }
  facts { title reason by } awareness { awareAt reason } assessments { significant criteria2690 }
  warning { summary cvr malicious } receipts { receiptNumber channel signedByPerson } timeline { type text at by } } }`;

interface Incident {
  readonly reference: string;
  readonly status: string;
  readonly reportedBy: string;
  readonly clocks: readonly { readonly kind: string; readonly status: string; readonly dueAt: string }[];
}

const contents = {
  summary: 'To servere er krypteret.',
  malicious: 'YES',
  crossBorder: 'NOT_YET_KNOWN',
  entityName: 'Nordhavn Sygehuse',
  cvr: '12345678',
  contact: 'Driftsvagten, +45 00 00 00 00',
  affectedServices: 'Klinisk biokemi',
  helpWanted: true,
};

describe('report an incident and warn the authority', () => {
  let app: TestApp;
  let ada: Person;
  let lead: Person;
  let stranger: Person;
  let id: string;

  beforeAll(async () => {
    app = await startApp();
    ada = await anOrganisation(app, { organisationName: 'Nordhavn Sygehuse', personName: 'Ada Holm' });
    lead = await aColleague(app, ada, 'Mads', 'incident-lead');
    stranger = await anOrganisation(app, { organisationName: 'Sydhavn Vand', personName: 'Bent Krag' });
  });
  afterAll(() => app.close());

  async function incidentFor(person: Person, position?: string, asOf?: string): Promise<Incident | null> {
    const headers: Record<string, string> = position === undefined ? {} : { 'varsel-min-position': position };
    return (await ask<{ incident: Incident | null }>(person, INCIDENT, { id, asOf }, headers)).incident;
  }

  it('the clocks run from the first report', async () => {
    const report = {
      title: 'Kryptering i laboratoriet',
      description: 'To servere er krypteret.',
      detectedAt: '2026-11-22T07:30:00Z',
    };
    const done = await act(lead, 'reportIncident', report);
    id = done.id;
    expect(await incidentFor(lead, done.receipt.position)).toMatchObject({
      id,
      reference: 'INC-2026-001',
      status: 'SUSPECTED',
      clocksNote: { en: expect.stringContaining('not approved') as string },
      clocks: [
        {
          kind: 'EARLY_WARNING',
          status: 'RUNNING',
          dueAt: '2026-11-23T07:30:00.000Z',
          remainingSeconds: 84_600,
          formerDeadlines: [],
        },
        { kind: 'NOTIFICATION', dueAt: '2026-11-25T07:30:00.000Z' },
        { kind: 'FINAL_REPORT', status: 'CONDITIONAL' },
      ],
    });
  });

  it('"not yet known" keeps them running, and earlier deadlines stay visible', async () => {
    const unknown = {
      incidentId: id,
      disruptionOrLoss: 'NOT_YET_KNOWN',
      damageToOthers: 'NO',
      reason: 'Omfanget undersøges',
    };
    await act(lead, 'assessSignificance', unknown);
    const { receipt } = await act(lead, 'fixAwareness', {
      incidentId: id,
      awareAt: '2026-11-22T07:45:00Z',
      reason: 'Bekræftet af vagten',
    });
    expect(await incidentFor(ada, receipt.position)).toMatchObject({
      status: 'UNDECIDED',
      significant: 'NOT_YET_KNOWN',
      clocks: [
        {
          dueAt: '2026-11-23T07:45:00.000Z',
          formerDeadlines: [{ dueAt: '2026-11-23T07:30:00.000Z', reason: 'Bekræftet af vagten' }],
        },
        {},
        {},
      ],
    });
  });

  it('is prepared field by field, and nothing is filed by that', async () => {
    await act(lead, 'assessSignificance', {
      incidentId: id,
      disruptionOrLoss: 'YES',
      damageToOthers: 'NO',
      reason: 'Driften er nede',
    });
    const preview = `query Preview($id: ID!, $contents: ReportContentsInput) { reportPreview(incidentId: $id, stage: EARLY_WARNING, contents: $contents) {
      ready version note { da } fields { id required label { da } text { da en } } } }`;
    expect(await ask(lead, preview, { id, contents })).toMatchObject({ reportPreview: { ready: false } });
    const { receipt } = await act(lead, 'markEarlyWarningReady', { incidentId: id, contents });
    const position = { 'varsel-min-position': receipt.position };
    expect(await ask(lead, preview, { id }, position)).toMatchObject({
      reportPreview: {
        ready: true,
        fields: [
          { id: 'malicious', required: true, text: { da: 'Ja', en: 'Yes' } },
          {},
          {},
          {},
          {},
          {},
          {},
          {},
          {},
          {},
          {},
        ],
      },
    });
    expect((await incidentFor(lead))?.clocks[0]).toMatchObject({ status: 'RUNNING' });
    const open = await ask<{ openClocks: readonly { incident: { reference: string }; clock: { kind: string } }[] }>(
      lead,
      'query Open { openClocks { incident { reference } clock { kind dueAt status } } }',
    );
    expect(open.openClocks.map(({ clock }) => clock.kind)).toEqual(['EARLY_WARNING', 'NOTIFICATION', 'FINAL_REPORT']);
  });

  it('is warned with the receipt, and the page can be rewound', async () => {
    const before = app.clock.now();
    app.clock.advance(600_000);
    const signedByPerson = (await incidentFor(lead))?.reportedBy;
    const receipt = {
      receivedAt: '2026-11-22T08:05:00Z',
      channel: 'VIRK',
      receiptNumber: 'VK-1',
      signedByPerson,
    };
    const done = await act(lead, 'recordEarlyWarningReceipt', { incidentId: id, receipt });
    expect(await incidentFor(lead, done.receipt.position)).toMatchObject({
      clocks: [
        { status: 'RECEIPTED', receiptAt: '2026-11-22T08:05:00.000Z', remainingSeconds: null },
        { status: 'RUNNING' },
        {},
      ],
      receipts: [{ receiptNumber: 'VK-1', channel: 'VIRK', signedByPerson }],
      timeline: expect.arrayContaining([
        expect.objectContaining({ type: 'EARLY_WARNING_RECEIPT_RECORDED' }),
      ]) as unknown,
    });
    expect(await incidentFor(lead, undefined, before)).toMatchObject({ receipts: [] });
  });

  it('is in the register, for the organisation alone', async () => {
    const document = `query Register { incidents(first: 5, filter: { search: "kryptering", status: [SIGNIFICANT] }) {
      edges { cursor node { reference title warningReceivedAt open } } pageInfo { hasNextPage endCursor } } openClocks { clock { kind } } }`;
    expect(await ask(lead, document)).toMatchObject({
      incidents: { edges: [{ node: { reference: 'INC-2026-001' } }] },
    });
    expect(await ask(stranger, document)).toMatchObject({ incidents: { edges: [] }, openClocks: [] });
    expect(await incidentFor(stranger)).toBeNull();
  });

  it('is given 25 at a time when nothing else is asked, also by a compiled query', async () => {
    const document = 'query Plain { incidents { edges { node { reference } } } }';
    const once = await ask(lead, document);
    expect(once).toEqual({ incidents: { edges: [{ node: { reference: 'INC-2026-001' } }] } });
    expect(await ask(lead, document)).toEqual(once);
    expect(await ask(lead, document)).toEqual(once);
  });

  it('gives a trust service provider 24 hours for the notification once its scope is approved', async () => {
    const figures = { endsOn: '2025-12-31', employees: 12, turnoverMio: 1, balanceMio: 1, source: 'Årsrapport' };
    const inputs = { entityTypes: ['digital-infrastructure.trust-qualified'], periods: [figures] };
    await act(ada, 'assessScope', { inputs, basedOn: 0 });
    const approval = {
      assessment: 1,
      class: 'ESSENTIAL',
      decidedBy: '§ 4, stk. 3, nr. 1',
      coveredSince: '2026-01-01',
      comment: 'Direktionen',
    };
    const { receipt } = await act(ada, 'approveScope', approval);
    expect(await incidentFor(lead, receipt.position)).toMatchObject({
      usesReg2690: true,
      clocksNote: null,
      clocks: [{}, { kind: 'NOTIFICATION', provision: '§ 13, stk. 2', dueAt: '2026-11-23T07:45:00.000Z' }, {}],
    });
  });
});
