import type { Bilingual } from '@varsel/event-sourcing';
import { LARGEST_NUMBER, maxLengthOf } from './answer.ts';
import { answerWords } from './answer-text.ts';
import { choices } from './check-answer.ts';
import { type Field, inBothLanguages, type Labels, type Part, type TextInLanguage } from './template.ts';

export interface ShownPart {
  readonly key: string;
  readonly type: Part['type'];
  readonly label: TextInLanguage | null;
  readonly unit: TextInLanguage | null;
  readonly options: readonly { readonly value: string; readonly label: TextInLanguage }[];
  readonly columns: readonly ShownPart[];
  readonly maxLength: number | null;
  readonly min: number | null;
  readonly max: number | null;
}

/** A question as both sides see it: the respondent, and whoever sends and reviews. */
export interface ShownField {
  readonly field: string;
  readonly section: string;
  readonly label: TextInLanguage;
  readonly help: TextInLanguage | null;
  readonly why: Bilingual | null;
  readonly legalBasis: string | null;
  readonly required: boolean;
  readonly critical: boolean;
  readonly mayBeNotApplicable: boolean;
  readonly parts: readonly ShownPart[];
  readonly evidenceAsked: readonly Bilingual[];
  readonly visibleWhen: Field['visibleWhen'];
}

export function showField(field: Field): ShownField {
  const { id, section, label, help, legalBasis, required, critical, parts, evidence, visibleWhen } = field;
  return {
    ...{ field: id, section, legalBasis, required, critical, visibleWhen, mayBeNotApplicable: true },
    label: inBothLanguages(label),
    help: optional(help),
    why: whyOf(field),
    parts: parts.map(showPart),
    evidenceAsked: evidence.map((labels) => {
      const { da, en } = inBothLanguages(labels);
      return { da, en };
    }),
  };
}

function showPart({ key, type, label, unit, options, columns }: Part): ShownPart {
  const isNumber = type === 'integer';
  return {
    ...{ key, type, label: optional(label), unit: optional(unit), columns: columns.map(showPart) },
    options:
      type === 'yes-no' || type === 'yes-partly-no'
        ? choices({ type, options }).map((value) => ({ value, label: inBothLanguages({ ...answerWords[value] }) }))
        : options.map((option) => ({ value: option.value, label: inBothLanguages(option.label) })),
    maxLength: isNumber || type === 'rows' ? null : maxLengthOf({ type }),
    min: isNumber ? 0 : null,
    max: isNumber ? LARGEST_NUMBER : null,
  };
}

function optional(labels: Labels | null): TextInLanguage | null {
  return labels === null ? null : inBothLanguages(labels);
}

/** The provisions behind a question of our own; an imported one says it by itself. */
function whyOf({ measures, annex }: Field): Bilingual | null {
  if (measures.length === 0) return null;
  const numbers = measures.map((measure) => String(Number(measure.slice(1))));
  const points = annex.length === 0 ? '' : ` · (EU) 2024/2690, ${annex.join(', ')}`;
  return {
    da: `NIS 2-loven § 6, stk. 1, nr. ${numbers.join(' og ')}${points}`,
    en: `NIS 2 Act § 6(1), no. ${numbers.join(' and ')}${points}`,
  };
}
