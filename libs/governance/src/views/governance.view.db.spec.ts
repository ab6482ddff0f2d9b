import { type Instant, instant, type LocalDate, localDate } from '@varsel/event-sourcing';
import { hashOf, provide, rowsOf, view, type ContextDefinition, type View, type ViewRow } from '@varsel/event-store';
import { measureStatement, type MeasureStatement } from '@varsel/published-events';
import type { TenantId } from '@varsel/tenancy';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ContextHouse } from '../../../../tools/testing/context-house.ts';
import { aStatement } from '../decision/decision.fixtures.ts';
import { askAboutDecision, AskAboutDecision } from '../decision/ask-about-decision.ts';
import { proposeMeasures, ProposeMeasures } from '../decision/propose-measures.ts';
import { withdrawProposal, WithdrawProposal } from '../decision/withdraw-proposal.ts';
import { GovernanceModule } from '../governance.module.ts';
import { describeManagementBody, DescribeManagementBody } from '../management-body/describe-management-body.ts';
import { seatMember, SeatMember } from '../management-body/seat-member.ts';
import { strikeTerm, StrikeTerm } from '../management-body/strike-term.ts';
import { recordTraining, RecordTraining } from '../training/record-training.ts';
import { withdrawTraining, WithdrawTraining } from '../training/withdraw-training.ts';
import { findManifest } from './decision-manifest.view.ts';
import { findAwaiting, findDecision, findDecisions, findLastCarried, findOpenDecision } from './decision.view.ts';
import { findManagementBody } from './management-body.view.ts';
import { findVoters } from './voters.view.ts';
import { findTraining, findTrainingOf } from './training.view.ts';

/** Stands for risk: its statement follows from one event of its own. */
interface Stated {
  readonly type: 'Stated';
  readonly statement: MeasureStatement;
}
@Entity({ name: 'stated__v1' })
class StatedRow implements ViewRow {
  @PrimaryColumn('uuid') readonly tenant!: string;
  @PrimaryColumn('text') readonly key!: string;
  @Column('jsonb') readonly statement!: MeasureStatement;
}
const stated: View<StatedRow, Stated> = view<StatedRow, Stated>({
  name: 'stated',
  version: 1,
  row: StatedRow,
  on: { Stated: (_, { event }) => ({ statement: event.statement }) },
});
const neighbour: ContextDefinition = {
  name: 'stated',
  title: { da: 'Nabo', en: 'Neighbour' },
  aggregates: [],
  views: [stated],
  permissions: {},
  facts: [
    provide(measureStatement, async (session) => {
      const row = await (await rowsOf(session, stated)).getOne();
      return row?.statement ?? aStatement();
    }),
  ],
};

const day = (text: string): LocalDate => localDate(text);
const at = (time: string): Instant => instant(`2026-11-22T${time}:00Z`);
const page = { first: 10, after: undefined };

/** As two proposals that came at the same moment would stand in the log. */
const later = {
  ...{ type: 'MeasuresProposed', explanation: 'E', proposer: 'person-2', version: 1, manifest: aStatement() },
  ...{ manifestHash: hashOf(aStatement()), manifestAt: '9', shortened: false, voteBy: day('2026-11-29') },
};

describe('the views of governance', () => {
  let house: ContextHouse;
  beforeAll(async () => {
    house = await ContextHouse.build(GovernanceModule.context, neighbour);
  });
  afterAll(() => house.close());

  const seat = (tenant: TenantId, person: string, time = '07:00') =>
    house.run(seatMember, new SeatMember({ person, role: 'member', from: day('2025-01-01'), to: null }), {
      tenant,
      at: at(time),
    });
  const granted = (tenant: TenantId, person: string, role = 'board-member') =>
    house.told(tenant, 'organisation', { type: 'RoleGranted', person, role } as never);
  const aBody = async (tenant: TenantId): Promise<void> => {
    const described = { organ: 'board-of-directors', quorum: 'all', quorumNumber: null, tie: 'falls' } as const;
    await house.run(describeManagementBody, new DescribeManagementBody(described), { tenant, at: at('06:00') });
    for (const person of ['person-1', 'person-2']) await granted(tenant, person);
    await seat(tenant, 'person-1');
    await seat(tenant, 'person-2');
  };
  const propose = (tenant: TenantId, time: string, hash = hashOf(aStatement())) =>
    house.run(proposeMeasures, new ProposeMeasures({ title: 'T', explanation: 'E', voteBy: day('2026-11-29'), hash }), {
      tenant,
      at: at(time),
    });

  it('tell who sits in the body, and who sat at a moment', async () => {
    const tenant = house.tenant();
    await aBody(tenant);
    await house.run(strikeTerm, new StrikeTerm({ term: 2, reason: 'Fejl' }), { tenant, at: at('09:00') });
    await house.project();
    const now = await house.reading(tenant, findManagementBody);
    expect(now).toMatchObject({ described: { quorum: 'all' }, terms: [{ term: 1, person: 'person-1' }] });
    expect((await house.reading(tenant, findManagementBody, at('08:00'))).terms).toHaveLength(2);
    expect(await house.reading(house.tenant(), findManagementBody)).toEqual({ described: null, terms: [] });
  });

  it('number decisions by the year, keep their measures apart and know which is open', async () => {
    const tenant = house.tenant();
    await aBody(tenant);
    const first = await propose(tenant, '08:00');
    const id = 'id' in first ? first.id : '';
    const ask = new AskAboutDecision({ decisionId: id, text: 'Hvad koster det?' });
    await house.run(askAboutDecision, ask, { tenant, at: at('08:10') });
    await house.project();
    const row = await house.reading(tenant, (session) => findDecision(session, id));
    expect(row).toMatchObject({
      reference: 'BES-2026-001',
      status: 'open',
      versions: [{ version: 1, openedBy: 'person-1' }],
      questions: [{ number: 1, askedBy: 'person-1', answer: null }],
    });
    expect(await house.reading(tenant, (session) => findManifest(session, id))).toMatchObject({
      manifest: aStatement(),
      manifestHash: hashOf(aStatement()),
    });
    expect((await house.reading(tenant, findOpenDecision))?.key).toBe(id);
    expect(await propose(tenant, '08:20')).toMatchObject({ code: 'PROPOSAL_ALREADY_OPEN' });
    await house.run(withdrawProposal, new WithdrawProposal({ decisionId: id, reason: 'Fejl' }), {
      tenant,
      at: at('08:30'),
    });
    await propose(tenant, '08:40');
    await house.project();
    const [second, ...others] = await house.reading(tenant, (session) => findDecisions(session, {}, page));
    expect(second?.reference).toBe('BES-2026-002');
    expect(others).toMatchObject([{ status: 'withdrawn', withdrawnBecause: 'Fejl' }]);
    expect(
      await house.reading(tenant, (session) => findDecisions(session, { status: ['withdrawn'] }, page)),
    ).toHaveLength(1);
    expect(await house.reading(tenant, findLastCarried)).toBeUndefined();
  });

  it('know who holds the role that votes, from what identity tells', async () => {
    const tenant = house.tenant();
    await granted(tenant, 'person-2');
    await granted(tenant, 'person-1');
    await granted(tenant, 'person-3', 'auditor');
    await house.project();
    expect(await house.reading(tenant, findVoters)).toEqual(['person-1', 'person-2']);
    const tell = (event: object) => house.told(tenant, 'organisation', event as never);
    await tell({ type: 'RoleWithdrawn', person: 'person-2', role: 'auditor' });
    await tell({ type: 'RoleWithdrawn', person: 'person-2', role: 'board-member' });
    await house.project();
    expect(await house.reading(tenant, findVoters)).toEqual(['person-1']);
    await tell({ type: 'PersonRemoved', person: 'person-1' });
    await house.project();
    expect(await house.reading(tenant, findVoters)).toEqual([]);
  });

  it('keep who votes on a version, and give a page of what awaits somebody after what does not', async () => {
    const tenant = house.tenant();
    await aBody(tenant);
    const done = await propose(tenant, '08:00');
    const id = 'id' in done ? done.id : '';
    await house.project();
    expect(await house.reading(tenant, (session) => findDecision(session, id))).toMatchObject({
      electorate: { quorum: 'all', members: [{ person: 'person-1', mayVote: true }, { person: 'person-2' }] },
    });
    for (const title of ['Senere 1', 'Senere 2'])
      await house.told(tenant, 'decision', { ...later, title } as never, crypto.randomUUID());
    await house.project();
    const titles = (first: number) =>
      house.reading(tenant, async (session) => {
        const rows = await findAwaiting(session, ({ title }) => !title.startsWith('Senere'), {
          first,
          after: undefined,
        });
        return rows.map(({ title }) => title);
      });
    expect(await titles(1)).toEqual(['T']);
    expect(await house.reading(tenant, (session) => findDecisions(session, {}, { ...page, first: 1 }))).toMatchObject([
      { title: 'Senere 2' },
      { title: 'Senere 1' },
    ]);
  });

  it('freeze what the neighbour tells at that very moment', async () => {
    const tenant = house.tenant();
    await aBody(tenant);
    const statement = aStatement({ m02: { state: 'partial' } });
    await house.told(tenant, 'stated', { type: 'Stated', statement } as never);
    expect(await propose(tenant, '08:00')).toMatchObject({ code: 'MEASURES_CHANGED' });
    const proposed = await propose(tenant, '08:01', hashOf(statement));
    expect(proposed).toMatchObject({ kind: 'receipt' });
  });

  it('list the training of a member, withdrawn records apart', async () => {
    const tenant = house.tenant();
    const course = { course: 'K', provider: 'P', contents: null, heldOn: day('2026-03-01') };
    const record = new RecordTraining({ member: 'person-1', ...course, validUntil: null, proof: null });
    const kept = await house.run(recordTraining, record, { tenant, at: at('08:00') });
    const gone = await house.run(recordTraining, record, { tenant, at: at('08:01') });
    const trainingId = 'id' in gone ? gone.id : '';
    await house.run(withdrawTraining, new WithdrawTraining({ trainingId, reason: 'Fejl' }), {
      tenant,
      at: at('08:02'),
    });
    await house.project();
    const of = (withdrawn?: boolean) =>
      house.reading(tenant, (session) => findTraining(session, { member: 'person-1', withdrawn }, page));
    expect(await of()).toHaveLength(2);
    expect(await of(true)).toMatchObject([{ key: trainingId, withdrawnBecause: 'Fejl' }]);
    expect(await house.reading(tenant, (session) => findTrainingOf(session, ['person-1']))).toMatchObject([
      { key: 'id' in kept ? kept.id : '', facts: course },
    ]);
    expect(await house.reading(house.tenant(), (session) => findTraining(session, {}, page))).toEqual([]);
  });
});
