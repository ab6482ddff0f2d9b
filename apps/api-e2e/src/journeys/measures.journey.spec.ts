import { samples } from '@varsel/files/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  aBody,
  aColleague,
  act,
  anOrganisation,
  ask,
  codeToAccept,
  type Person,
  refusalOf,
  startApp,
  type TestApp,
  upload,
} from '../harness/index.ts';

const rare = { likelihood: 1, consequence: 1 };
const likely = { likelihood: 3, consequence: 4 };

describe('keeping the measures of § 6', () => {
  let app: TestApp;
  let administrator: Person;
  let lead: Person;
  let board: Person;
  let auditor: Person;
  let stranger: Person;

  beforeAll(async () => {
    app = await startApp();
    administrator = await anOrganisation(app, { organisationName: 'Nordhavn Hospital' });
    lead = await aColleague(app, administrator, 'Lea Sikker', 'security-lead');
    board = await aColleague(app, administrator, 'Bo Ledelse', 'board-member');
    auditor = await aColleague(app, administrator, 'Ada Revisor', 'auditor');
    stranger = await anOrganisation(app, { organisationName: 'Sydhavn Vand' });
  });
  afterAll(() => app.close());

  async function done(person: Person, name: string, input: Readonly<Record<string, unknown>>) {
    const { id, receipt } = await act(person, name, input);
    return { id, seen: { 'varsel-min-position': receipt.position } };
  }

  it('takes as evidence a file of the organisation’s own, and nobody else’s', async () => {
    const { sha256 } = await upload(app, lead, 'Dækning af to faktorer.pdf', samples.pdf);
    const proof = { title: 'Dækning', effectiveOn: '2026-05-01', expiresOn: '2027-05-01', measures: ['M10'] };
    const evidence = { ...proof, requirements: ['cir-11.7.1', 'cir-11.6.2'] };
    expect(await refusalOf(stranger, 'addEvidence', { ...evidence, sha256 })).toBe('EVIDENCE_FILE_UNKNOWN');
    expect(await refusalOf(lead, 'addEvidence', { ...evidence, sha256: 'a'.repeat(64) })).toBe('EVIDENCE_FILE_UNKNOWN');
    const { seen } = await done(lead, 'addEvidence', { ...evidence, sha256 });
    const question = `{ measure(measureId: M10) { state evidence { standing count } evidenceItems { reference standing file { name } } }
      requirements(filter: { measureId: M10, withoutEvidence: false }) { requirement binding evidenceCount } }`;
    expect(await ask(auditor, question, {}, seen)).toMatchObject({
      measure: {
        state: 'NOT_ASSESSED',
        evidence: { standing: 'CURRENT', count: 1 },
        evidenceItems: [{ reference: 'EVI-2026-001', file: { name: 'Dækning af to faktorer.pdf' } }],
      },
      requirements: [
        { requirement: 'cir-11.6.2', binding: false, evidenceCount: 1 },
        { requirement: 'cir-11.7.1', evidenceCount: 1 },
      ],
    });
  });

  it('shows each number with the list it was counted from', async () => {
    await done(lead, 'assessMeasure', { measureId: 'M03', state: 'PARTIAL', reason: 'Backup er ikke afprøvet' });
    const { seen } = await done(lead, 'assessMeasure', { measureId: 'M10', state: 'IN_PLACE', reason: 'To faktorer' });
    const question = `{ measurePosture { byState { state count measures } evidenceMissing { measures } neverApproved { count } }
      measures(filter: { state: [PARTIAL] }) { reference provision warnings { code } } }`;
    const told = await ask<{ measurePosture: { byState: readonly object[] } }>(auditor, question, {}, seen);
    expect(told.measurePosture.byState).toContainEqual({ state: 'PARTIAL', count: 1, measures: ['M03'] });
    expect(told).toMatchObject({
      measurePosture: { evidenceMissing: { measures: [] }, neverApproved: { count: 10 } },
      measures: [{ reference: 'M-6.3', provision: '§ 6, stk. 1, nr. 3' }],
    });
    expect(JSON.stringify(told)).toContain('NO_CORRECTION_PLANNED');
  });

  it('leaves out only what the act allows', async () => {
    const leaveOut = { parts: ['MULTI_FACTOR'], reason: 'Ikke relevant' };
    expect(await refusalOf(lead, 'markNotApplicable', { measureId: 'M02', ...leaveOut })).toBe(
      'HEADING_CANNOT_BE_LEFT_OUT',
    );
    const parts = ['SECURED_COMMUNICATION'];
    const { seen } = await done(lead, 'markNotApplicable', { measureId: 'M10', parts, reason: 'Bruges ikke' });
    const question = '{ measures(filter: { measures: [M10] }) { applicable leftOut { part reason } mayLeaveOut } }';
    expect(await ask(auditor, question, {}, seen)).toMatchObject({
      measures: [{ applicable: true, leftOut: [{ part: 'SECURED_COMMUNICATION', reason: 'Bruges ikke' }] }],
    });
  });

  it('goes from a service to a round that stands, with the board for what is high', async () => {
    const service = await done(lead, 'registerService', { name: 'Patientjournal', maxOutageHours: 4 });
    const told = { title: 'Kryptering', description: 'Journalen krypteres.', measures: ['M03'] };
    const { id: riskId } = await done(lead, 'identifyRisk', { serviceId: service.id, ...told });
    const residual = { authenticity: rare, confidentiality: rare, integrity: rare, availability: likely };
    await done(lead, 'assessRisk', { riskId, inherent: residual, residual, reason: 'Backup er ikke afprøvet' });
    const acceptance = { riskId, reason: 'Indtil ny backup', expiresOn: '2027-05-01', putToBoard: false };
    expect(await refusalOf(lead, 'acceptRisk', acceptance)).toBe('ACCEPTANCE_NEEDS_BOARD');
    await done(lead, 'acceptRisk', { ...acceptance, putToBoard: true });
    expect(await refusalOf(board, 'acceptRisk', acceptance)).toBe('NOT_IN_OFFICE');
    await aBody(administrator, board);
    expect(await refusalOf(board, 'acceptRisk', acceptance)).toBe('STEP_UP_REQUIRED');
    await codeToAccept(board, riskId);
    await done(board, 'acceptRisk', acceptance);
    await done(lead, 'openRiskRound', { title: 'Årlig runde' });
    const concluded = await done(lead, 'concludeRiskRound', { services: [service.id], conclusion: 'Gået igennem' });
    const question = `{ riskRounds { status missing { code } rounds { number services } } riskPosture { total awaitingBoard }
      riskMatrix(stage: RESIDUAL) { cells { likelihood consequence level count risks { id } } }
      risks(filter: { cell: { stage: RESIDUAL, likelihood: 3, consequence: 4 } }) { edges { node { reference acceptanceStanding acceptance { approver } } } } }`;
    const answer = await ask<Answer>(auditor, question, {}, concluded.seen);
    expect(answer).toMatchObject({
      riskRounds: { status: 'CURRENT', missing: [], rounds: [{ number: 1, services: [service.id] }] },
      riskPosture: { total: 1, awaitingBoard: 0 },
      risks: { edges: [{ node: { reference: 'RSK-2026-001', acceptanceStanding: 'VALID' } }] },
    });
    expect(answer.riskMatrix.cells).toHaveLength(30);
    expect(answer.riskMatrix.cells.filter(({ count }) => count > 0)).toEqual([
      { likelihood: 3, consequence: 4, level: 'HIGH', count: 1, risks: [{ id: riskId }] },
    ]);
    const down = { measureId: 'M03', state: 'PLANNED', reason: 'Backup mangler helt' };
    const { seen } = await done(lead, 'assessMeasure', down);
    const stale =
      '{ risks(filter: { acceptance: [STALE] }) { edges { node { acceptance { staleBecause { da } } } } } }';
    expect(JSON.stringify(await ask(auditor, stale, {}, seen))).toContain('fra delvist til planlagt');
  });
});

interface Answer {
  readonly riskMatrix: { readonly cells: readonly { readonly count: number }[] };
}
