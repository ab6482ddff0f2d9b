import type { Format } from '../language/format.ts';

const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;
const day = /^\d{4}-\d{2}-\d{2}$/;

export interface Reading {
  readonly format: Format;
  /** A person's name for the id in the record; undefined when it is nobody's. */
  readonly personOf: (id: string) => string | undefined;
  readonly yes: string;
  readonly no: string;
}

const parsed = (text: string): unknown => {
  if (!/^[[{]|^(true|false|null)$/.test(text)) return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
};

const isEmpty = (value: unknown): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** A field's value in the words of a person: names, Danish time, yes and no; lists and parts a line each. */
export const readableValue = (text: string, reading: Reading): readonly string[] => linesOf(parsed(text), reading);

const linesOf = (value: unknown, reading: Reading): readonly string[] => {
  if (Array.isArray(value))
    return value.every((each) => typeof each !== 'object')
      ? [value.map((each) => wordOf(each, reading)).join(', ')]
      : value.flatMap((each: unknown) => [linesOf(each, reading).join(' · ')]);
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .filter(([, part]) => !isEmpty(part))
      .map(([name, part]) => `${name}: ${linesOf(part, reading).join(' · ')}`);
  return [wordOf(value, reading)];
};

const wordOf = (value: unknown, { format, personOf, yes, no }: Reading): string => {
  if (typeof value === 'boolean') return value ? yes : no;
  const text = String(value);
  if (moment.test(text)) return format.dateTime(text);
  if (day.test(text)) return format.date(text);
  return personOf(text) ?? text;
};
