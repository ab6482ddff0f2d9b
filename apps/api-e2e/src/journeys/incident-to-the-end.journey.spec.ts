import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  aColleague,
  act,
  anOrganisation,
  ask,
  type Person,
  refusalOf,
  startApp,
  type TestApp,
} from '../harness/index.ts';

const INCIDENT = `query Incident($id: ID!) { incident(id: $id) {
  status open handledAt notifiedAt finalReceivedAt closedAt csirtAnswerDueAt
  clocks { kind form status dueAt }
  reports { stage round prepared { severity impact } receipts { receiptNumber } }
  interimRequests { asked dueAt } handling { handledAt }
  roles { role person } lessons { text measures owner dueOn } closing { conclusion noLessonsReason }
  timeline { type stage role person happenedAt text } } }`;

const FORM = `query Form($id: ID!, $stage: IncidentStage!) { reportForm(incidentId: $id, stage: $stage) {
  round title { da } provision
  fields { id kind label { da } asked needed given value source choices { value } } } }`;

const PREVIEW = `query Preview($id: ID!, $stage: IncidentStage!) { reportPreview(incidentId: $id, stage: $stage) {
  ready comparedWith { da } comparedReceivedAt fields { id text { da } before { da } change } } }`;

interface Form {
  readonly reportForm: {
    readonly round: number;
    readonly fields: readonly { readonly id: string; readonly value: string | null; readonly source: string | null }[];
  };
}

interface Preview {
  readonly reportPreview: {
    readonly comparedWith: { readonly da: string } | null;
    readonly fields: readonly { readonly id: string; readonly change: string }[];
  };
}

const warning = {
  summary: 'To servere er krypteret.',
  malicious: 'YES',
  crossBorder: 'NOT_YET_KNOWN',
  entityName: 'Nordhavn Sygehuse',
  cvr: '12345678',
  contact: 'Driftsvagten, +45 00 00 00 00',
  affectedServices: 'Klinisk biokemi',
  helpWanted: true,
};

const notification = {
  ...warning,
  crossBorder: 'NO',
  severity: 'HIGH',
  impact: 'Prøvesvar gives på papir på ét hospital.',
  indicators: 'Filendelsen .lkd',
  mitigation: 'Netværket er afskåret.',
  recipientsTold: 'YES',
};

/** Short steps: a session ends when nobody uses it. */
const STEP = 5 * 60_000;

describe('bring a significant incident to its end, § 13', () => {
  let app: TestApp;
  let lead: Person;
  let id: string;
  let mads: string;
  let position = '';

  beforeAll(async () => {
    app = await startApp();
    const ada = await anOrganisation(app, { organisationName: 'Nordhavn Sygehuse', personName: 'Ada Holm' });
    lead = await aColleague(app, ada, 'Mads', 'incident-lead');
    const { people } = await ask<{ people: { edges: readonly { node: { id: string; isYou: boolean } }[] } }>(
      lead,
      'query People { people(first: 9) { edges { node { id isYou } } } }',
    );
    mads = people.edges.find(({ node }) => node.isYou)?.node.id ?? '';
    ({ id } = await act(lead, 'reportIncident', {
      title: 'Kryptering i laboratoriet',
      description: 'To servere er krypteret.',
      detectedAt: '2026-11-22T07:30:00Z',
    }));
    await does('assessSignificance', { disruptionOrLoss: 'YES', damageToOthers: 'NO', reason: 'Driften er nede' });
  });
  afterAll(() => app.close());

  async function does(name: string, input: object): Promise<void> {
    position = (await act(lead, name, { incidentId: id, ...input })).receipt.position;
  }

  async function read<Data>(document: string, variables: object = {}): Promise<Data> {
    return ask<Data>(lead, document, { id, ...variables }, { 'varsel-min-position': position });
  }

  const incident = async () => (await read<{ incident: Readonly<Record<string, unknown>> }>(INCIDENT)).incident;

  const receipt = (receiptNumber: string) => ({
    receivedAt: app.clock.now(),
    channel: 'VIRK',
    receiptNumber,
    signedByPerson: mads,
  });

  it('roles are given, and passed on', async () => {
    await does('assignIncidentRole', { role: 'VIRK_REPORTER', holder: mads });
    await does('assignIncidentRole', { role: 'TECHNICAL_LEAD', holder: mads });
    await does('releaseIncidentRole', { role: 'TECHNICAL_LEAD' });
    expect(await incident()).toMatchObject({ roles: [{ role: 'VIRK_REPORTER', person: mads }] });
  });

  it('the notification begins with what the early warning said, and shows what is new', async () => {
    await does('markEarlyWarningReady', { contents: warning });
    app.clock.advance(STEP);
    await does('recordEarlyWarningReceipt', { receipt: receipt('VK-1') });
    const { reportForm } = await read<Form>(FORM, { stage: 'NOTIFICATION' });
    const written = reportForm.fields.filter(({ id: field }) => field !== 'crossBorderDetails');
    expect(written.filter(({ value }) => value !== null).length / written.length).toBeGreaterThan(0.6);
    expect(written.find(({ id: field }) => field === 'affectedServices')).toMatchObject({
      value: 'Klinisk biokemi',
      source: 'EARLIER_REPORT',
    });
    await does('markReportReady', { stage: 'NOTIFICATION', contents: notification });
    const { reportPreview } = await read<Preview>(PREVIEW, { stage: 'NOTIFICATION' });
    expect(reportPreview.comparedWith).toEqual({ da: 'Tidlig varsling' });
    const changes = Object.fromEntries(reportPreview.fields.map(({ id: field, change }) => [field, change]));
    expect(changes).toMatchObject({ severity: 'NEW', crossBorder: 'CHANGED', summary: 'SAME' });
  });

  it('is received, and the month runs from then', async () => {
    app.clock.advance(STEP);
    await does('recordReportReceipt', { stage: 'NOTIFICATION', receipt: receipt('VK-2') });
    expect(await incident()).toMatchObject({
      notifiedAt: '2026-11-22T08:10:00.000Z',
      csirtAnswerDueAt: '2026-11-23T08:05:00.000Z',
      clocks: [
        { status: 'RECEIPTED' },
        { status: 'RECEIPTED' },
        { form: 'status-report', dueAt: '2026-12-22T08:10:00.000Z' },
      ],
    });
  });

  it('an interim report has the time the CSIRT set', async () => {
    const dueAt = '2026-11-24T11:00:00Z';
    await does('recordInterimRequest', { requestedAt: app.clock.now(), dueAt, asked: 'Omfanget' });
    expect(await incident()).toMatchObject({
      clocks: [{}, {}, { kind: 'INTERIM_REPORT', form: 'interim-report', status: 'RUNNING' }, {}],
    });
    const contents = { ...notification, statusUpdate: 'Ét afsnit er tilbage i drift.' };
    await does('markReportReady', { stage: 'INTERIM', contents });
    app.clock.advance(STEP);
    await does('recordReportReceipt', { stage: 'INTERIM', receipt: receipt('VK-3') });
    expect(await incident()).toMatchObject({ clocks: [{}, {}, { status: 'RECEIPTED' }, {}] });
  });

  it('what happened at another time than it was written down is in the course at its time', async () => {
    await does('addNote', { text: 'Netværket blev afskåret.', happenedAt: '2026-11-22T07:50:00Z' });
    expect(await incident()).toMatchObject({
      timeline: expect.arrayContaining([
        expect.objectContaining({ type: 'HAPPENING_NOTED', happenedAt: '2026-11-22T07:50:00.000Z' }),
        expect.objectContaining({ type: 'REPORT_RECEIPT_RECORDED', stage: 'INTERIM' }),
      ]) as unknown,
    });
  });

  it('is not closed before the final report is received, and says what to do', async () => {
    const closing = { incidentId: id, conclusion: 'Driften er tilbage.', lessons: [] };
    expect(await refusalOf(lead, 'closeIncident', closing)).toBe('FINAL_REPORT_NOT_RECEIVED');
    const early = { incidentId: id, stage: 'FINAL', contents: notification };
    expect(await refusalOf(lead, 'markReportReady', early)).toBe('INCIDENT_NOT_HANDLED');
  });

  it('is handled, finally reported, and closed with what was learnt', async () => {
    app.clock.advance(STEP);
    await does('recordHandled', { handledAt: app.clock.now() });
    const contents = {
      ...notification,
      description: 'To servere blev krypteret gennem en fjernadgang.',
      rootCause: 'MALICIOUS_ACTIONS',
      cause: 'Fjernadgangen havde ingen anden faktor.',
    };
    await does('markReportReady', { stage: 'FINAL', contents });
    await does('recordReportReceipt', { stage: 'FINAL', receipt: receipt('VK-4') });
    const lesson = { text: 'To faktorer på fjernadgang.', measures: ['m10'], owner: mads, dueOn: '2027-02-01' };
    await does('closeIncident', { conclusion: 'Driften er tilbage.', lessons: [lesson] });
    expect(await incident()).toMatchObject({
      open: false,
      closedAt: app.clock.now(),
      reports: [{ stage: 'NOTIFICATION' }, { stage: 'INTERIM' }, { stage: 'FINAL' }],
      lessons: [lesson],
      closing: { conclusion: 'Driften er tilbage.', noLessonsReason: null },
    });
  });

  it('stays as it was concluded until it is reopened; a receipt can be corrected', async () => {
    const amendment = { incidentId: id, title: 'Ny overskrift', reason: 'Præcisering' };
    expect(await refusalOf(lead, 'amendFacts', amendment)).toBe('INCIDENT_CLOSED');
    await does('correctReportReceipt', { stage: 'FINAL', receipt: receipt('VK-5'), reason: 'Tastefejl' });
    await does('reopenIncident', { reason: 'Den samme konto er set igen' });
    await does('amendFacts', { title: 'Ny overskrift', reason: 'Præcisering' });
    expect(await incident()).toMatchObject({ open: true, closing: null, lessons: [{}] });
  });

  it('takes a late report all the same, and says that it was late', async () => {
    const found = { title: 'Nedbrud', description: 'Driften står.', detectedAt: '2026-11-17T08:00:00Z' };
    ({ id } = await act(lead, 'reportIncident', found));
    await does('assessSignificance', { disruptionOrLoss: 'YES', damageToOthers: 'NO', reason: 'Driften står' });
    const late = { ...receipt('VK-9'), lateExplanation: 'Vagten var selv ramt.' };
    await does('recordReportReceipt', { stage: 'NOTIFICATION', receipt: late });
    expect(await incident()).toMatchObject({
      clocks: [{ status: 'RECEIPTED_LATE' }, { status: 'RECEIPTED_LATE' }, { form: 'status-report' }],
    });
  });
});
