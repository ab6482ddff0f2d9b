import type { Bilingual, RecordWords } from '@varsel/event-sourcing';
import type { Change } from './change.ts';

/** What a reader is told within a field: the name of a part, or, with a code, what the code says. */
export interface WordWithin {
  /** From the field inwards, `*` for each of a list. */
  readonly path: string;
  readonly code: string | null;
  readonly words: Bilingual;
}

/**
 * The words for everything that stands in a change, before and after, each once: of parts and codes, and the names of
 * other records by their ids. What has no words is left as it is.
 */
export function wordsWithin(
  words: RecordWords,
  { field, before, after }: Change,
  names: ReadonlyMap<string, Bilingual> = new Map(),
): readonly WordWithin[] {
  const found = new Map<string, WordWithin>();
  const add = (path: string, code: string | null, said: Bilingual | undefined): void => {
    if (said !== undefined) found.set(`${path} ${code ?? ''}`, { path, code, words: said });
  };
  const said = (path: string, code: string) =>
    own(own(words.codes, path), code) ?? names.get(code) ?? (ID.test(code) ? own(words.unnamed, path) : undefined);
  const walk = (value: unknown, path: string): void => {
    if (Array.isArray(value)) for (const each of value) walk(each, `${path}.*`);
    else if (typeof value === 'object' && value !== null) {
      for (const [name, part] of Object.entries(value)) {
        add(`${path}.${name}`, null, own(words.parts, `${path}.${name}`));
        walk(part, `${path}.${name}`);
      }
    } else if (typeof value === 'string' || typeof value === 'number')
      add(path, String(value), said(path, String(value)));
  };
  for (const text of [before, after]) walk(valueIn(text), field);
  return [...found.values()];
}

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** What people wrote is looked up too: `constructor` is no code. */
function own<Said>(said: Readonly<Record<string, Said>> | undefined, name: string): Said | undefined {
  return said !== undefined && Object.hasOwn(said, name) ? said[name] : undefined;
}

/** A change tells lists and parts as JSON, and text as it is; a text that looks like JSON and is none is text. */
function valueIn(text: string | null): unknown {
  if (text === null || !/^[[{]/.test(text)) return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
