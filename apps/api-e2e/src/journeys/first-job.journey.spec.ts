import type { Role } from '@varsel/tenancy';
import { Visitor } from '@varsel/identity/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  aColleagueByMail,
  act,
  anOrganisation,
  ask,
  type MailServer,
  mailServer,
  type Person,
  refusalOf,
  startApp,
  type TestApp,
} from '../harness/index.ts';
import {
  CHECK,
  contents,
  DRAFT,
  EVERYTHING,
  HISTORY,
  type HistoryEntry,
  hospital,
  type Incident,
  INCIDENT,
  SAVE_DRAFT,
  SCOPE,
} from './first-job.documents.ts';
import { scopeQuestions } from './scope-questions.ts';

const invited: readonly (readonly [Role, string])[] = [
  ['security-lead', 'Signe Hallvang'],
  ['incident-lead', 'Karim Eldahl'],
  ['board-member', 'Birthe Lindeskov'],
  ['supplier-manager', 'Jonas Fyrvig'],
  ['auditor', 'Louise Marchant'],
];

describe.each(['inside', 'apart'] as const)(
  'the first job, from the scope question to the receipt (worker %s)',
  (worker) => {
    let app: TestApp;
    let mail: MailServer;
    const cast = new Map<Role, Person>();
    let bent: Person;
    let incidentId: string;

    beforeAll(async () => {
      mail = await mailServer();
      app = await startApp({ worker, smtpUrl: mail.url });
      cast.set(
        'administrator',
        await anOrganisation(app, { organisationName: 'Nordhavn Sygehuse', personName: 'Ada Holm' }),
      );
      bent = await anOrganisation(app, { organisationName: 'Sydhavn Vand', personName: 'Bent Krag' });
    });
    afterAll(async () => {
      await app.close();
      await mail.close();
    });

    function person(role: Role): Person {
      const found = cast.get(role);
      if (found === undefined) throw new Error(`Nobody is ${role}`);
      return found;
    }

    async function incidentFor(reader: Person, position?: string): Promise<Incident | null> {
      const headers: Record<string, string> = position === undefined ? {} : { 'varsel-min-position': position };
      return (await ask<{ incident: Incident | null }>(reader, INCIDENT, { id: incidentId }, headers)).incident;
    }

    async function historyOf(reader: Person, filter: object = {}): Promise<readonly HistoryEntry[]> {
      const { history } = await ask<{ history: { edges: readonly { node: HistoryEntry }[] } }>(reader, HISTORY, {
        filter,
      });
      return history.edges.map(({ node }) => node);
    }

    it('anyone may ask, and all worked cases come out as the law decides them', async () => {
      const visitor = new Visitor(app.server);
      const answers = [];
      for (const { id, input } of scopeQuestions) {
        const reply = await visitor.post('/graphql', { operation: app.register(CHECK), variables: { input } });
        const { result } = (reply.body as { data: { checkScope: { result: Answer } } }).data.checkScope;
        answers.push({
          id,
          class: result.class,
          decidedBy: result.decidedBy,
          pointInTime: result.pointInTime?.class ?? null,
        });
        expect([id, result.rules.every(({ reason }) => reason.da !== '' && reason.en !== '')]).toEqual([id, true]);
      }
      expect(answers).toEqual(scopeQuestions.map(({ id, answer }) => ({ id, ...answer })));
    });

    it('five colleagues come in by a link in a real mail, each with an app of their own and one role', async () => {
      for (const [role, name] of invited)
        cast.set(role, await aColleagueByMail(app, mail, person('administrator'), { name, role }));
      const { people } = await ask<{
        people: { edges: readonly { node: { name: string; roles: readonly string[] } }[] };
      }>(person('auditor'), 'query Roster { people(first: 50) { edges { node { name roles } } } }');
      const roles = Object.fromEntries(people.edges.map(({ node }) => [node.name, node.roles]));
      expect(roles).toMatchObject({ 'Signe Hallvang': ['SECURITY_LEAD'], 'Birthe Lindeskov': ['BOARD_MEMBER'] });
      expect(Object.keys(roles)).toHaveLength(6);
    });

    it('the security lead assesses, the board approves, and the duties are on from the day of coverage', async () => {
      await act(person('security-lead'), 'assessScope', { inputs: hospital, basedOn: 0 });
      const approval = {
        assessment: 1,
        class: 'ESSENTIAL',
        decidedBy: '§ 4, stk. 1, nr. 1',
        coveredSince: '2025-07-01',
        comment: 'Behandlet på bestyrelsesmødet',
      };
      expect(await refusalOf(person('security-lead'), 'approveScope', approval)).toBe('PERMISSION_MISSING');
      const { receipt } = await act(person('board-member'), 'approveScope', approval);
      expect(
        await ask(person('supplier-manager'), SCOPE, {}, { 'varsel-min-position': receipt.position }),
      ).toMatchObject({
        scopeAssessment: {
          result: { class: 'ESSENTIAL', decidedBy: '§ 4, stk. 1, nr. 1' },
          approval: { class: 'ESSENTIAL', coveredSince: '2025-07-01' },
        },
      });
    });

    it('what is typed is kept before it is sent', async () => {
      const input = { kind: 'incident-report', subject: 'new', content: '{"title":"Krypt"}', baseVersion: 0 };
      expect(await ask(person('incident-lead'), SAVE_DRAFT, { input })).toMatchObject({
        saveDraft: { __typename: 'SaveDraftResult' },
      });
      expect(await ask(person('incident-lead'), DRAFT, { subject: 'new' })).toMatchObject({
        draft: { content: '{"title":"Krypt"}' },
      });
    });

    it('the report starts three clocks at once, each with its reckoning', async () => {
      const done = await act(person('incident-lead'), 'reportIncident', {
        title: 'Kryptering i laboratoriet',
        description: 'To servere er krypteret.',
        detectedAt: '2026-11-22T07:30:00Z',
        awareAt: '2026-11-22T07:30:00Z',
      });
      incidentId = done.id;
      const incident = await incidentFor(person('board-member'), done.receipt.position);
      expect(incident).toMatchObject({ status: 'SUSPECTED', significant: null });
      expect(incident?.clocks).toMatchObject([
        {
          kind: 'EARLY_WARNING',
          status: 'RUNNING',
          dueAt: '2026-11-23T07:30:00.000Z',
          remainingSeconds: 84_600,
          provision: '§ 13, stk. 1, nr. 1',
        },
        { kind: 'NOTIFICATION', status: 'RUNNING', dueAt: '2026-11-25T07:30:00.000Z' },
        { kind: 'FINAL_REPORT', status: 'CONDITIONAL' },
      ]);
      for (const { derivation } of incident?.clocks ?? []) {
        expect(derivation.ruleVersion).not.toBe('');
        expect(derivation.steps.length).toBeGreaterThan(1);
        expect(derivation.steps.every(({ text }) => text.da !== '' && text.en !== '')).toBe(true);
      }
    });

    it('"not yet known" lets the clocks run, and time passes on them', async () => {
      const unknown = {
        incidentId,
        disruptionOrLoss: 'NOT_YET_KNOWN',
        damageToOthers: 'NOT_YET_KNOWN',
        reason: 'Omfanget undersøges',
      };
      app.clock.advance(600_000);
      const { receipt } = await act(person('incident-lead'), 'assessSignificance', unknown);
      expect(await incidentFor(person('incident-lead'), receipt.position)).toMatchObject({
        status: 'UNDECIDED',
        clocks: [{ status: 'RUNNING', remainingSeconds: 84_000 }, { status: 'RUNNING' }, {}],
      });
    });

    it('awareness is fixed with a reason, and the earlier deadline stays visible', async () => {
      const { receipt } = await act(person('incident-lead'), 'fixAwareness', {
        incidentId,
        awareAt: '2026-11-22T07:45:00Z',
        reason: 'Bekræftet af driftsvagten',
      });
      const incident = await incidentFor(person('incident-lead'), receipt.position);
      expect(incident?.clocks[0]).toMatchObject({
        dueAt: '2026-11-23T07:45:00.000Z',
        formerDeadlines: [{ dueAt: '2026-11-23T07:30:00.000Z', reason: 'Bekræftet af driftsvagten' }],
      });
      expect(incident?.clocks[1]).toMatchObject({ dueAt: '2026-11-25T07:45:00.000Z' });
    });

    it('the early warning is made ready, which files nothing; the receipt is what stops the clock', async () => {
      const lead = person('incident-lead');
      await act(lead, 'assessSignificance', {
        incidentId,
        disruptionOrLoss: 'YES',
        damageToOthers: 'NO',
        reason: 'Driften er nede',
      });
      const ready = await act(lead, 'markEarlyWarningReady', { incidentId, contents });
      expect((await incidentFor(lead, ready.receipt.position))?.clocks[0]).toMatchObject({ status: 'RUNNING' });
      app.clock.advance(600_000);
      const receipt = {
        receivedAt: '2026-11-22T08:15:00Z',
        channel: 'VIRK',
        receiptNumber: 'VK-1',
        signedByName: 'Karim Eldahl',
      };
      const filed = await act(lead, 'recordEarlyWarningReceipt', { incidentId, receipt });
      expect(await incidentFor(lead, filed.receipt.position)).toMatchObject({
        status: 'SIGNIFICANT',
        clocks: [{ status: 'RECEIPTED', remainingSeconds: null }, { status: 'RUNNING' }, { status: 'CONDITIONAL' }],
        receipts: [{ receiptNumber: 'VK-1', channel: 'VIRK' }],
      });
    });

    it('the history tells who did what, why, and what stood before and after', async () => {
      const entries = await historyOf(person('auditor'));
      expect(entries.map(({ type }) => type)).toEqual(expect.arrayContaining(steps));
      expect(entries.find(({ type }) => type === 'AwarenessFixed')).toMatchObject({
        actor: { kind: 'person', name: 'Karim Eldahl' },
        reason: 'Bekræftet af driftsvagten',
        changes: expect.arrayContaining([
          { field: 'awareAt', before: '2026-11-22T07:30:00.000Z', after: '2026-11-22T07:45:00.000Z' },
        ]) as unknown,
      });
      expect(entries.find(({ type }) => type === 'ScopeApproved')).toMatchObject({
        actor: { name: 'Birthe Lindeskov' },
      });
      expect(entries.every(({ title }) => title.da !== '' && title.en !== '')).toBe(true);
    });

    it('the auditor takes the history home as lines and as a table', async () => {
      const lines = await person('auditor').get('/api/history.jsonl');
      const types = lines.text
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as HistoryEntry).type);
      expect(types).toEqual(expect.arrayContaining(steps));
      const table = await person('auditor').get('/api/history.csv');
      expect(table.headers['content-type']).toContain('text/csv');
      expect(table.text).toContain('"Karim Eldahl"');
      expect((await person('supplier-manager').get('/api/history.csv')).status).toBe(403);
    });

    it('the auditor reads the incident and changes nothing; whoever may, does', async () => {
      const auditor = person('auditor');
      expect(await incidentFor(auditor)).toMatchObject({ status: 'SIGNIFICANT' });
      const note = { incidentId, text: 'Gennemgået' };
      const report = { title: 'Ny', description: 'Ny hændelse', awareAt: app.clock.now(), detectedAt: app.clock.now() };
      const revision = { inputs: hospital, basedOn: 1, revision: 'Rettet' };
      for (const [name, input] of [
        ['addNote', note],
        ['reportIncident', report],
        ['assessScope', revision],
      ] as const) {
        expect([name, await refusalOf(auditor, name, input)]).toEqual([name, 'PERMISSION_MISSING']);
        const twin = name === 'assessScope' ? person('security-lead') : person('incident-lead');
        expect((await act(twin, name, input)).receipt.position).not.toBe('');
      }
      const input = { kind: 'incident-report', subject: 'new', content: '{}', baseVersion: 0 };
      const { saveDraft } = await ask<{ saveDraft: { code?: string } }>(auditor, SAVE_DRAFT, { input });
      expect(saveDraft.code).toBe('PERMISSION_MISSING');
    });

    it('the administrator of another organisation finds nothing and changes nothing', async () => {
      const ada = person('administrator');
      const before = await historyOf(ada);
      expect(await ask(bent, EVERYTHING)).toMatchObject({
        incidents: { edges: [] },
        openClocks: [],
        scopeAssessment: null,
        scopeAssessments: [],
        drafts: [],
      });
      expect(JSON.stringify(await ask(bent, EVERYTHING))).not.toMatch(/Nordhavn|Karim|Ada Holm|Incident|Scope/);
      expect(await incidentFor(bent)).toBeNull();
      expect(await refusalOf(bent, 'addNote', { incidentId, text: 'Hej' })).toBe('NOT_FOUND');
      expect(await refusalOf(bent, 'fixAwareness', { incidentId, awareAt: app.clock.now(), reason: 'Hej' })).toBe(
        'NOT_FOUND',
      );
      expect(await refusalOf(bent, 'markEarlyWarningReady', { incidentId, contents })).toBe('NOT_FOUND');
      expect((await bent.get(`/api/history.jsonl`)).text).not.toContain('IncidentReported');
      expect(await historyOf(ada)).toEqual(before);
      expect(await incidentFor(ada)).toMatchObject({ status: 'SIGNIFICANT' });
      expect((await act(ada, 'addNote', { incidentId, text: 'Hej' })).id).toBe(incidentId);
    });
  },
);

interface Answer {
  readonly class: string;
  readonly decidedBy: string;
  readonly pointInTime: { readonly class: string } | null;
  readonly rules: readonly { readonly reason: { readonly da: string; readonly en: string } }[];
}

const steps = [
  'OrganisationCreated',
  'PersonInvited',
  'PersonJoined',
  'ScopeAssessed',
  'ScopeApproved',
  'IncidentReported',
  'SignificanceAssessed',
  'AwarenessFixed',
  'EarlyWarningMarkedReady',
  'EarlyWarningReceiptRecorded',
];
