import type { Instant, LocalDate, Recorded } from '@varsel/event-sourcing';
import type { Band, DecisionKind, ResidualRisk, TemplateRef, Tier } from '../assessment/assessment.contents.ts';
import type { AssessmentEvent } from '../assessment/assessment.events.ts';

export type RoundStatus = 'sent' | 'opened' | 'submitted' | 'concluded' | 'withdrawn';

/** A round in short, as the register keeps it. */
export interface RoundSummary {
  readonly id: string;
  readonly reference: string;
  readonly template: TemplateRef;
  readonly tier: Tier;
  readonly status: RoundStatus;
  readonly asked: number;
  /** Of what was submitted; until then the drafts are counted. */
  readonly answered: number;
  readonly openClarifications: readonly string[];
  readonly openFindings: readonly string[];
  readonly dueOn: LocalDate;
  readonly sentAt: Instant;
  readonly submittedAt: Instant | null;
  readonly concludedOn: LocalDate | null;
  readonly result: number | null;
  readonly band: Band | null;
  readonly residualRisk: ResidualRisk | null;
  readonly decision: DecisionKind | null;
}

type Sent = Extract<AssessmentEvent, { readonly type: 'QuestionnaireSent' }>;

export function roundReference(at: string, number: number): string {
  return `SP-${at.slice(0, 4)}-${String(number).padStart(3, '0')}`;
}

export function newRound({ event, at, stream }: Recorded<Sent>, reference: string): RoundSummary {
  const { template, tier, questions, dueOn } = event;
  return {
    ...{ id: stream.id, reference, template, tier, status: 'sent', asked: questions.length, answered: 0 },
    ...{ openClarifications: [], openFindings: [], dueOn, sentAt: at, submittedAt: null, concludedOn: null },
    ...{ result: null, band: null, residualRisk: null, decision: null },
  };
}

/** The round after one of its events; unchanged by those that the summary does not show. */
export function roundAfter(round: RoundSummary, { event, at }: Recorded<AssessmentEvent>): RoundSummary {
  switch (event.type) {
    case 'QuestionnaireOpened':
      return { ...round, status: 'opened' };
    case 'QuestionnaireDueDateChanged':
      return { ...round, dueOn: event.dueOn };
    case 'AnswersSubmitted':
      return { ...round, status: 'submitted', submittedAt: at, answered: event.answered, asked: event.asked };
    case 'QuestionnaireReopened':
      return { ...round, status: 'opened', dueOn: event.dueOn };
    case 'QuestionnaireWithdrawn':
      return { ...round, status: 'withdrawn' };
    default:
      return followed(round, event);
  }
}

function followed(round: RoundSummary, event: AssessmentEvent): RoundSummary {
  const { openClarifications, openFindings } = round;
  switch (event.type) {
    case 'ClarificationAsked':
      return { ...round, openClarifications: [...openClarifications, event.clarification] };
    case 'ClarificationAnswered':
      return { ...round, openClarifications: openClarifications.filter((id) => id !== event.clarification) };
    case 'SupplierFindingRecorded':
      return { ...round, openFindings: [...openFindings, event.finding] };
    case 'SupplierFindingClosed':
      return { ...round, openFindings: openFindings.filter((id) => id !== event.finding) };
    case 'AssessmentConcluded': {
      const { result, band, residualRisk, decision, concludedOn } = event;
      return { ...round, status: 'concluded', result, band, residualRisk, decision, concludedOn };
    }
    default:
      return round;
  }
}

/** The round under way, or the last one that was not withdrawn. */
export function currentRound(rounds: readonly RoundSummary[]): RoundSummary | undefined {
  return (
    rounds.find(({ status }) => status !== 'concluded' && status !== 'withdrawn') ??
    rounds.find(({ status }) => status !== 'withdrawn')
  );
}

export function lastConcluded(rounds: readonly RoundSummary[]): RoundSummary | undefined {
  return rounds.find(({ status }) => status === 'concluded');
}
