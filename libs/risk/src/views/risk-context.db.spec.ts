import { type DomainEvent, instant, isRejection, localDate } from '@varsel/event-sourcing';
import { managementMembers, type MeasuresApproved } from '@varsel/published-events';
import type { TenantId } from '@varsel/tenancy';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ContextHouse } from '../../../../tools/testing/context-house.ts';
import { neighbourTelling } from '../../../../tools/testing/neighbour.ts';
import { AddEvidence, addEvidence } from '../evidence/add-evidence.ts';
import { evidenceStanding, type EvidenceStanding } from '../evidence/evidence-standing.ts';
import { WithdrawEvidence, withdrawEvidence } from '../evidence/withdraw-evidence.ts';
import { AssessMeasure, assessMeasure } from '../measure/assess-measure.ts';
import { AssessRequirement, assessRequirement } from '../measure/assess-requirement.ts';
import { AssignMeasureOwner, assignMeasureOwner } from '../measure/assign-measure-owner.ts';
import { MarkNotApplicable, markNotApplicable } from '../measure/mark-not-applicable.ts';
import { readMeasures } from '../measure/read-measure.ts';
import { CompleteTask, completeTask } from '../task/complete-task.ts';
import { OpenTask, openTask } from '../task/open-task.ts';
import { RiskModule } from '../risk.module.ts';
import { isAnnexBinding } from './annex-binding.view.ts';
import { findEvidence, findEvidenceItem } from './evidence-library.view.ts';
import { findMeasureGround } from './measure-ground.view.ts';
import { findMeasureStatement } from './measure-statement.view.ts';
import { findTasks } from './measure-tasks.view.ts';

const at = instant('2026-11-22T08:00:00Z');
const later = instant('2026-11-23T08:00:00Z');
const today = localDate('2026-11-22');
const page = { first: 10, after: undefined };

describe('the measures, their evidence and their tasks', () => {
  let house: ContextHouse;
  beforeAll(async () => {
    house = await ContextHouse.build(RiskModule.context, neighbourTelling(managementMembers, { terms: [] }));
  });
  afterAll(() => house.close());

  async function done<Command extends object, State, Event extends DomainEvent>(
    act: Parameters<typeof house.run<Command, State, Event>>[0],
    command: Command,
    tenant: TenantId,
    when = at,
  ): Promise<string> {
    const outcome = await house.run(act, command, { tenant, at: when });
    if (isRejection(outcome)) throw new Error(outcome.message.en);
    return outcome.id;
  }

  function proof(change: Partial<AddEvidence> = {}): AddEvidence {
    return new AddEvidence({
      sha256: 'a'.repeat(64),
      title: 'Rapport fra genskabelse',
      effectiveOn: localDate('2026-09-01'),
      measures: ['m03'],
      requirements: [],
      ...change,
    });
  }

  async function read(tenant: TenantId, asOf?: typeof at) {
    await house.project();
    return house.reading(tenant, async (session) => readMeasures(await findMeasureGround(session, today), today), asOf);
  }

  it('stand all ten from the start, not assessed', async () => {
    const reads = await read(house.tenant());
    expect(reads.map(({ stated }) => stated.state)).toEqual(Array<string>(10).fill('not-assessed'));
    expect(reads.reduce((sum, { requirements }) => sum + requirements.total, 0)).toBeGreaterThan(161);
  });

  it('gather state, owner, what is left out, requirements, evidence and tasks', async () => {
    const tenant = house.tenant();
    await done(assessMeasure, new AssessMeasure({ measureId: 'm10', state: 'in-place', reason: 'Ja' }), tenant);
    await done(assignMeasureOwner, new AssignMeasureOwner({ measureId: 'm10', owner: 'person-2' }), tenant);
    const parts = ['secured-communication'] as const;
    await done(markNotApplicable, new MarkNotApplicable({ measureId: 'm10', parts, reason: 'Nej' }), tenant);
    const requirement = new AssessRequirement({ requirement: 'cir-11.7.1', state: 'partial', reason: 'Delvist' });
    await done(assessRequirement, requirement, tenant);
    await done(addEvidence, proof({ measures: [], requirements: ['cir-11.7.1'] }), tenant);
    await done(openTask, new OpenTask({ measureId: 'm10', title: 'Nøgler til alle', dueOn: today }), tenant);
    const measure = (await read(tenant))[9];
    expect(measure).toMatchObject({
      stated: { state: 'in-place', owner: 'person-2', applicable: true, leftOut: [{ part: 'secured-communication' }] },
      requirements: { byState: { partial: 1 } },
      evidence: { standing: 'current', count: 1 },
      openTasks: 1,
      overdueTasks: 0,
      warnings: [{ code: 'NO_REVIEW_PLANNED' }],
    });
  });

  it('do not conflict when two people assess two measures at once', async () => {
    const tenant = house.tenant();
    const ids = ['m01', 'm02', 'm03', 'm04'] as const;
    const outcomes = await Promise.all(
      ids.map((measureId) =>
        house.run(assessMeasure, new AssessMeasure({ measureId, state: 'partial', reason: 'Set på' }), { tenant, at }),
      ),
    );
    expect(outcomes.some(isRejection)).toBe(false);
    expect((await read(tenant)).filter(({ stated }) => stated.state === 'partial')).toHaveLength(4);
  });

  it('show the record as it stood at an earlier moment', async () => {
    const tenant = house.tenant();
    const assessment = { measureId: 'm05', reason: 'Set på' } as const;
    await done(assessMeasure, new AssessMeasure({ ...assessment, state: 'planned' }), tenant);
    await done(assessMeasure, new AssessMeasure({ ...assessment, state: 'in-place' }), tenant, later);
    expect((await read(tenant))[4]?.stated.state).toBe('in-place');
    expect((await read(tenant, at))[4]?.stated.state).toBe('planned');
  });

  it('find evidence by what it covers, by its words and by how it stands, as the rule says it', async () => {
    const tenant = house.tenant();
    const dated = [
      { title: 'Udløbet', expiresOn: localDate('2026-11-21') },
      { title: 'Udløber i dag', expiresOn: today },
      { title: 'Udløber snart', expiresOn: localDate('2026-12-22') },
      { title: 'Længe endnu', expiresOn: localDate('2026-12-23') },
      { title: '100 % uden ende', expiresOn: null, requirements: ['cir-4.2.2'] },
      { title: 'Ikke endnu', effectiveOn: localDate('2026-11-23') },
    ];
    for (const item of dated) await done(addEvidence, proof(item), tenant);
    const gone = await done(addEvidence, proof({ title: 'Forkert' }), tenant);
    await done(withdrawEvidence, new WithdrawEvidence({ evidenceId: gone, reason: 'Forkert fil' }), tenant);
    await house.project();
    const find = (filter: Parameters<typeof findEvidence>[1]) =>
      house.reading(tenant, (session) => findEvidence(session, filter, { today, page }));
    const all = await find({});
    expect(all).toHaveLength(7);
    const standings: readonly EvidenceStanding[] = ['not-yet-effective', 'current', 'expiring', 'expired', 'withdrawn'];
    for (const standing of standings) {
      const wanted = all.filter((row) => evidenceStanding(row, today) === standing).map(({ title }) => title);
      expect((await find({ standing: [standing] })).map(({ title }) => title)).toEqual(wanted);
      expect(wanted.length).toBeGreaterThan(0);
    }
    expect(await find({ requirement: 'cir-4.2.2' })).toMatchObject([{ title: '100 % uden ende' }]);
    expect(await find({ search: '0 % U' })).toHaveLength(1);
    expect(await find({ measure: 'm04' })).toEqual([]);
    expect(await find({ standing: [] })).toEqual([]);
  });

  it('number evidence and tasks within the Danish year', async () => {
    const tenant = house.tenant();
    for (const title of ['Første', 'Anden']) await done(addEvidence, proof({ title }), tenant);
    const task = await done(openTask, new OpenTask({ measureId: 'm03', title: 'Afprøv' }), tenant);
    await done(completeTask, new CompleteTask({ taskId: task, note: 'Gjort' }), tenant);
    await house.project();
    const found = await house.reading(tenant, (session) => findEvidence(session, {}, { today, page }));
    expect(found.map(({ reference }) => reference)).toEqual(['EVI-2026-002', 'EVI-2026-001']);
    const tasks = (filter: Parameters<typeof findTasks>[1]) =>
      house.reading(tenant, (session) => findTasks(session, filter, { today }));
    expect(await tasks({ open: false, measure: 'm03' })).toMatchObject([{ reference: 'TSK-2026-001', note: 'Gjort' }]);
    expect(await tasks({ open: true })).toEqual([]);
  });

  it('find tasks past their day, and those of a person', async () => {
    const tenant = house.tenant();
    const task = { measureId: 'm03', title: 'Afprøv' } as const;
    await done(openTask, new OpenTask({ ...task, dueOn: localDate('2026-11-21'), assignee: 'person-2' }), tenant);
    await done(openTask, new OpenTask({ ...task, dueOn: today }), tenant);
    await done(openTask, new OpenTask(task), tenant);
    await house.project();
    const count = async (filter: Parameters<typeof findTasks>[1]) =>
      (await house.reading(tenant, (session) => findTasks(session, filter, { today }))).length;
    expect([await count({ overdue: true }), await count({ overdue: false }), await count({ open: true })]).toEqual([
      1, 2, 3,
    ]);
    expect(await count({ assignee: 'person-2' })).toBe(1);
  });

  it('drift from what the management body approved', async () => {
    const tenant = house.tenant();
    await done(assessMeasure, new AssessMeasure({ measureId: 'm03', state: 'in-place', reason: 'Ja' }), tenant);
    const evidenceId = await done(addEvidence, proof(), tenant);
    await house.project();
    const { measures } = await house.reading(tenant, findMeasureStatement);
    const approval: MeasuresApproved = {
      type: 'MeasuresApproved',
      decision: 'decision-1',
      manifestHash: '0'.repeat(64),
      approvedOn: today,
      measures,
    };
    await house.told(tenant, 'decision', approval);
    expect((await read(tenant))[2]).toMatchObject({ approved: { state: 'in-place' }, drift: [] });
    await done(withdrawEvidence, new WithdrawEvidence({ evidenceId, reason: 'Forkert' }), tenant);
    await done(assessMeasure, new AssessMeasure({ measureId: 'm03', state: 'partial', reason: 'Nej' }), tenant);
    expect((await read(tenant))[2]?.drift.map(({ kind, material }) => [kind, material])).toEqual([
      ['state', true],
      ['reason', false],
      ['evidence-withdrawn', true],
    ]);
  });

  it('know from the published scope decision whether the annex binds', async () => {
    const tenant = house.tenant();
    expect(await house.reading(tenant, isAnnexBinding)).toBe(false);
    const decision = { type: 'ScopeApproved', class: 'essential', reg2690Providers: ['cloud'] };
    await house.told(tenant, 'scope_assessment', decision);
    await house.project();
    expect(await house.reading(tenant, isAnnexBinding)).toBe(true);
  });

  it('show a stranger nothing', async () => {
    const [tenant, stranger] = [house.tenant(), house.tenant()];
    const id = await done(addEvidence, proof(), tenant);
    await house.project();
    expect(await house.reading(tenant, (session) => findEvidenceItem(session, id))).toBeDefined();
    expect(await house.reading(stranger, (session) => findEvidenceItem(session, id))).toBeUndefined();
    const { measures } = await house.reading(stranger, findMeasureStatement);
    expect(measures.flatMap(({ evidence }) => evidence)).toEqual([]);
  });
});
