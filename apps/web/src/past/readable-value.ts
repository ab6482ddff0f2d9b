import type { Bilingual } from '../language/language.ts';
import type { Format } from '../language/format.ts';

const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;
const day = /^\d{4}-\d{2}-\d{2}$/;

/** What a part or a code within a field is called; without a code it is the part that is named. */
export interface WordWithin {
  readonly path: string;
  readonly code: string | null;
  readonly words: Bilingual;
}

export interface Reading {
  readonly format: Format;
  /** A person's name for the id in the record; undefined when it is nobody's. */
  readonly personOf: (id: string) => string | undefined;
  readonly yes: string;
  readonly no: string;
  /** The words for what stands at a path: of the part itself, or of a code in it. */
  readonly wordsOf: (path: string, code: string | null) => string | undefined;
}

/** One line, and how far in it stands. */
export interface ReadLine {
  readonly depth: number;
  readonly text: string;
}

export const readerOf = (words: readonly WordWithin[], pick: (words: Bilingual) => string): Reading['wordsOf'] => {
  const known = new Map(words.map((word) => [`${word.path} ${word.code ?? ''}`, pick(word.words)]));
  return (path, code) => known.get(`${path} ${code ?? ''}`);
};

const parsed = (text: string): unknown => {
  if (!/^[[{]|^(true|false|null)$/.test(text)) return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
};

const isPlain = (value: unknown): boolean => typeof value !== 'object' || value === null;

/** Has parts with names of their own. */
const isNamed = (value: unknown): boolean => !isPlain(value) && !Array.isArray(value);

const isEmpty = (value: unknown): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** A field's value in the words of a person: names, codes, Danish time, yes and no; lists and parts a line each. */
export const readableValue = (field: string, text: string, reading: Reading): readonly ReadLine[] =>
  new Lines(reading).of(parsed(text), field, 0);

class Lines {
  readonly #reading: Reading;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  of(value: unknown, path: string, depth: number): readonly ReadLine[] {
    const short = this.#inOneLine(value, path);
    if (short !== undefined) return [{ depth, text: short }];
    if (Array.isArray(value)) return value.flatMap((each: unknown) => this.of(each, `${path}.*`, depth));
    return this.#parts(value).flatMap(([name, part], index) =>
      this.#part(part, { path: `${path}.${name}`, name, depth: depth + Math.min(index, 1) }),
    );
  }

  /** The first part heads the others; a part with parts of its own heads those. */
  #part(part: unknown, { path, name, depth }: { path: string; name: string; depth: number }): readonly ReadLine[] {
    const called = this.#called(path, name);
    const short = this.#inOneLine(part, path);
    if (short !== undefined) return [{ depth, text: `${called}${isNamed(part) ? ' ·' : ':'} ${short}` }];
    return [{ depth, text: `${called}:` }, ...this.of(part, path, depth + 1)];
  }

  /** What has no parts within its parts. */
  #inOneLine(value: unknown, path: string): string | undefined {
    if (isPlain(value)) return this.#word(value, path);
    if (Array.isArray(value))
      return value.every(isPlain) ? value.map((each) => this.#word(each, `${path}.*`)).join(', ') : undefined;
    const parts = this.#parts(value);
    if (!parts.every(([, part]) => isPlain(part))) return undefined;
    return parts
      .map(([name, part]) => `${this.#called(`${path}.${name}`, name)}: ${this.#word(part, `${path}.${name}`)}`)
      .join(' · ');
  }

  #parts(value: unknown): readonly (readonly [string, unknown])[] {
    return Object.entries(value as object).filter(([, part]) => !isEmpty(part));
  }

  #called(path: string, name: string): string {
    return this.#reading.wordsOf(path, null) ?? name;
  }

  #word(value: unknown, path: string): string {
    const { format, personOf, yes, no, wordsOf } = this.#reading;
    if (typeof value === 'boolean') return value ? yes : no;
    const text = String(value);
    if (moment.test(text)) return format.dateTime(text);
    if (day.test(text)) return format.date(text);
    return wordsOf(path, text) ?? personOf(text) ?? text;
  }
}
