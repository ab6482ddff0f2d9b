import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  aColleague,
  act,
  anOrganisation,
  idOf,
  type Person,
  refusalOf,
  startApp,
  supplierProfile,
  type TestApp,
} from '../harness/index.ts';

describe('whoever an act names to answer for something', () => {
  let app: TestApp;
  let ada: Person;
  let here: string;
  let elsewhere: string;
  let gone: string;
  /** What each act takes beside the person. */
  let acts: Readonly<Record<string, (person: string) => Readonly<Record<string, unknown>>>>;

  const lesson = (owner: string) => ({ text: 'To faktorer overalt', measures: ['m10'], owner });
  const signed = (change: object) => ({
    ...{ receivedAt: app.clock.now(), channel: 'VIRK', receiptNumber: 'VK-1' },
    ...change,
  });

  beforeAll(async () => {
    app = await startApp();
    ada = await anOrganisation(app, { personName: 'Ada Holm' });
    const id = await idOf(ada);
    for (const role of ['SECURITY_LEAD', 'INCIDENT_LEAD', 'SUPPLIER_MANAGER', 'BOARD_MEMBER'])
      await act(ada, 'grantRole', { person: id, role });
    here = await idOf(await aColleague(app, ada, 'Karim Eldahl', 'incident-lead'));
    gone = await idOf(await aColleague(app, ada, 'Mads Torngren', 'incident-lead'));
    elsewhere = await idOf(await anOrganisation(app, { organisationName: 'Sydhavn Vand', personName: 'Bent Krag' }));
    await act(ada, 'removePerson', { person: gone });
    const { id: serviceId } = await act(ada, 'registerService', { name: 'Laboratoriesvar' });
    const risk = { serviceId, title: 'Kryptering', description: 'Svar når ikke frem.' };
    const { id: riskId } = await act(ada, 'identifyRisk', risk);
    const { id: taskId } = await act(ada, 'openTask', { measureId: 'M01', title: 'Opdatér politikken' });
    const report = {
      title: 'Kryptering',
      description: 'To servere.',
      awareAt: app.clock.now(),
      detectedAt: app.clock.now(),
    };
    const { id: incidentId } = await act(ada, 'reportIncident', report);
    acts = {
      assignMeasureOwner: (owner) => ({ measureId: 'M01', owner }),
      identifyRisk: (owner) => ({ ...risk, owner }),
      assignRiskOwner: (owner) => ({ riskId, owner }),
      openTask: (assignee) => ({ measureId: 'M02', title: 'Skriv planen', assignee }),
      assignTask: (assignee) => ({ taskId, assignee }),
      registerService: (owner) => ({ name: 'Telefoni', owner }),
      amendService: (owner) => ({ serviceId, owner, reason: 'Ny ansvarlig' }),
      assignIncidentRole: (holder) => ({ incidentId, role: 'INCIDENT_LEAD', holder }),
      agreeLesson: (owner) => ({ incidentId, lesson: lesson(owner) }),
      registerSupplier: (responsible) => ({ profile: supplierProfile({ responsible }) }),
      seatMember: (person) => ({ person, role: 'MEMBER', from: '2025-01-01' }),
      recordTraining: (person) => ({ person, course: 'K', provider: 'P', heldOn: '2026-03-01' }),
    };
  });
  afterAll(() => app.close());

  it('is somebody of the organisation: nobody from elsewhere, and nobody who has left', async () => {
    for (const [name, input] of Object.entries(acts))
      for (const person of [elsewhere, gone])
        expect([name, await refusalOf(ada, name, input(person))]).toEqual([name, 'PERSON_UNKNOWN']);
    for (const [name, input] of Object.entries(acts))
      expect([name, (await act(ada, name, input(here))).receipt.repeated]).toEqual([name, false]);
  });

  it('may have left since, where they signed: who signed a report does not change by that', async () => {
    const data = { incidentId: (await act(ada, 'reportIncident', reported())).id };
    const yes = { disruptionOrLoss: 'YES', damageToOthers: 'NO', reason: 'Svarene er forsinkede.' };
    await act(ada, 'assessSignificance', { ...data, ...yes });
    const receipt = (signedByPerson: string) => ({ ...data, receipt: signed({ signedByPerson }) });
    expect(await refusalOf(ada, 'recordEarlyWarningReceipt', receipt(elsewhere))).toBe('PERSON_UNKNOWN');
    expect((await act(ada, 'recordEarlyWarningReceipt', receipt(gone))).receipt.repeated).toBe(false);
  });

  function reported() {
    const at = app.clock.now();
    return { title: 'Nedbrud', description: 'Telefonerne er nede.', awareAt: at, detectedAt: at };
  }

  it('is not the name of a program: no service token is called like somebody here, present or gone', async () => {
    await ada.stepUp();
    const token = (name: string) => ({ name, roles: ['AUDITOR'], expiresInDays: 30 });
    for (const name of ['Karim Eldahl', ' karim  ELDAHL ', 'Mads Torngren'])
      expect([name, await refusalOf(ada, 'issueServiceToken', token(name))]).toEqual([name, 'TOKEN_NAME_OF_PERSON']);
    // Somebody of another organisation is nobody here.
    expect(await act(ada, 'issueServiceToken', token('Bent Krag'))).toMatchObject({ receipt: {} });
  });
});
