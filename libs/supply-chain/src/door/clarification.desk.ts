import type { Clock, Rejection } from '@varsel/event-sourcing';
import type { Acts, Receipt } from '@varsel/event-store';
import { copenhagenDate } from '@varsel/statute';
import { AnswerClarification, answerClarification, clarificationUnknown } from '../assessment/answer-clarification.ts';
import { saidIn } from '../assessment/said.ts';
import type { FrozenAnswer } from '../questionnaire/answer.ts';
import { sameWords } from './answer.desk.ts';
import type { SupplierDesks } from './desks.desk.ts';
import { questionnaireBody } from './door-answers.desk.ts';
import type { Visit, Visits } from './visit.desk.ts';

export interface ClarificationParts {
  readonly acts: Acts;
  readonly desks: SupplierDesks;
  readonly visits: Visits;
  readonly clock: Clock;
}

/** Answers clarifications, and shows the questionnaire as it stands. */
export class ClarificationDesk {
  readonly #parts: ClarificationParts;

  constructor(parts: ClarificationParts) {
    this.#parts = parts;
  }

  /** What stands in the draft of the question goes along when it differs from what was submitted. */
  async answer(visit: Visit, id: string, text: string): Promise<Receipt | Rejection> {
    const { acts, desks, visits } = this.#parts;
    const { row, drafts, questions, respondent } = visit;
    const asked = row.clarifications.find(({ clarification }) => clarification === id);
    const field = questions.fields.find((each) => each.id === asked?.question);
    if (field === undefined) return clarificationUnknown();
    const draft = drafts.get(field.id)?.content;
    const standing = (await desks.rounds.answersOf(visit.session.tenant, row)).get(field.id);
    const answer: FrozenAnswer | null = draft === undefined ? null : { field: field.id, ...draft };
    const isChanged = answer !== null && !sameWords(answer, standing);
    const command = new AnswerClarification({
      ...{ assessmentId: row.key, clarification: id, text, respondent: respondent.id, name: respondent.name },
      answer: isChanged ? answer : null,
      said: isChanged ? (saidIn(field, draft) ?? null) : null,
    });
    return acts.run(answerClarification, command, visits.commandOf(visit));
  }

  /** The questionnaire as the door gives it. */
  async bodyOf(visit: Visit) {
    const { desks, clock } = this.#parts;
    const { tenant } = visit.session;
    const evidence = await desks.evidence.known(tenant, visit);
    const colleagues = await desks.respondents.list(tenant, visit.row.key);
    return questionnaireBody(visit, { today: copenhagenDate(clock.now()), evidence, colleagues });
  }
}
