import type { Row, Value } from './answer.ts';
import type { Part, QuestionText } from './question.ts';

export interface ValueWords {
  readonly say: (text: QuestionText) => string;
  readonly yes: string;
  readonly partly: string;
  readonly no: string;
  readonly date: (date: string) => string;
  readonly country: (code: string) => string;
}

const choiceWords = (part: Part, value: string, words: ValueWords): string => {
  const option = part.options.find((each) => each.value === value);
  if (option) return words.say(option.label);
  return value === 'yes' || value === 'partly' || value === 'no' ? words[value] : value;
};

const textWords = (part: Part, value: string, words: ValueWords): string => {
  if (part.type === 'date') return words.date(value);
  if (part.type === 'country') return words.country(value);
  return part.type === 'choice' || part.type.startsWith('yes-') ? choiceWords(part, value, words) : value;
};

const rowWords = (part: Part, row: Row, words: ValueWords): string =>
  part.columns
    .map((column) => shownValue(column, row[column.key] ?? null, words))
    .filter((cell) => cell !== '')
    .join(', ');

/** One part of an answer as words; rows stand under each other. Nothing written is an empty string. */
export const shownValue = (part: Part, value: Value, words: ValueWords): string => {
  if (value === null || value === '') return '';
  if (typeof value === 'number') return [String(value), part.unit && words.say(part.unit)].filter(Boolean).join(' ');
  if (typeof value === 'string') return textWords(part, value, words);
  return value.map((row) => rowWords(part, row, words)).join('\n');
};
