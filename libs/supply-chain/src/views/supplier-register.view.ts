import { own, type Recorded } from '@varsel/event-sourcing';
import { rowsOf, type View, view, type ViewRow } from '@varsel/event-store';
import { copenhagenDate } from '@varsel/statute';
import type { TenantSession } from '@varsel/tenancy';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { AssessmentEvent, Band } from '../assessment/assessment.ts';
import type { ClauseState, SupplierKind, Tier } from '../supplier/supplier.contents.ts';
import { termsOf, tiers } from '../supplier/tier.ts';
import { type SupplierEvent, withClauses } from '../supplier/supplier.ts';
import {
  currentRound,
  lastConcluded,
  newRound,
  roundAfter,
  roundReference,
  type RoundStatus,
  type RoundSummary,
} from './round-summary.ts';

/** One line of the register of suppliers, with its rounds in short. */
@Entity({ name: 'supplier_register__v1' })
@Index(['tenant', 'sortName'])
export class SupplierRegisterRow implements ViewRow {
  @PrimaryColumn('uuid') readonly tenant!: string;
  @PrimaryColumn('text') readonly key!: string;
  /** `LEV-2026-003`: numbered per Danish calendar year. */
  @Column('text') readonly reference!: string;
  /** The name in small letters and the reference: sorts the register, unique in it. */
  @Column('text') readonly sortName!: string;
  @Column('text') readonly name!: string;
  @Column('text') readonly country!: string;
  @Column('text') readonly delivers!: string;
  @Column('text', { nullable: true }) readonly tier!: Tier | null;
  @Column('boolean') readonly tierOverridden!: boolean;
  @Column('jsonb') readonly kinds!: readonly SupplierKind[];
  @Column('jsonb') readonly services!: readonly string[];
  @Column('text', { nullable: true }) readonly responsible!: string | null;
  @Column('boolean') readonly retired!: boolean;
  @Column('text', { nullable: true }) readonly contactName!: string | null;
  /** Newest first. */
  @Column('jsonb') readonly rounds!: readonly RoundSummary[];
  @Column('text', { nullable: true }) readonly roundStatus!: RoundStatus | null;
  @Column('text', { nullable: true }) readonly roundDueOn!: string | null;
  @Column('text', { nullable: true }) readonly band!: Band | null;
  @Column('integer') readonly openFindings!: number;
  /** By contract: the clauses that were assessed. */
  @Column('jsonb') readonly clauses!: Readonly<Record<string, readonly ClauseState[]>>;
}

type Row = SupplierRegisterRow;
type Body = Omit<Row, 'tenant' | 'key'>;
type Event = SupplierEvent | AssessmentEvent;
type Of<Type extends Event['type']> = Recorded<Extract<Event, { readonly type: Type }>>;

const onRound = (row: Body | undefined, recorded: Recorded<AssessmentEvent>): Body | undefined =>
  row &&
  withRounds(
    row,
    row.rounds.map((round) => (round.id === recorded.stream.id ? roundAfter(round, recorded) : round)),
  );

export const supplierRegister: View<Row, Event> = view<Row, Event>({
  name: 'supplier_register',
  version: 1,
  row: SupplierRegisterRow,
  key: ({ event, stream }) => ('supplier' in event ? event.supplier : stream.id),
  series: ({ event, at }) =>
    event.type === 'SupplierRegistered'
      ? `supplier-${yearOf(at)}`
      : event.type === 'QuestionnaireSent'
        ? `questionnaire-${yearOf(at)}`
        : undefined,
  on: {
    SupplierRegistered: (_, recorded, { number }) => registered(recorded, number),
    SupplierAmended: (row, { event }) =>
      row && { ...row, ...profileColumns(event), sortName: sortNameOf(event.name, row.reference) },
    SupplierContactsSet: (row, { event }) => row && { ...row, contactName: event.contacts[0]?.name ?? null },
    ContractClausesAssessed: (row, { event: { contract, clauses } }) =>
      row && {
        ...row,
        clauses: { ...row.clauses, [contract]: withClauses(own(row.clauses, contract) ?? [], clauses) },
      },
    SupplierTierAssessed: (row, { event: { tier, derived } }) =>
      row && { ...row, tier, tierOverridden: tier !== derived },
    SupplierRetired: (row) => row && { ...row, retired: true },
    QuestionnaireSent: (row, recorded, { number }) =>
      row && withRounds(row, [newRound(recorded, roundReference(yearOf(recorded.at), number)), ...row.rounds]),
    QuestionnaireOpened: onRound,
    QuestionnaireDueDateChanged: onRound,
    AnswersSubmitted: onRound,
    ClarificationAsked: onRound,
    ClarificationAnswered: onRound,
    QuestionnaireReopened: onRound,
    QuestionnaireWithdrawn: onRound,
    SupplierFindingRecorded: onRound,
    SupplierFindingClosed: onRound,
    AssessmentConcluded: onRound,
  },
});

function registered({ event, at }: Of<'SupplierRegistered'>, number: number): Body {
  const reference = `LEV-${yearOf(at)}-${String(number).padStart(3, '0')}`;
  return {
    ...{ reference, sortName: sortNameOf(event.name, reference), ...profileColumns(event) },
    ...{ tier: null, tierOverridden: false, retired: false, contactName: null, clauses: {} },
    ...{ rounds: [], roundStatus: null, roundDueOn: null, band: null, openFindings: 0 },
  };
}

function profileColumns({
  name,
  country,
  delivers,
  kinds,
  services,
  responsible,
}: Pick<Row, 'name' | 'country' | 'delivers' | 'kinds' | 'services' | 'responsible'>) {
  return { name, country, delivers, kinds, services, responsible };
}

function withRounds(row: Body, rounds: readonly RoundSummary[]): Body {
  const current = currentRound(rounds);
  return {
    ...row,
    rounds,
    roundStatus: current?.status ?? null,
    roundDueOn: current?.dueOn ?? null,
    band: lastConcluded(rounds)?.band ?? null,
    openFindings: rounds.reduce((sum, { openFindings }) => sum + openFindings.length, 0),
  };
}

function sortNameOf(name: string, reference: string): string {
  return `${name.toLocaleLowerCase('da')} ${reference}`;
}

function yearOf(at: Recorded['at']): string {
  return copenhagenDate(at).slice(0, 4);
}

export interface SupplierFilter {
  readonly search?: string | undefined;
  readonly tier?: readonly Tier[] | undefined;
  readonly status?: readonly RoundStatus[] | undefined;
  readonly band?: readonly Band[] | undefined;
  readonly service?: string | undefined;
  readonly retired?: boolean | undefined;
  /** Overdue on this day, awaiting review, or with open findings. */
  readonly attentionOn?: string | undefined;
  /** Must be assessed by this day, and no round is under way. */
  readonly assessmentDueBy?: string | undefined;
}

/** By name; one more than asked for tells whether there are more. */
export async function findSuppliers(
  session: TenantSession,
  filter: SupplierFilter,
  page: { readonly first: number; readonly after: string | undefined },
): Promise<readonly Row[]> {
  const rows = await rowsOf(session, supplierRegister);
  for (const [name, condition] of Object.entries(conditions)) {
    const wanted = filter[name as keyof SupplierFilter];
    if (wanted !== undefined) rows.andWhere(condition, { [name]: parameterOf(name, wanted) });
  }
  if (page.after !== undefined) rows.andWhere('row.sortName > :after', { after: page.after });
  return rows
    .orderBy('row.sortName', 'ASC')
    .limit(page.first + 1)
    .getMany();
}

/** The day of the last conclusion: the rounds stand newest first. */
const concludedOn = `(jsonb_path_query_first(row.rounds, '$[*] ? (@.status == "concluded").concludedOn') #>> '{}')::date`;

/** As `nextAssessment` reckons it, for all rows at once; who was never assessed is due already. */
const isDue = tiers
  .map((tier) => ({ tier, months: termsOf(tier).reassessMonths }))
  .flatMap(({ tier, months }) =>
    months === null
      ? []
      : `row.tier = '${tier}' and coalesce(${concludedOn} + interval '${months} months' <= :assessmentDueBy::date, true)`,
  )
  .join(' or ');

const conditions: Readonly<Record<keyof SupplierFilter, string>> = {
  search: "(row.name ilike :search escape '\\' or row.reference ilike :search escape '\\')",
  tier: 'row.tier = any(:tier)',
  status: 'row.roundStatus = any(:status)',
  band: 'row.band = any(:band)',
  service: 'row.services @> :service::jsonb',
  retired: 'row.retired = :retired',
  attentionOn:
    "(row.openFindings > 0 or row.roundStatus = 'submitted' or (row.roundStatus in ('sent', 'opened') and row.roundDueOn < :attentionOn))",
  assessmentDueBy: `(not row.retired and coalesce(row.roundStatus, 'none') not in ('sent', 'opened', 'submitted') and (${isDue}))`,
};

function parameterOf(name: string, wanted: unknown): unknown {
  if (name === 'search') return partOf(String(wanted));
  return name === 'service' ? JSON.stringify([wanted]) : wanted;
}

export async function findSupplier(session: TenantSession, id: string): Promise<Row | undefined> {
  const rows = await rowsOf(session, supplierRegister);
  return (await rows.andWhere('row.key = :id', { id }).getOne()) ?? undefined;
}

function partOf(search: string): string {
  return `%${search.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
}
