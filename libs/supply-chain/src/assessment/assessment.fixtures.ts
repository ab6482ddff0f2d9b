import { localDate } from '@varsel/event-sourcing';
import type { AskedQuestion, Said, Submission } from './assessment.contents.ts';
import type { FrozenAnswer } from '../questionnaire/answer.ts';
import type { AnswersScored, AssessmentConcluded, AssessmentEvent, QuestionnaireSent } from './assessment.events.ts';

const asked = (id: string, change: Partial<AskedQuestion> = {}): AskedQuestion => ({
  ...{ id, weight: 2, critical: false, scoring: 'automatic', evidence: false },
  ...change,
});

/** One of each kind: by itself, critical, by a reviewer, a fact. */
export const questions: readonly AskedQuestion[] = [
  asked('Q1'),
  asked('Q2', { weight: 5, critical: true, evidence: true }),
  asked('Q3', { scoring: 'reviewer', weight: 3 }),
  asked('Q4', { scoring: 'fact', weight: 1 }),
];

export const dueOn = localDate('2026-12-18');

export const sentRound: QuestionnaireSent = {
  type: 'QuestionnaireSent',
  supplier: 'supplier-1',
  tier: 'T1',
  kinds: ['operations'],
  template: { id: 'built-in', version: '1', sha256: 'a'.repeat(64) },
  questions,
  contact: 'contact-1',
  dueOn,
  message: null,
};

export const said: readonly Said[] = [
  { question: 'Q1', said: 'yes', files: 0 },
  { question: 'Q2', said: 'yes', files: 1 },
  { question: 'Q3', said: 'other', files: 0 },
  { question: 'Q4', said: 'other', files: 0 },
];

export const submission: Submission = {
  answers: [],
  sha256: 'b'.repeat(64),
  said,
  answered: 4,
  asked: 4,
  name: 'Jytte Sørup',
  role: 'Sikkerhedschef',
  respondent: 'respondent-1',
};

/** `aRound().submitted().scored().events()`: a history in the order it happened, sent already. */
export function aRound(sent: Partial<QuestionnaireSent> = {}): RoundHistory {
  return new RoundHistory([{ ...sentRound, ...sent }]);
}

const supplier = 'supplier-1';

class RoundHistory {
  readonly #events: readonly AssessmentEvent[];

  constructor(events: readonly AssessmentEvent[]) {
    this.#events = events;
  }

  opened(): RoundHistory {
    return this.#and({ type: 'QuestionnaireOpened', supplier, respondent: 'respondent-1' });
  }

  reminded(): RoundHistory {
    return this.#and({ type: 'RespondentReminded', supplier, occasion: 'soon-due', dueOn });
  }

  submitted(change: Partial<Submission> = {}): RoundHistory {
    return this.#and({ type: 'AnswersSubmitted', supplier, ...submission, ...change });
  }

  clarificationAsked(clarification = 'clarification-1', question = 'Q2'): RoundHistory {
    return this.#and({ type: 'ClarificationAsked', supplier, clarification, question, text: 'Også fjernadgang?' });
  }

  clarified(change: { readonly said: Said | null; readonly answer?: FrozenAnswer } = { said: null }): RoundHistory {
    return this.#and({
      ...{ type: 'ClarificationAnswered', supplier, clarification: 'clarification-1', question: 'Q2', text: 'Ja.' },
      ...{ answer: null, respondent: 'respondent-1', name: 'Jytte Sørup', ...change },
    });
  }

  scored(...scores: AnswersScored['scores']): RoundHistory {
    const given =
      scores.length > 0 ? scores : [{ question: 'Q3', score: 'full', note: null, evidenceSeen: false } as const];
    return this.#and({ type: 'AnswersScored', supplier, scores: given });
  }

  reopened(): RoundHistory {
    return this.#and({ type: 'QuestionnaireReopened', supplier, dueOn, reason: 'Flere svar mangler.' });
  }

  withdrawn(): RoundHistory {
    return this.#and({ type: 'QuestionnaireWithdrawn', supplier, reason: 'Sendt til den forkerte.' });
  }

  withFinding(finding = 'finding-1'): RoundHistory {
    return this.#and({ type: 'SupplierFindingRecorded', supplier, finding, question: 'Q2', text: 'MFA', dueOn: null });
  }

  findingClosed(): RoundHistory {
    return this.#and({
      type: 'SupplierFindingClosed',
      supplier,
      finding: 'finding-1',
      status: 'verified',
      text: 'Set.',
    });
  }

  concluded(change: Partial<AssessmentConcluded> = {}): RoundHistory {
    return this.#and({
      ...{ type: 'AssessmentConcluded', supplier, decision: 'accept', reason: 'Godt.', until: localDate('2027-11-22') },
      ...{ plan: null, dueOn: null, concludedOn: localDate('2026-11-22'), result: 100, band: 'green' },
      ...{ residualRisk: 'medium', redFlags: [] },
      ...change,
    });
  }

  events(): readonly AssessmentEvent[] {
    return this.#events;
  }

  #and(event: AssessmentEvent): RoundHistory {
    return new RoundHistory([...this.#events, event]);
  }
}
