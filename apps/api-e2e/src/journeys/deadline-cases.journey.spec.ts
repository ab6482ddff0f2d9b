import { type Instant, instant, instantOf, plusHours } from '@varsel/event-sourcing';
import cases from '@varsel/statute/cases/deadline-cases.json' with { type: 'json' };
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  act,
  anOrganisation,
  aProgram,
  ask,
  type Person,
  type Program,
  startApp,
  type TestApp,
} from '../harness/index.ts';

/** The rows of the stages of § 13; the others belong to neighbouring acts. */
const kinds = ['early', 'notif', 'trust', 'csirt', 'final', 'final2'];
const rows = cases.filter(({ kind }) => kinds.includes(kind));
type Row = (typeof rows)[number];

const CLOCKS = `query Clocks($id: ID!) { incident(id: $id) {
  csirtAnswerDueAt clocks { kind form status dueAt lateAfter dueAtLocal provision } } }`;

interface Clock {
  readonly kind: string;
  readonly form: string;
  readonly status: string;
  readonly dueAt: Instant;
  readonly lateAfter: Instant;
  readonly dueAtLocal: string;
  readonly provision: string;
}

interface Read {
  readonly csirtAnswerDueAt: Instant | null;
  readonly clocks: readonly Clock[];
}

const clockOf: Readonly<Record<string, string>> = {
  early: 'EARLY_WARNING',
  notif: 'NOTIFICATION',
  trust: 'NOTIFICATION',
  final: 'FINAL_REPORT',
  final2: 'FINAL_REPORT',
};

/** A row and its deadline lie within the 90 days a token lives. */
const ROWS_WITHIN_DAYS = 50;

async function isTrustServiceProvider(person: Person): Promise<void> {
  const period = { endsOn: '2025-12-31', employees: 12, turnoverMio: 1, balanceMio: 1, source: 'Årsrapport' };
  const inputs = { entityTypes: ['digital-infrastructure.trust-qualified'], periods: [period] };
  await act(person, 'assessScope', { inputs, basedOn: 0 });
  const decision = { assessment: 1, class: 'ESSENTIAL', decidedBy: '§ 4, stk. 3, nr. 1', coveredSince: '2025-07-01' };
  await act(person, 'approveScope', { ...decision, comment: 'Direktionen' });
}

/** An organisation's program that reports; a trust service provider when the row is about one. */
async function aReporter(app: TestApp, trust: boolean): Promise<Program> {
  const administrator = await anOrganisation(app);
  if (trust) await isTrustServiceProvider(administrator);
  return aProgram(app, administrator, 'incident-lead');
}

const receipt = (receivedAt: Instant) => ({
  receivedAt,
  channel: 'VIRK',
  receiptNumber: 'VK-1',
  signedByName: 'Ada Holm',
});

/** What leads to the start of the row's clock; gives the incident and the position to read from. */
async function begin(speaker: Program, { kind, start: text, id: title }: Row): Promise<Begun> {
  const start = instant(text);
  const awareAt = aware(kind, start);
  const report = { title, description: 'To servere er krypteret.', detectedAt: awareAt, awareAt };
  const { id } = await act(speaker, 'reportIncident', report);
  let position = '';
  const step = async (name: string, input: object): Promise<void> => {
    const done = await act(speaker, name, { incidentId: id, ...input });
    position = done.receipt.position;
  };
  const received = (stage: string, at: Instant) => step('recordReportReceipt', { stage, receipt: receipt(at) });
  await step('assessSignificance', { disruptionOrLoss: 'YES', damageToOthers: 'NO', reason: 'Driften er nede' });
  if (kind === 'csirt') await step('recordEarlyWarningReceipt', { receipt: receipt(start) });
  if (kind === 'final') await received('NOTIFICATION', start);
  if (kind === 'final2') {
    await received('NOTIFICATION', plusHours(awareAt, 2));
    await received('STATUS', plusHours(awareAt, 24 * 30));
    await step('recordHandled', { handledAt: start });
  }
  return { id, position };
}

interface Begun {
  readonly id: string;
  readonly position: string;
}

/** Awareness is the start itself, or lies before it: the incident of `final2` outlasted its month. */
function aware(kind: string, start: Instant): Instant {
  if (kind === 'final2') return plusHours(start, -24 * 45);
  return kind === 'final' || kind === 'csirt' ? plusHours(start, -1) : start;
}

describe('every worked deadline of § 13, driven through the acts as time passes', () => {
  let app: TestApp;
  const begun = new Map<string, Begun>();
  const found = new Map<
    string,
    { atStart?: Clock; onTheLimit?: string; afterwards?: string; csirt?: Instant | null }
  >();
  const reporters = new Map<string, Program>();

  beforeAll(async () => {
    app = await startApp({ now: '2026-01-14T08:00:00Z' });
    for (const { at, happen } of timeline()) {
      app.clock.moveTo(at);
      await happen();
    }
  });
  afterAll(() => app.close());

  function reporterOf({ id }: Row): Program {
    const reporter = reporters.get(id);
    if (reporter === undefined) throw new Error(`${id} has no reporter yet`);
    return reporter;
  }

  async function read(row: Row): Promise<Read & { readonly clock: Clock | undefined }> {
    const { id, position } = begun.get(row.id) ?? { id: '', position: '' };
    const headers = { 'varsel-min-position': position };
    const { incident } = await ask<{ incident: Read }>(reporterOf(row), CLOCKS, { id }, headers);
    return { ...incident, clock: incident.clocks.find(({ kind }) => kind === clockOf[row.kind]) };
  }

  /** Everything that happens, in the order of its moments. */
  function timeline(): readonly { readonly at: Instant; readonly happen: () => Promise<void> }[] {
    const moments = rows.flatMap((row) => [
      { at: plusHours(instant(row.start), 1 / 3600), happen: () => started(row) },
      { at: instant(row.dueAt), happen: () => onTheLimit(row) },
      { at: instantOf(Date.parse(row.lateAfter) + 1_000), happen: () => afterwards(row) },
    ]);
    return moments.toSorted((a, b) => (a.at < b.at ? -1 : 1));
  }

  let last: { readonly reporter: Program; readonly since: Instant } | undefined;

  async function aReporterFor({ kind }: Row): Promise<Program> {
    if (kind === 'trust') return aReporter(app, true);
    const now = app.clock.now();
    if (last === undefined || now > plusHours(last.since, ROWS_WITHIN_DAYS * 24)) {
      last = { reporter: await aReporter(app, false), since: now };
    }
    return last.reporter;
  }

  async function started(row: Row): Promise<void> {
    const reporter = await aReporterFor(row);
    reporters.set(row.id, reporter);
    begun.set(row.id, await begin(reporter, row));
    const { clock, csirtAnswerDueAt } = await read(row);
    found.set(row.id, { ...(clock && { atStart: clock }), csirt: csirtAnswerDueAt });
  }

  async function onTheLimit(row: Row): Promise<void> {
    const { clock } = await read(row);
    found.set(row.id, { ...found.get(row.id), ...(clock && { onTheLimit: clock.status }) });
  }

  async function afterwards(row: Row): Promise<void> {
    const { clock } = await read(row);
    found.set(row.id, { ...found.get(row.id), ...(clock && { afterwards: clock.status }) });
  }

  it('has 32 of the 36 rows; the other four belong to other acts', () => {
    expect(rows).toHaveLength(32);
  });

  it.each(rows.filter(({ kind }) => kind !== 'csirt'))('$id: $description', ({ id, dueAt, lateAfter, basis, kind }) => {
    const { atStart, onTheLimit: limit, afterwards: after } = found.get(id) ?? {};
    expect(atStart).toMatchObject({
      dueAt: instant(dueAt),
      lateAfter: instant(lateAfter),
      dueAtLocal: dueAt,
      provision: basis,
      ...(kind === 'final' ? { form: 'status-report' } : {}),
    });
    expect(['LATE', 'RECEIPTED_LATE']).not.toContain(limit);
    expect(after).toBe('LATE');
  });

  it.each(rows.filter(({ kind }) => kind === 'csirt'))('$id: $description', ({ id, dueAt }) => {
    expect(found.get(id)?.csirt).toBe(instant(dueAt));
  });
});
