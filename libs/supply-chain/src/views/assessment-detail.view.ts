import { dataOf, type Instant, type LocalDate, type Recorded } from '@varsel/event-sourcing';
import { rowsOf, type View, view, type ViewRow } from '@varsel/event-store';
import { copenhagenDate } from '@varsel/statute';
import type { TenantSession } from '@varsel/tenancy';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import {
  assessment,
  type AssessmentEvent,
  type AssessmentState,
  type Conclusion,
  type Finding,
  type FindingStatus,
  type TemplateRef,
} from '../assessment/assessment.ts';
import type { FrozenAnswer } from '../questionnaire/answer.ts';
import { roundReference } from './round-summary.ts';
import { type HistoryEntry, type Mark, markOf } from './supplier-detail.view.ts';

export interface ClarificationRecord {
  readonly clarification: string;
  readonly question: string;
  readonly text: string;
  readonly askedAt: Instant;
  readonly askedBy: string;
  readonly answer: string | null;
  readonly answeredAt: Instant | null;
  readonly answeredBy: string | null;
  readonly changed: FrozenAnswer | null;
}

export interface FindingRecord extends Finding, Mark {
  readonly status: FindingStatus;
  readonly closedText: string | null;
}

export interface SentRound {
  readonly template: TemplateRef;
  readonly message: string | null;
  readonly at: Instant;
  readonly by: string;
}

/** One round with everything but the words of its questions. */
@Entity({ name: 'assessment_detail__v2' })
@Index(['tenant', 'supplier'])
@Index(['tenant', 'status', 'dueOn'])
export class AssessmentDetailRow implements ViewRow {
  @PrimaryColumn('uuid') readonly tenant!: string;
  @PrimaryColumn('text') readonly key!: string;
  @Column('text') readonly supplier!: string;
  @Column('text') readonly reference!: string;
  @Column('text') readonly status!: AssessmentState['status'];
  @Column('text') readonly dueOn!: LocalDate;
  /** A clarification waits for the supplier. */
  @Column('boolean') readonly waiting!: boolean;
  @Column('jsonb') readonly state!: AssessmentState;
  @Column('jsonb') readonly sent!: SentRound;
  @Column('text', { nullable: true }) readonly openedAt!: Instant | null;
  @Column('text', { nullable: true }) readonly submittedAt!: Instant | null;
  @Column('jsonb') readonly clarifications!: readonly ClarificationRecord[];
  /** Who scored a question last. */
  @Column('jsonb') readonly scoredBy!: Readonly<Record<string, string>>;
  @Column('jsonb') readonly findings!: readonly FindingRecord[];
  @Column('jsonb', { nullable: true }) readonly conclusion!: (Conclusion & Mark) | null;
  @Column('integer') readonly reminders!: number;
  @Column('jsonb') readonly history!: readonly HistoryEntry[];
}

type Row = AssessmentDetailRow;
type Body = Omit<Row, 'tenant' | 'key'>;
type Of<Type extends AssessmentEvent['type']> = Recorded<Extract<AssessmentEvent, { readonly type: Type }>>;

const noted = (row: Body | undefined, recorded: Recorded<AssessmentEvent>): Body | undefined =>
  after(row, recorded, {});

export const assessmentDetail: View<Row, AssessmentEvent> = view<Row, AssessmentEvent>({
  name: 'assessment_detail',
  version: 2,
  row: AssessmentDetailRow,
  series: ({ event, at }) => (event.type === 'QuestionnaireSent' ? `questionnaire-${yearOf(at)}` : undefined),
  on: {
    QuestionnaireSent: (_, recorded, { number }) => sent(recorded, number),
    QuestionnaireOpened: (row, recorded) => after(row, recorded, { openedAt: row?.openedAt ?? recorded.at }),
    QuestionnaireLinkResent: noted,
    RespondentReminded: (row, recorded) => after(row, recorded, { reminders: (row?.reminders ?? 0) + 1 }),
    QuestionnaireDueDateChanged: noted,
    AnswersSubmitted: (row, recorded) => after(row, recorded, { submittedAt: recorded.at }),
    ClarificationAsked: (row, recorded) =>
      after(row, recorded, { clarifications: [...(row?.clarifications ?? []), asked(recorded)] }),
    ClarificationAnswered: (row, recorded) =>
      after(row, recorded, {
        scoredBy: isChanged(recorded) ? without(row?.scoredBy ?? {}, recorded.event.question) : (row?.scoredBy ?? {}),
        clarifications: (row?.clarifications ?? []).map((each) =>
          each.clarification === recorded.event.clarification ? answered(each, recorded) : each,
        ),
      }),
    QuestionnaireReopened: (row, recorded) => after(row, recorded, { scoredBy: {} }),
    QuestionnaireWithdrawn: noted,
    AnswersScored: (row, recorded) =>
      after(row, recorded, {
        scoredBy: {
          ...row?.scoredBy,
          ...Object.fromEntries(recorded.event.scores.map(({ question }) => [question, recorded.meta.actorId])),
        },
      }),
    SupplierFindingRecorded: (row, recorded) =>
      after(row, recorded, { findings: [...(row?.findings ?? []), found(recorded)] }),
    SupplierFindingClosed: (row, recorded) =>
      after(row, recorded, { findings: (row?.findings ?? []).map((each) => closed(each, recorded)) }),
    AssessmentConcluded: (row, recorded) => {
      const conclusion = { ...dataOf(recorded.event), ...markOf(recorded) };
      return after(row, recorded, { conclusion });
    },
  },
});

function sent(recorded: Of<'QuestionnaireSent'>, number: number): Body {
  const { event, at } = recorded;
  return {
    supplier: event.supplier,
    reference: roundReference(yearOf(at), number),
    status: 'sent',
    dueOn: event.dueOn,
    waiting: false,
    state: assessment.evolve(assessment.initial, event),
    sent: { template: event.template, message: event.message, ...markOf(recorded) },
    ...{ openedAt: null, submittedAt: null, clarifications: [], scoredBy: {}, findings: [], conclusion: null },
    reminders: 0,
    history: [entryOf(recorded)],
  };
}

function after(row: Body | undefined, recorded: Recorded<AssessmentEvent>, change: Partial<Body>): Body | undefined {
  if (row === undefined) return undefined;
  const state = assessment.evolve(row.state, recorded.event);
  if (state.status === 'absent') return undefined;
  const waiting = Object.values(state.clarifications).some((each) => !each.answered);
  const history = [...row.history, entryOf(recorded)];
  return { ...row, ...change, state, status: state.status, dueOn: state.dueOn, waiting, history };
}

function asked({ event: { clarification, question, text }, at, meta }: Of<'ClarificationAsked'>): ClarificationRecord {
  return {
    ...{ clarification, question, text, askedAt: at, askedBy: meta.actorId },
    ...{ answer: null, answeredAt: null, answeredBy: null, changed: null },
  };
}

function answered(record: ClarificationRecord, { event, at }: Of<'ClarificationAnswered'>): ClarificationRecord {
  return { ...record, answer: event.text, answeredAt: at, answeredBy: event.name, changed: event.answer };
}

function isChanged({ event: { answer, said } }: Of<'ClarificationAnswered'>): boolean {
  return answer !== null || said !== null;
}

function without(scoredBy: Body['scoredBy'], question: string): Body['scoredBy'] {
  return Object.fromEntries(Object.entries(scoredBy).filter(([each]) => each !== question));
}

function found(recorded: Of<'SupplierFindingRecorded'>): FindingRecord {
  const { finding, question, text, dueOn } = recorded.event;
  return { finding, question, text, dueOn, status: 'open', closedText: null, ...markOf(recorded) };
}

function closed(record: FindingRecord, { event }: Of<'SupplierFindingClosed'>): FindingRecord {
  return record.finding === event.finding ? { ...record, status: event.status, closedText: event.text } : record;
}

function entryOf(recorded: Recorded<AssessmentEvent>): HistoryEntry {
  const { event } = recorded;
  const text = 'reason' in event ? event.reason : 'text' in event ? event.text : null;
  return { ...markOf(recorded), type: event.type, text };
}

function yearOf(at: Instant): string {
  return copenhagenDate(at).slice(0, 4);
}

export async function findAssessment(session: TenantSession, id: string): Promise<Row | undefined> {
  const rows = await rowsOf(session, assessmentDetail);
  return (await rows.andWhere('row.key = :id', { id }).getOne()) ?? undefined;
}

export async function findAssessments(session: TenantSession, ids: readonly string[]): Promise<readonly Row[]> {
  if (ids.length === 0) return [];
  const rows = await rowsOf(session, assessmentDetail);
  return rows.andWhere('row.key = any(:ids)', { ids }).getMany();
}

/** Every round of one supplier, newest first. */
export async function findAssessmentsOf(session: TenantSession, supplier: string): Promise<readonly Row[]> {
  const rows = await rowsOf(session, assessmentDetail);
  return rows.andWhere('row.supplier = :supplier', { supplier }).orderBy('row.reference', 'DESC').getMany();
}

/** Rounds in which somebody waits for the supplier, due before or on the day. */
export async function findAwaited(session: TenantSession, dueBy: string): Promise<readonly Row[]> {
  const rows = await rowsOf(session, assessmentDetail);
  return rows
    .andWhere(
      "((row.status in ('sent', 'opened') and row.dueOn <= :dueBy) or (row.status = 'submitted' and row.waiting))",
      {
        dueBy,
      },
    )
    .orderBy('row.dueOn', 'ASC')
    .limit(500)
    .getMany();
}
