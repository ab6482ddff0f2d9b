import type { Clock, CommandContext, Permission } from '@varsel/event-sourcing';
import { type Database, type TenantId, TenantSession } from '@varsel/tenancy';
import { randomUUID } from 'node:crypto';
import { type AnswerContent, visibleFields } from '../questionnaire/answer.ts';
import type { Field, Tier } from '../questionnaire/template.ts';
import { type AssessmentDetailRow, findAssessment } from '../views/assessment-detail.view.ts';
import { findSupplierDetail } from '../views/supplier-detail.view.ts';
import type { DraftAnswer } from './answer.desk.ts';
import type { SupplierDesks } from './desks.desk.ts';
import type { DoorSession } from './door-session.desk.ts';
import {
  codeNeeded,
  notYourSection,
  questionnaireClosed,
  questionnaireOver,
  supplierNotSignedIn,
} from './door-refusals.desk.ts';
import type { KnownEvidence } from './evidence.desk.ts';
import type { Respondent } from './respondent.desk.ts';
import type { RoundQuestions } from './round-reader.desk.ts';
import { mayAnswer } from './standing.desk.ts';

export type DoorState = 'answering' | 'clarifying' | 'submitted' | 'closed';

/** A respondent in their one questionnaire. */
export interface Visit {
  readonly session: DoorSession;
  readonly respondent: Respondent;
  readonly row: AssessmentDetailRow;
  readonly supplierName: string;
  readonly organisation: string;
  readonly questions: RoundQuestions;
  readonly drafts: ReadonlyMap<string, DraftAnswer>;
}

/** Who came, and what they may see: everything of the door goes through here. */
export class Visits {
  readonly #database: Database;
  readonly #desks: SupplierDesks;
  readonly #clock: Clock;

  constructor(database: Database, desks: SupplierDesks, clock: Clock) {
    this.#database = database;
    this.#desks = desks;
    this.#clock = clock;
  }

  /** The session of a cookie, whatever its stage and whether or not the questionnaire is over. */
  async held(secret: string | undefined): Promise<{ session: DoorSession; respondent: Respondent } | undefined> {
    const session = secret === undefined ? undefined : await this.#desks.sessions.find(secret);
    if (session === undefined) return undefined;
    const respondent = await this.#desks.respondents.find(session.tenant, session.respondent);
    return respondent === undefined ? undefined : { session, respondent };
  }

  /** As `held`; throws a refusal once the questionnaire is over for its respondent. */
  async session(secret: string | undefined): Promise<{ session: DoorSession; respondent: Respondent } | undefined> {
    const found = await this.held(secret);
    if (found !== undefined && (await this.isOver(found.session.tenant, found.respondent))) throw questionnaireOver();
    return found;
  }

  /**
   * Nothing more is shown to the respondent: ended, or about to be. What the views say counts too, so that a contact
   * who was taken away stays outside even when nobody came round to ending the session.
   */
  async isOver(tenant: TenantId, respondent: Respondent): Promise<boolean> {
    if (respondent.endedAt !== null) return true;
    const { row, supplier } = await this.#standing(tenant, respondent.assessment);
    // A round that its view does not show yet has just been sent.
    return row !== undefined && !mayAnswer(respondent, row, supplier?.state);
  }

  /** Throws a refusal without an open session. */
  async enter(secret: string | undefined): Promise<Visit> {
    const found = await this.held(secret);
    if (found === undefined) throw supplierNotSignedIn();
    if (found.respondent.endedAt !== null) throw questionnaireOver();
    if (found.session.stage === 'code-needed') throw codeNeeded();
    return this.#visit(found.session, found.respondent);
  }

  /** As `enter`, for whoever holds the whole questionnaire. */
  async enterWhole(secret: string | undefined): Promise<Visit> {
    const visit = await this.enter(secret);
    if (visit.respondent.section !== null) throw notYourSection();
    return visit;
  }

  /** What a command of the door carries: the door's own actor with the one permission it takes. */
  commandOf({ session }: Pick<Visit, 'session'>): CommandContext {
    const permissions: ReadonlySet<Permission> = new Set(['supplier:answer']);
    const actor = { kind: 'system', id: 'system:supplier-door', permissions } as const;
    return { tenant: session.tenant, actor, commandId: randomUUID(), receivedAt: this.#clock.now() };
  }

  async #visit(session: DoorSession, respondent: Respondent): Promise<Visit> {
    const { tenant } = session;
    const { row, supplier } = await this.#standing(tenant, respondent.assessment);
    if (row === undefined || supplier === undefined || supplier.state.status === 'absent') throw supplierNotSignedIn();
    if (!mayAnswer(respondent, row, supplier.state)) throw questionnaireOver();
    const drafts = await this.#desks.answers.list(tenant, row.key);
    return {
      ...{ session, respondent, row, supplierName: supplier.state.profile.name },
      organisation: await this.#desks.organisationName(tenant),
      questions: await this.#desks.rounds.questionsOf(tenant, row),
      drafts: new Map(drafts.map((draft) => [draft.question, draft])),
    };
  }

  /** Read and let go: what is asked afterwards has connections of its own. */
  async #standing(tenant: TenantId, assessment: string) {
    const reading = new TenantSession(this.#database, tenant, { inTurn: true });
    try {
      const row = await findAssessment(reading, assessment);
      return { row, supplier: await findSupplierDetail(reading, row?.supplier ?? '') };
    } finally {
      await reading.close();
    }
  }
}

/** The tier the round was sent at: how much its answers must show. */
export function tierOf({ row: { state } }: Pick<Visit, 'row'>): Tier {
  if (state.status === 'absent') throw new Error('A visit to a round that was never sent');
  return state.tier;
}

export function stateOf({ row: { status, waiting } }: Pick<Visit, 'row'>): DoorState {
  if (status === 'sent' || status === 'opened') return 'answering';
  if (status !== 'submitted') return 'closed';
  return waiting ? 'clarifying' : 'submitted';
}

/** The questions this respondent sees: all, or those of one section. */
export function fieldsOf({ questions, respondent }: Pick<Visit, 'questions' | 'respondent'>): readonly Field[] {
  return questions.fields.filter(({ section }) => respondent.section === null || section === respondent.section);
}

export function contentsOf({ drafts }: Pick<Visit, 'drafts'>): ReadonlyMap<string, AnswerContent> {
  return new Map([...drafts].map(([question, { content }]) => [question, content]));
}

/** A file of one's own or of one's section; whoever holds the whole questionnaire handles all of its files. */
export function mayHandle(visit: Visit, { sha256, mine }: KnownEvidence): boolean {
  if (visit.respondent.section === null || mine) return true;
  const own = new Set(fieldsOf(visit).map(({ id }) => id));
  return [...visit.drafts.values()].some(
    ({ question, content }) => own.has(question) && content.evidence.some((each) => each.sha256 === sha256),
  );
}

/** Those of this respondent's questions that are shown as the answers stand. */
export function shownFields(visit: Visit): readonly Field[] {
  const shown = new Set(visibleFields(visit.questions.fields, contentsOf(visit)).map(({ id }) => id));
  return fieldsOf(visit).filter(({ id }) => shown.has(id));
}

/** Throws when the question is not open to this respondent now. */
export function refuseClosed(visit: Visit, question: string): void {
  const state = stateOf(visit);
  if (state === 'answering') return;
  const { row } = visit;
  const isAsked = row.clarifications.some((each) => each.question === question && each.answer === null);
  if (state !== 'clarifying' || !isAsked) throw questionnaireClosed();
}
