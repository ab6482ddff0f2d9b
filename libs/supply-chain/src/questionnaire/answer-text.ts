import type { Bilingual } from '@varsel/event-sourcing';
import { type AnswerContent, isDay, isFilled, isNotApplicable, type Row, type Value } from './answer.ts';
import { countryName } from './check-answer.ts';
import { type Field, inBothLanguages, type Part } from './template.ts';

/** What the respondent chooses between where a question is answered by yes and no. */
export const answerWords: Readonly<Record<string, Bilingual>> = {
  yes: { da: 'Ja', en: 'Yes' },
  partly: { da: 'Delvist', en: 'Partly' },
  no: { da: 'Nej', en: 'No' },
  unknown: { da: 'Ved ikke', en: 'Do not know' },
};
const nothing: Bilingual = { da: 'Ikke besvaret', en: 'Not answered' };

/** A value as people read it. Choices by their labels, dates as people write them. */
export function valueText(part: Part, value: Value): Bilingual {
  if (!isFilled(value) || value === null) return nothing;
  if (typeof value === 'string') return textOf(part, value);
  if (typeof value === 'number') return withUnit(part, value);
  const count = value.length;
  return { da: `${count} ${count === 1 ? 'række' : 'rækker'}`, en: `${count} ${count === 1 ? 'row' : 'rows'}` };
}

function textOf(part: Part, value: string): Bilingual {
  return readers[part.type]?.(part, value) ?? same(value);
}

const short = (_part: Part, value: string): Bilingual | undefined => answerWords[value];
const readers: Partial<Record<Part['type'], (part: Part, value: string) => Bilingual | undefined>> = {
  'yes-no': short,
  'yes-partly-no': short,
  choice: ({ options }, value) => {
    const label = options.find((option) => option.value === value)?.label;
    if (label === undefined) return undefined;
    const { da, en } = inBothLanguages(label);
    return { da, en };
  },
  country: (_part, value) => ({ da: countryName(value, 'da'), en: countryName(value, 'en') }),
  date: (_part, value) => (isDay(value) ? { da: dayText(value, 'da-DK'), en: dayText(value, 'en-GB') } : undefined),
};

function withUnit({ unit }: Part, value: number): Bilingual {
  const texts = unit === null ? undefined : inBothLanguages(unit);
  const say = (locale: string, word = ''): string => `${value.toLocaleString(locale)} ${word}`.trim();
  return { da: say('da-DK', texts?.da), en: say('en-GB', texts?.en) };
}

/** A row's cells in the order of the columns, as text in one language. */
export function rowTexts(part: Part, rows: readonly Row[], language: 'da' | 'en'): readonly (readonly string[])[] {
  return rows.map((row) =>
    part.columns.map((column) => {
      const cell = row[column.key] ?? null;
      return isFilled(cell) ? valueText(column, cell)[language] : '';
    }),
  );
}

/** A whole answer in one text, for the receipt. */
export function answerText(field: Field, answer: AnswerContent | undefined): Bilingual {
  if (answer === undefined) return nothing;
  if (isNotApplicable(answer)) return { da: 'Ikke relevant', en: 'Not applicable' };
  const filled = field.parts.filter((part) => isFilled(answer.value[part.key]));
  if (filled.length === 0) return nothing;
  const say = (language: 'da' | 'en'): string =>
    filled.map((part) => partText(part, answer.value[part.key] ?? null, language)).join('\n');
  return { da: say('da'), en: say('en') };
}

function partText(part: Part, value: Value, language: 'da' | 'en'): string {
  const label = part.label === null ? '' : `${inBothLanguages(part.label)[language]}: `;
  if (!Array.isArray(value)) return `${label}${valueText(part, value)[language]}`;
  return rowTexts(part, value as readonly Row[], language)
    .map((cells) => cells.filter((cell) => cell !== '').join(' · '))
    .join('\n');
}

function dayText(day: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}

function same(text: string): Bilingual {
  return { da: text, en: text };
}
