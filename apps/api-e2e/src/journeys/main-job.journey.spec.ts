import { createHash } from 'node:crypto';
import { samples } from '@varsel/files/testing';
import type { Visitor } from '@varsel/identity/testing';
import type { Role } from '@varsel/tenancy';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  aColleagueByMail,
  act,
  anAskedSupplier,
  anOrganisation,
  aProgram,
  ask,
  codeToAccept,
  type MailServer,
  mailServer,
  openQuestionnaire,
  type Person,
  refusalOf,
  startApp,
  supplierProfile,
  type TestApp,
  upload,
} from '../harness/index.ts';
import { contents, hospital } from './first-job.documents.ts';
import {
  DECISION,
  type Decision,
  DRIFT,
  HOLDINGS,
  INCIDENT_END,
  MEASURE,
  PREVIEW,
  type Preview,
  REGISTRATION,
  reportContents,
  REVIEW,
  type Review,
  RISK_ROUNDS,
  severeRisk,
  sheet,
  TRAIL,
  type Trail,
  TRAINING,
} from './main-job.documents.ts';

const cast: readonly (readonly [name: string, role: Role])[] = [
  ['Signe Hallvang', 'security-lead'],
  ['Karim Eldahl', 'incident-lead'],
  ['Birthe Lindeskov', 'board-member'],
  ['Henning Aabrandt', 'board-member'],
  ['Jonas Fyrvig', 'supplier-manager'],
  ['Louise Marchant', 'auditor'],
];
const measureIds = ['M01', 'M02', 'M03', 'M04', 'M05', 'M06', 'M07', 'M08', 'M09', 'M10'];
/** Only a test that fails waits so long. */
const patient = { timeout: 20_000 };

describe.each([
  ['inside', 'postgres'],
  ['apart', 'postgres'],
  ['inside', 'kurrentdb'],
] as const)('the main job, from measures to the closed incident (worker %s, log in %s)', (worker, engine) => {
  let app: TestApp;
  let mail: MailServer;
  const people = new Map<string, Person>();
  let bent: Person;
  let service: string;
  let evidence: string;
  let decisionId: string;
  let supplier: { readonly assessmentId: string; readonly visitor: Visitor };
  let incidentId: string;
  /** Where the last act stands: whoever reads next sees it. */
  let position = '0';

  beforeAll(async () => {
    mail = await mailServer();
    app = await startApp({ worker, smtpUrl: mail.url, ...(engine === 'kurrentdb' ? { engine } : {}) });
    const wishes = { organisationName: 'Nordhavn Sygehuse', personName: 'Ada Holm' };
    people.set('Ada', await anOrganisation(app, wishes));
    bent = await anOrganisation(app, { organisationName: 'Sydhavn Vand', personName: 'Bent Krag' });
    for (const [name, role] of cast)
      people.set(name.split(' ')[0] ?? '', await aColleagueByMail(app, mail, who('Ada'), { name, role }));
  });
  afterAll(async () => {
    await app.close();
    await mail.close();
  });

  function who(name: string): Person {
    const person = people.get(name);
    if (person === undefined) throw new Error(`Nobody is called ${name}`);
    return person;
  }
  async function does(name: string, command: string, input: object): Promise<string> {
    const done = await act(who(name), command, { ...input }, { 'varsel-min-position': position });
    if (Number(done.receipt.position) > Number(position)) position = done.receipt.position;
    return done.id;
  }
  const refused = (name: string, command: string, input: object): Promise<string> =>
    refusalOf(who(name), command, { ...input }, { 'varsel-min-position': position });
  const asks = <Data>(name: string, document: string, variables: object = {}): Promise<Data> =>
    ask<Data>(who(name), document, { ...variables }, { 'varsel-min-position': position });
  const preview = async (): Promise<Preview> =>
    (await asks<{ measuresProposalPreview: Preview }>('Signe', PREVIEW)).measuresProposalPreview;
  const obstacles = async (): Promise<readonly string[]> => (await preview()).obstacles.map(({ code }) => code);
  const decision = async (name: string): Promise<Decision> =>
    (await asks<{ managementDecision: Decision }>(name, DECISION, { id: decisionId })).managementDecision;
  const measure = async (id: string) => (await asks<{ measure: object }>('Louise', MEASURE, { measure: id })).measure;
  const personId = async (name: string): Promise<string> => {
    const { people: roster } = await asks<{ people: { edges: readonly { node: { id: string; name: string } }[] } }>(
      'Ada',
      'query Roster { people(first: 50) { edges { node { id name } } } }',
    );
    return roster.edges.find(({ node }) => node.name.startsWith(name))?.node.id ?? '';
  };
  const propose = async (): Promise<object> => ({
    ...{ title: 'Årets foranstaltninger', explanation: 'Årlig godkendelse.', voteBy: '2026-11-29' },
    hash: (await preview()).hash,
  });
  /** A code is used once: the next one comes half a minute later. */
  const givesCode = async (name: string, boundTo?: string): Promise<void> => {
    app.clock.advance(31_000);
    await who(name).stepUp(boundTo);
  };
  const ballot = async (name: string): Promise<object> => {
    const { manifestHash: hash } = await decision(name);
    return { decisionId, hash, language: 'DA' };
  };

  it('the organisation knows that it is covered, and is registered', async () => {
    await does('Signe', 'assessScope', { inputs: hospital, basedOn: 0 });
    await does('Birthe', 'approveScope', {
      ...{ assessment: 1, class: 'ESSENTIAL', decidedBy: '§ 4, stk. 1, nr. 1' },
      ...{ coveredSince: '2025-07-01', comment: 'Behandlet på bestyrelsesmødet' },
    });
    await does('Signe', 'recordDataSheet', { sheet });
    const signedByName = 'Signe Hallvang';
    await does('Signe', 'recordRegistrationSubmission', { submittedAt: '2026-11-22T07:40:00Z', signedByName });
    const receipt = { receivedAt: '2026-11-22T07:42:00Z', receiptNumber: 'VRK-1', signedByName };
    await does('Signe', 'recordRegistrationReceipt', receipt);
    expect(await asks('Louise', REGISTRATION)).toEqual({ registration: { duty: { status: 'RECEIPTED' } } });
  });

  it('the security lead says how the ten measures stand, and shows one with a file', async () => {
    service = await does('Signe', 'registerService', { name: 'Laboratoriesvar' });
    for (const measureId of measureIds)
      await does('Signe', 'assessMeasure', { measureId, state: 'IN_PLACE', reason: 'Gennemgået med de ansvarlige.' });
    const file = await upload(app, who('Signe'), 'Genskabelse.pdf', samples.pdf);
    evidence = file.sha256;
    await does('Signe', 'addEvidence', {
      ...{ sha256: evidence, title: 'Prøve af genskabelse', effectiveOn: '2026-10-01', expiresOn: '2027-10-01' },
      ...{ measures: ['M03'], requirements: [] },
    });
    expect(await measure('M03')).toMatchObject({
      state: 'IN_PLACE',
      evidence: { standing: 'CURRENT', count: 1 },
      drift: { approvedOn: null },
    });
  });

  it('what keeps the board from being asked is said before anything is sent', async () => {
    expect(await obstacles()).toEqual(['BODY_NOT_DESCRIBED', 'NO_MEMBERS', 'RISK_ROUND_NOT_CURRENT']);
    const organ = { organ: 'BOARD_OF_DIRECTORS', tie: 'CHAIR_DECIDES' };
    expect(await refused('Signe', 'describeManagementBody', { ...organ, quorum: 'ALL' })).toBe('PERMISSION_MISSING');
    await does('Ada', 'describeManagementBody', { ...organ, quorum: 'NUMBER', quorumNumber: 5 });
    await does('Ada', 'seatMember', { person: await personId('Birthe'), role: 'CHAIR', from: '2025-01-01' });
    expect(await obstacles()).toContain('ONE_PERSON_BOARD');
    expect(await refused('Signe', 'proposeMeasures', await propose())).toBe('ONE_PERSON_BOARD');
    await does('Ada', 'seatMember', { person: await personId('Henning'), role: 'MEMBER', from: '2025-01-01' });
    expect(await obstacles()).toEqual(['QUORUM_OUT_OF_REACH', 'RISK_ROUND_NOT_CURRENT']);
    await does('Ada', 'describeManagementBody', { ...organ, quorum: 'ALL' });
    await does('Ada', 'seatMember', { person: await personId('Louise'), role: 'MEMBER', from: '2025-01-01' });
    expect(await obstacles()).toEqual(['MEMBERS_CANNOT_VOTE', 'RISK_ROUND_NOT_CURRENT']);
    await does('Ada', 'strikeTerm', { term: 3, reason: 'Louise er revisor, ikke medlem.' });
    expect(await refused('Signe', 'proposeMeasures', await propose())).toBe('RISK_ROUND_NOT_CURRENT');
  });

  it('a round of risks is gone through, and the board accepts what is high', async () => {
    await does('Signe', 'openRiskRound', { title: 'Risikorunde 2026' });
    const risk = { serviceId: service, title: 'Kryptering af laboratoriets servere', measures: ['M03'] };
    const riskId = await does('Signe', 'identifyRisk', { ...risk, description: 'Svar når ikke frem i tide.' });
    await does('Signe', 'assessRisk', { riskId, inherent: severeRisk, reason: 'Sket hos andre sygehuse i år.' });
    await does('Signe', 'decideTreatment', {
      ...{ riskId, treatment: 'REDUCE', plan: 'Genskabelse prøves hvert halve år.', measures: ['M03'] },
    });
    const accept = { riskId, reason: 'Planen er i gang.', expiresOn: '2027-06-01' };
    expect(await refused('Signe', 'acceptRisk', { ...accept, putToBoard: false })).toBe('ACCEPTANCE_NEEDS_BOARD');
    await does('Signe', 'acceptRisk', { ...accept, putToBoard: true });
    expect(await refused('Birthe', 'acceptRisk', { ...accept, putToBoard: false })).toBe('STEP_UP_REQUIRED');
    await codeToAccept(who('Birthe'), riskId);
    await does('Birthe', 'acceptRisk', { ...accept, putToBoard: false });
    await does('Signe', 'concludeRiskRound', { services: [service], conclusion: 'Alle tjenester er gået igennem.' });
    expect(await asks('Louise', RISK_ROUNDS)).toMatchObject({ riskRounds: { status: 'CURRENT', missing: [] } });
    expect((await preview()).ready).toBe(true);
  });

  it('the set is frozen, and each member finds a letter with a link and nothing of substance', async () => {
    const stale = { ...(await propose()), hash: 'f'.repeat(64) };
    expect(await refused('Signe', 'proposeMeasures', stale)).toBe('MEASURES_CHANGED');
    expect(await refused('Louise', 'proposeMeasures', await propose())).toBe('PERMISSION_MISSING');
    decisionId = await does('Signe', 'proposeMeasures', await propose());
    for (const name of ['Birthe', 'Henning']) {
      const letter = await mail.letterTo(who(name).signedIn.email, 2);
      expect(letter.text).toContain(`/board#/decisions/${decisionId}`);
      expect(letter.subject).toMatch(/^Nordhavn Sygehuse: Signe \S+ beder om din stemme$/);
      expect(letter.text).not.toMatch(/Årets foranstaltninger/);
    }
    const found = await decision('Birthe');
    expect(found).toMatchObject({ reference: 'BES-2026-001', status: 'OPEN', mayVote: true, version: 1 });
    expect(createHash('sha256').update(found.manifest).digest('hex')).toBe(found.manifestHash);
    expect(found.measures.find(({ measure: id }) => id === 'm03')?.evidence).toEqual([{ sha256: evidence }]);
    expect(await refused('Signe', 'proposeMeasures', await propose())).toBe('PROPOSAL_ALREADY_OPEN');
  });

  it('a member asks before voting, and whoever put it answers', async () => {
    expect(await refused('Signe', 'askAboutDecision', { decisionId, text: 'Må jeg?' })).toBe('PERMISSION_MISSING');
    await does('Birthe', 'askAboutDecision', { decisionId, text: 'Hvornår er genskabelsen prøvet?' });
    await does('Signe', 'answerQuestion', { decisionId, question: 1, text: 'Den 1. oktober; se beviset.' });
    expect(await decision('Henning')).toMatchObject({
      questions: [{ number: 1, answer: { text: 'Den 1. oktober; se beviset.' } }],
    });
  });

  it('a vote takes a fresh code given for exactly this decision, and a person', async () => {
    const { secondFactorBoundTo } = await decision('Henning');
    const vote = await ballot('Henning');
    expect(await refused('Henning', 'approveDecision', vote)).toBe('SECOND_FACTOR_NEEDED');
    await givesCode('Henning');
    expect(await refused('Henning', 'approveDecision', vote)).toBe('SECOND_FACTOR_NEEDED');
    await givesCode('Henning', 'another:decision');
    expect(await refused('Henning', 'approveDecision', vote)).toBe('SECOND_FACTOR_FOR_ANOTHER_DECISION');
    await givesCode('Henning', secondFactorBoundTo);
    app.clock.advance(5 * 60_000 + 1);
    expect(await refused('Henning', 'approveDecision', vote)).toBe('SECOND_FACTOR_NEEDED');
    expect(await refused('Signe', 'approveDecision', vote)).toBe('PERMISSION_MISSING');
    app.clock.advance(31_000);
    const program = await aProgram(app, who('Ada'), 'board-member');
    expect(await refusalOf(program, 'approveDecision', { ...vote })).toBe('PERMISSION_MISSING');
    await givesCode('Henning', secondFactorBoundTo);
    await does('Henning', 'refuseDecision', { ...vote, reason: 'Jeg mangler planen.' });
    await does('Henning', 'approveDecision', vote);
    // Safe to send twice; and to think otherwise, until there is a result.
    await does('Henning', 'approveDecision', vote);
    await does('Henning', 'abstainFromDecision', vote);
    expect(await decision('Henning')).toMatchObject({
      status: 'OPEN',
      participants: 1,
      myVote: { kind: 'ABSTAIN', receiptReference: 'BES-2026-001/3' },
      votes: [
        { kind: 'REFUSE', counts: false },
        { kind: 'APPROVE', counts: false },
        { counts: true, statement: { da: expect.stringContaining('§ 7, stk. 1') as string } },
      ],
    });
  });

  it('a measure changes while the board reads: the vote stops with the difference, and the new set is put', async () => {
    await does('Signe', 'assessMeasure', { measureId: 'M03', state: 'PARTIAL', reason: 'Prøven viste en mangel.' });
    const { secondFactorBoundTo, mayVote, mayNotVoteBecause } = await decision('Birthe');
    expect([mayVote, mayNotVoteBecause?.da]).toEqual([false, expect.stringContaining('M-6.3')]);
    await givesCode('Birthe', secondFactorBoundTo);
    expect(await refused('Birthe', 'approveDecision', await ballot('Birthe'))).toBe('MEASURES_CHANGED');
    expect(await asks('Birthe', DRIFT, { id: decisionId })).toMatchObject({
      decisionDrift: {
        same: false,
        measures: [{ reference: 'M-6.3', changes: [{ kind: 'STATE' }, { kind: 'REASON' }] }],
      },
    });
    const { hash } = await preview();
    const renewal = { decisionId, hash, reason: 'M-6.3 er ændret.', voteBy: '2026-11-29' };
    const before = await ballot('Birthe');
    await does('Signe', 'renewProposal', renewal);
    expect(await refused('Birthe', 'approveDecision', before)).toBe('PROPOSAL_RENEWED');
    expect(await decision('Birthe')).toMatchObject({
      version: 2,
      participants: 0,
      votes: [{}, {}, { counts: false }],
    });
  });

  it('both vote on the new set at the same moment: it is carried once, and every measure knows what was approved', async () => {
    const { secondFactorBoundTo } = await decision('Henning');
    await givesCode('Henning', secondFactorBoundTo);
    await givesCode('Birthe', secondFactorBoundTo);
    const vote = await ballot('Birthe');
    // At the same moment: one of the two finds that the other was first, and brings the result.
    await Promise.all(['Henning', 'Birthe'].map((name) => does(name, 'approveDecision', vote)));
    expect(await decision('Louise')).toMatchObject({
      status: 'CARRIED',
      result: { outcome: 'CARRIED', approvals: 2, absent: 0 },
      votes: [{}, {}, {}, { version: 2, counts: true }, { version: 2, counts: true }],
    });
    expect(await refused('Birthe', 'refuseDecision', { ...(await ballot('Birthe')), reason: 'For sent' })).toBe(
      'PROPOSAL_NOT_OPEN',
    );
    expect(await measure('M03')).toMatchObject({ drift: { approvedOn: '2026-11-22', changes: 0, material: false } });
  });

  it('what changes after the approval is drift, and the next proposal shows it', async () => {
    await does('Signe', 'assessMeasure', { measureId: 'M04', state: 'PLANNED', reason: 'Leverandøren er skiftet.' });
    expect(await measure('M04')).toMatchObject({ drift: { approvedOn: '2026-11-22', material: true } });
    expect(await preview()).toMatchObject({ sinceLastApproval: { same: false, measures: [{ measure: 'm04' }] } });
  });

  it('a member documents a course, and the overview says who has none', async () => {
    const proof = (await upload(app, who('Birthe'), 'Kursusbevis.pdf', samples.pdf)).sha256;
    const course = {
      course: 'Cybersikkerhed for bestyrelser',
      provider: 'Kystakademiet',
      heldOn: '2026-10-01',
      proof,
    };
    expect(await refused('Birthe', 'recordTraining', { ...course, person: await personId('Henning') })).toBe(
      'TRAINING_OF_ANOTHER',
    );
    await does('Birthe', 'recordTraining', { ...course, person: await personId('Birthe') });
    expect(await asks('Louise', TRAINING)).toMatchObject({
      trainingOverview: {
        valid: 1,
        missing: 1,
        members: [{ latest: { proof: { name: expect.any(String) as string } } }, {}],
      },
    });
  });

  it('a supplier answers through its link without an account, and is decided on', async () => {
    const asked = await anAskedSupplier(who('Jonas'), 'jytte@nordtal.example', {
      profile: supplierProfile({ services: [service] }),
    });
    const visitor = await openQuestionnaire(app, mail, 'jytte@nordtal.example');
    supplier = { assessmentId: asked.assessmentId, visitor };
    const { sections } = (await visitor.get('/api/supplier/questionnaire')).body as Questionnaire;
    const fields = sections.flatMap((section) => section.fields);
    expect(fields).toHaveLength(42);
    for (const field of fields) {
      const saved = await visitor.put(`/api/supplier/answers/${field.field}`, answerTo(field));
      expect([field.field, saved.status]).toEqual([field.field, 200]);
    }
    const sent = await visitor.post('/api/supplier/submit', { name: 'Jytte Sørup', role: 'Sikkerhedschef' });
    expect([sent.status, sent.body]).toMatchObject([201, { reference: 'SP-2026-001' }]);
    const found = await ask<{ supplierAssessment: Review }>(who('Jonas'), REVIEW, { id: asked.assessmentId });
    const open = found.supplierAssessment.sections.flatMap(({ questions }) => questions).filter((each) => !each.score);
    const scores = open.map(({ question }) => ({ question: question.field, score: 'FULL', evidenceSeen: true }));
    await does('Jonas', 'scoreAnswers', { assessmentId: asked.assessmentId, scores });
    const decided = {
      assessmentId: asked.assessmentId,
      decision: 'ACCEPT',
      reason: 'Gode svar.',
      until: '2027-11-22',
    };
    expect(await refused('Louise', 'concludeAssessment', decided)).toBe('PERMISSION_MISSING');
    await does('Jonas', 'concludeAssessment', decided);
    expect(await asks('Louise', REVIEW, { id: asked.assessmentId })).toMatchObject({
      supplierAssessment: { round: { status: 'CONCLUDED', decision: 'ACCEPT' } },
    });
  });

  it('a significant incident is reported in time through all its stages', async () => {
    const awareAt = app.clock.now();
    const report = { title: 'Kryptering i laboratoriet', description: 'To servere er krypteret.', awareAt };
    incidentId = await does('Karim', 'reportIncident', { ...report, detectedAt: awareAt });
    const yes = { disruptionOrLoss: 'YES', damageToOthers: 'NO', reason: 'Svarene er forsinkede.' };
    await does('Karim', 'assessSignificance', { incidentId, ...yes });
    await does('Karim', 'markEarlyWarningReady', { incidentId, contents });
    const received = (receiptNumber: string) => {
      app.clock.advance(300_000);
      const receivedAt = app.clock.now();
      return { receivedAt, channel: 'VIRK', receiptNumber, signedByName: 'Karim Eldahl' };
    };
    await does('Karim', 'recordEarlyWarningReceipt', { incidentId, receipt: received('VK-1') });
    for (const stage of ['NOTIFICATION', 'FINAL']) {
      if (stage === 'FINAL') await does('Karim', 'recordHandled', { incidentId, handledAt: app.clock.now() });
      await does('Karim', 'markReportReady', { incidentId, stage, contents: reportContents });
      await does('Karim', 'recordReportReceipt', { incidentId, stage, receipt: received(`VK-${stage}`) });
    }
    const { incident } = await asks<{ incident: { clocks: readonly { status: string }[] } }>('Birthe', INCIDENT_END, {
      id: incidentId,
    });
    expect(incident.clocks.map(({ status }) => status)).toEqual(['RECEIPTED', 'RECEIPTED', 'RECEIPTED']);
  });

  it('is closed with a lesson that opens a task on a measure by itself', async () => {
    const lessons = [{ text: 'Totrinsbekræftelse på alle konti i laboratoriet.', measures: ['m10'] }];
    await does('Karim', 'closeIncident', {
      incidentId,
      conclusion: 'Serverne er genskabt, kontoen er lukket.',
      lessons,
    });
    expect(await asks('Louise', INCIDENT_END, { id: incidentId })).toMatchObject({
      incident: { closedAt: expect.any(String) as string, lessons: [{ measures: ['m10'] }] },
    });
    await expect
      .poll(() => measure('M10'), patient)
      .toMatchObject({ tasks: [{ title: lessons[0]?.text, origin: 'LESSON', open: true }] });
  });

  it('the audit trail shows every step and who took it', async () => {
    const trail = await trailOf('Louise');
    expect(trail.map(({ type }) => type)).toEqual(expect.arrayContaining(steps));
    const by = (type: string) => trail.find((entry) => entry.type === type)?.actor.name;
    expect([by('MeasuresProposed'), by('IncidentClosed')]).toEqual(['Signe Hallvang', 'Karim Eldahl']);
    const approved = trail.filter(({ type }) => type === 'MeasuresApproved').map(({ actor }) => actor.name);
    expect(approved).toEqual([expect.stringMatching(/^(Birthe|Henning) /)]);
  });

  it('the administrator of another organisation sees nothing and changes nothing', async () => {
    const before = await trailOf('Ada');
    const seen = JSON.stringify(await ask(bent, HOLDINGS));
    expect(seen).not.toMatch(/laboratori|Årets|Nordtal|Kystakademiet|MeasuresApproved|"approvedOn":"/i);
    expect(await ask(bent, DECISION, { id: decisionId })).toEqual({ managementDecision: null });
    expect(await ask(bent, DRIFT, { id: decisionId })).toEqual({ decisionDrift: null });
    for (const [name, input] of [
      ['withdrawProposal', { decisionId, reason: 'Hej' }],
      ['answerQuestion', { decisionId, question: 1, text: 'Hej' }],
      ['closeIncident', { incidentId, conclusion: 'Hej', noLessonsReason: 'Hej' }],
      [
        'concludeAssessment',
        { assessmentId: supplier.assessmentId, decision: 'ACCEPT', reason: 'Hej', until: '2027-01-01' },
      ],
    ] as const)
      expect([name, await refusalOf(bent, name, input)]).toEqual([name, 'NOT_FOUND']);
    expect((await bent.get(`/api/files/${evidence}`)).status).toBe(404);
    expect(await trailOf('Ada')).toEqual(before);
    expect((await who('Ada').get(`/api/files/${evidence}`)).status).toBe(200);
  });

  async function trailOf(name: string): Promise<readonly Trail['history']['edges'][number]['node'][]> {
    const found = [];
    for (let after: string | null = null, more = true; more;) {
      const { history }: Trail = await asks<Trail>(name, TRAIL, { after });
      found.push(...history.edges.map(({ node }) => node));
      ({ hasNextPage: more, endCursor: after } = history.pageInfo);
    }
    return found;
  }
});

interface Part {
  readonly key: string;
  readonly type: string;
  readonly columns: readonly Part[];
  readonly options: readonly { readonly value: string }[];
}
interface Field {
  readonly field: string;
  readonly parts: readonly Part[];
}
interface Questionnaire {
  readonly sections: readonly { readonly fields: readonly Field[] }[];
}

function valueOf({ type, columns, options }: Part): unknown {
  if (type === 'integer') return 12;
  if (type === 'date') return '2026-05-04';
  if (type === 'rows') return [Object.fromEntries(columns.map((column) => [column.key, valueOf(column)]))];
  const texts: Readonly<Record<string, string>> = {
    ...{ country: 'DK', url: 'www.nordtal.example', email: 'vagt@nordtal.example', phone: '+45 70 00 00 00' },
  };
  return texts[type] ?? options[0]?.value ?? 'Driftschefen, der refererer til direktøren.';
}

function answerTo(field: Field): object {
  const value = Object.fromEntries(field.parts.map((part) => [part.key, valueOf(part)]));
  return { value, comment: null, notApplicableBecause: null, evidence: [], baseVersion: 0 };
}

const steps = [
  ...['ScopeApproved', 'DataSheetRecorded', 'RegistrationReceiptRecorded', 'ServiceRegistered', 'MeasureAssessed'],
  ...['ManagementBodyDescribed', 'MemberSeated', 'TermStruck', 'MeasuresProposed', 'QuestionAsked', 'QuestionAnswered'],
  ...['ProposalRenewed', 'VoteCast', 'MeasuresApproved', 'TrainingRecorded', 'SupplierRegistered', 'IncidentReported'],
  ...['EarlyWarningReceiptRecorded', 'IncidentClosed', 'LessonAgreed'],
];
