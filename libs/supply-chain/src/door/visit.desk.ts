import type { Clock, CommandContext, Permission } from '@varsel/event-sourcing';
import { type Database, TenantSession } from '@varsel/tenancy';
import { randomUUID } from 'node:crypto';
import { type AnswerContent, visibleFields } from '../questionnaire/answer.ts';
import type { Field } from '../questionnaire/template.ts';
import { type AssessmentDetailRow, findAssessment } from '../views/assessment-detail.view.ts';
import { findSupplier } from '../views/supplier-register.view.ts';
import type { DraftAnswer } from './answer.desk.ts';
import type { SupplierDesks } from './desks.desk.ts';
import type { DoorSession } from './door-session.desk.ts';
import { codeNeeded, notYourSection, questionnaireClosed, supplierNotSignedIn } from './door-refusals.desk.ts';
import type { Respondent } from './respondent.desk.ts';
import type { RoundQuestions } from './round-reader.desk.ts';

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

  /** The session of a cookie, whatever its stage. */
  async session(secret: string | undefined): Promise<{ session: DoorSession; respondent: Respondent } | undefined> {
    const session = secret === undefined ? undefined : await this.#desks.sessions.find(secret);
    if (session === undefined) return undefined;
    const respondent = await this.#desks.respondents.find(session.tenant, session.respondent);
    return respondent === undefined ? undefined : { session, respondent };
  }

  /** Throws a refusal without an open session. */
  async enter(secret: string | undefined): Promise<Visit> {
    const found = await this.session(secret);
    if (found === undefined) throw supplierNotSignedIn();
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
    const reading = new TenantSession(this.#database, tenant);
    try {
      const row = await findAssessment(reading, respondent.assessment);
      const supplier = await findSupplier(reading, row?.supplier ?? '');
      if (row === undefined || supplier === undefined) throw supplierNotSignedIn();
      const drafts = await this.#desks.answers.list(tenant, row.key);
      return {
        ...{ session, respondent, row, supplierName: supplier.name },
        organisation: await this.#desks.organisationName(tenant),
        questions: await this.#desks.rounds.questionsOf(tenant, row),
        drafts: new Map(drafts.map((draft) => [draft.question, draft])),
      };
    } finally {
      await reading.close();
    }
  }
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
