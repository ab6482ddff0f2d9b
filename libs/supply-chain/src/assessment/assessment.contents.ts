import type { LocalDate } from '@varsel/event-sourcing';
import type { FrozenAnswer } from '../questionnaire/answer.ts';
import type { Scoring } from '../questionnaire/template.ts';

export type { Tier } from '../questionnaire/template.ts';

/** What the score of a round rests on, frozen when the questions are sent. */
export interface AskedQuestion {
  readonly id: string;
  readonly weight: number;
  readonly critical: boolean;
  readonly scoring: Scoring;
  /** Documentation is asked for. */
  readonly evidence: boolean;
}

export interface TemplateRef {
  /** `built-in`, or the id of an imported template. */
  readonly id: string;
  readonly version: string;
  readonly sha256: string;
}

/** What a submitted answer comes to for the score; the words themselves stand in the frozen answers. */
export interface Said {
  readonly question: string;
  readonly said: 'yes' | 'partly' | 'no' | 'unknown' | 'other' | 'not-applicable';
  readonly files: number;
}

export interface Submission {
  /** The frozen answers; null when they are above 64 KiB: they are then kept beside the log under their hash. */
  readonly answers: readonly FrozenAnswer[] | null;
  /** SHA-256 of the RFC 8785 form of the frozen answers. */
  readonly sha256: string;
  readonly said: readonly Said[];
  /** Answered and asked, of what was shown. */
  readonly answered: number;
  readonly asked: number;
  /** Who sent it, by their own word. */
  readonly name: string;
  readonly role: string;
  readonly respondent: string;
}

export type Score = 'none' | 'half' | 'full' | 'not-applicable';

export interface AnswerScore {
  readonly question: string;
  readonly score: Score;
  readonly note: string | null;
  /** The reviewer has seen the documentation elsewhere, e.g. at a visit. */
  readonly evidenceSeen: boolean;
}

export interface Finding {
  readonly finding: string;
  readonly question: string | null;
  readonly text: string;
  readonly dueOn: LocalDate | null;
}

export type FindingStatus = 'open' | 'verified' | 'risk-accepted';
export type DecisionKind = 'accept' | 'improve' | 'restrict' | 'exit';
export type Band = 'green' | 'yellow' | 'red';
export type ResidualRisk = 'low' | 'medium' | 'high' | 'very-high';

export interface Conclusion {
  readonly decision: DecisionKind;
  readonly reason: string;
  readonly until: LocalDate | null;
  readonly plan: string | null;
  readonly dueOn: LocalDate | null;
  readonly concludedOn: LocalDate;
  /** What the decision rested on. Null where no question counts. */
  readonly result: number | null;
  readonly band: Band | null;
  readonly residualRisk: ResidualRisk | null;
  readonly redFlags: readonly string[];
}
