import { dataOf, type Instant, type LocalDate, type Recorded } from '@varsel/event-sourcing';
import { rowsOf, type View, view, type ViewRow } from '@varsel/event-store';
import { copenhagenDate } from '@varsel/statute';
import type { TenantSession } from '@varsel/tenancy';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { DecisionEvent, VoteCast } from '../decision/decision.events.ts';
import type { DecisionStatus } from '../decision/decision.ts';
import type { Electorate } from '../decision/electorate.ts';
import type { Outcome, Tally } from '../decision/vote-count.ts';

export interface VoteEntry extends Omit<VoteCast, 'type'> {
  /** 1, 2, 3 … within the decision: the receipt is numbered by it. */
  readonly number: number;
  readonly at: Instant;
  readonly position: string;
}

export interface QuestionEntry {
  readonly number: number;
  readonly askedBy: string;
  readonly askedAt: Instant;
  readonly text: string;
  readonly answer: { readonly text: string; readonly by: string; readonly at: Instant } | null;
}

export interface VersionEntry {
  readonly version: number;
  readonly openedAt: Instant;
  readonly openedBy: string;
  readonly manifestHash: string;
  readonly reason: string | null;
}

export interface ResultEntry extends Tally {
  readonly outcome: Outcome;
  readonly at: Instant;
  readonly on: LocalDate;
}

/** One proposal is open at a time; how many are looked at in one read where that was otherwise. */
const OPEN_AT_A_TIME = 50;

/** A decision without its measures, which stand in a table of their own. */
@Entity({ name: 'management_decision__v2' })
@Index(['tenant', 'place'])
@Index(['tenant', 'status'])
export class DecisionRow implements ViewRow {
  @PrimaryColumn('uuid') readonly tenant!: string;
  @PrimaryColumn('text') readonly key!: string;
  /** `BES-2026-003`: numbered per Danish calendar year, in the order of proposing. */
  @Column('text') readonly reference!: string;
  @Column('text') readonly place!: string;
  @Column('text') readonly title!: string;
  @Column('text') readonly explanation!: string;
  @Column('text') readonly status!: DecisionStatus;
  @Column('text') readonly proposedAt!: Instant;
  @Column('text') readonly proposedBy!: string;
  @Column('text') readonly voteBy!: LocalDate;
  /** The present one first. */
  @Column('jsonb') readonly versions!: readonly [VersionEntry, ...VersionEntry[]];
  /** Those the present version was put to; null for what was put before members were frozen. */
  @Column('jsonb', { nullable: true }) readonly electorate!: Electorate | null;
  /** Every vote in its order, replaced ones too. */
  @Column('jsonb') readonly votes!: readonly VoteEntry[];
  @Column('jsonb') readonly questions!: readonly QuestionEntry[];
  @Column('jsonb', { nullable: true }) readonly result!: ResultEntry | null;
  @Column('text', { nullable: true }) readonly withdrawnBecause!: string | null;
  @Column('text', { nullable: true }) readonly concludedAt!: Instant | null;
}

type Row = DecisionRow;
type Body = Omit<Row, 'tenant' | 'key'>;
type Recording<Type extends DecisionEvent['type']> = Recorded<Extract<DecisionEvent, { type: Type }>>;

export const decisionView: View<Row, DecisionEvent> = view<Row, DecisionEvent>({
  name: 'management_decision',
  version: 2,
  row: DecisionRow,
  series: ({ event, at }) => (event.type === 'MeasuresProposed' ? `decision-${yearOf(at)}` : undefined),
  on: {
    MeasuresProposed: (_, recorded, { number }) => proposed(recorded, number),
    ProposalRenewed: (row, { event, at, meta }) => {
      const { version, manifestHash, reason, voteBy } = event;
      const entry = { version, openedAt: at, openedBy: meta.actorId, manifestHash, reason };
      return row && altered(row, { voteBy, versions: [entry, ...row.versions], electorate: null });
    },
    ElectorateFrozen: (row, { event: { quorum, quorumNumber, tie, members } }) =>
      row && altered(row, { electorate: { quorum, quorumNumber, tie, members } }),
    VoteCast: (row, { event, at, seq }) =>
      row &&
      altered(row, {
        votes: [...row.votes, { ...dataOf(event), number: row.votes.length + 1, at, position: String(seq) }],
      }),
    QuestionAsked: (row, { event: { question, text, member }, at }) =>
      row &&
      altered(row, {
        questions: [...row.questions, { number: question, askedBy: member, askedAt: at, text, answer: null }],
      }),
    QuestionAnswered: (row, { event: { question, text }, at, meta }) =>
      row &&
      altered(row, {
        questions: row.questions.map((each) =>
          each.number === question ? { ...each, answer: { text, by: meta.actorId, at } } : each,
        ),
      }),
    ProposalWithdrawn: (row, { event, at }) =>
      row && altered(row, { status: 'withdrawn', withdrawnBecause: event.reason, concludedAt: at }),
    MeasuresApproved: (row, { event, at }) =>
      row && concluded(row, at, resultOf('carried', event.approvedOn, event, at)),
    ProposalRefused: (row, { event, at }) => row && concluded(row, at, resultOf('refused', event.on, event, at)),
    ProposalLapsed: (row, { event, at }) => row && concluded(row, at, resultOf('lapsed', event.on, event, at)),
  },
});

function proposed({ event, at, seq, meta }: Recording<'MeasuresProposed'>, number: number): Body {
  const { title, explanation, voteBy, version, manifestHash } = event;
  return {
    reference: `BES-${yearOf(at)}-${String(number).padStart(3, '0')}`,
    place: String(seq).padStart(12, '0'),
    ...{ title, explanation, voteBy, status: 'open', proposedAt: at, proposedBy: meta.actorId },
    versions: [{ version, openedAt: at, openedBy: meta.actorId, manifestHash, reason: null }],
    electorate: null,
    ...{ votes: [], questions: [], result: null, withdrawnBecause: null, concludedAt: null },
  };
}

function altered(row: Body, change: Partial<Body>): Body {
  return { ...row, ...change };
}

function resultOf(outcome: Outcome, on: LocalDate, tally: Tally, at: Instant): ResultEntry {
  const { approvals, refusals, abstentions, membersInOffice, participantsNeeded } = tally;
  return { outcome, at, on, approvals, refusals, abstentions, membersInOffice, participantsNeeded };
}

function concluded(row: Body, at: Instant, result: ResultEntry): Body {
  return { ...row, status: result.outcome, result, concludedAt: at };
}

function yearOf(at: Instant): string {
  return copenhagenDate(at).slice(0, 4);
}

interface Page {
  readonly first: number;
  readonly after: string | undefined;
}

/** Newest first; one more than asked for tells whether there are more. */
export async function findDecisions(
  session: TenantSession,
  { status }: { readonly status?: readonly DecisionStatus[] | undefined },
  page: Page,
): Promise<readonly Row[]> {
  const rows = await rowsOf(session, decisionView);
  if (status !== undefined) rows.andWhere('row.status = any(:status)', { status });
  if (page.after !== undefined) rows.andWhere('row.place < :after', { after: page.after });
  return rows
    .orderBy('row.place', 'DESC')
    .limit(page.first + 1)
    .getMany();
}

/** Those of the open ones that `wanted` picks, as `findDecisions` gives a page: what is left out takes no place on it. */
export async function findAwaiting(
  session: TenantSession,
  wanted: (row: Row) => boolean,
  { first, after }: Page,
): Promise<readonly Row[]> {
  const found: Row[] = [];
  let place = after;
  for (;;) {
    const rows = await findDecisions(session, { status: ['open'] }, { first: OPEN_AT_A_TIME, after: place });
    const looked = rows.slice(0, OPEN_AT_A_TIME);
    found.push(...looked.filter(wanted));
    if (found.length > first || rows.length <= OPEN_AT_A_TIME) return found.slice(0, first + 1);
    place = looked.at(-1)?.place;
  }
}

export async function findDecision(session: TenantSession, id: string): Promise<Row | undefined> {
  const rows = await rowsOf(session, decisionView);
  return (await rows.andWhere('row.key = :id', { id }).getOne()) ?? undefined;
}

export async function findOpenDecision(session: TenantSession): Promise<Row | undefined> {
  const rows = await rowsOf(session, decisionView);
  return (await rows.andWhere("row.status = 'open'").orderBy('row.place', 'DESC').limit(1).getOne()) ?? undefined;
}

/** The last decision that was carried before a moment; the last of all when none is given. */
export async function findLastCarried(session: TenantSession, before?: Instant): Promise<Row | undefined> {
  const rows = (await rowsOf(session, decisionView)).andWhere("row.status = 'carried'");
  if (before !== undefined) rows.andWhere('row.concludedAt < :before', { before });
  return (await rows.orderBy('row.concludedAt', 'DESC').limit(1).getOne()) ?? undefined;
}
