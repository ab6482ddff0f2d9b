import type { Bilingual } from '../language/language.ts';

/** Words of a questionnaire in both page languages, and which language each of them really is. */
export interface QuestionText {
  readonly da: string;
  readonly daLanguage: string;
  readonly en: string;
  readonly enLanguage: string;
  /** The questionnaire's own German, where its author wrote one. */
  readonly de?: string | null | undefined;
}

export type PartType =
  | 'string'
  | 'text'
  | 'email'
  | 'phone'
  | 'url'
  | 'country'
  | 'yes-no'
  | 'yes-partly-no'
  | 'choice'
  | 'integer'
  | 'date'
  | 'rows';

/** One thing to fill in; most questions have one, "yes or no, and since when" has two. */
export interface Part {
  readonly key: string;
  readonly type: PartType;
  readonly label: QuestionText | null;
  readonly unit: QuestionText | null;
  readonly options: readonly { readonly value: string; readonly label: QuestionText }[];
  /** The columns of `rows`. */
  readonly columns: readonly Part[];
  readonly maxLength: number | null;
  readonly min: number | null;
  readonly max: number | null;
}

export interface Field {
  readonly field: string;
  readonly label: QuestionText;
  readonly help: QuestionText | null;
  readonly why: Bilingual | null;
  readonly legalBasis: string | null;
  readonly required: boolean;
  readonly critical: boolean;
  readonly mayBeNotApplicable: boolean;
  readonly parts: readonly Part[];
  readonly evidenceAsked: readonly Bilingual[];
  readonly visibleWhen: { readonly field: string; readonly equals: string | number } | null;
}

export interface QuestionSection {
  readonly section: string;
  readonly title: QuestionText;
  readonly fields: readonly Field[];
}
