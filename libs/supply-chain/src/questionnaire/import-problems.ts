import type { Bilingual } from '@varsel/event-sourcing';

/** What is wrong at one place of an imported template. */
export interface ImportProblem {
  /** JSON pointer, e.g. `/fields/3/visibleWhen/field`. */
  readonly path: string;
  readonly message: Bilingual;
}

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

/** Collects problems while a template is read; a reading goes on as long as it can. */
export class Problems {
  readonly found: ImportProblem[] = [];

  at(path: string, da: string, en: string): void {
    this.found.push({ path, message: { da, en } });
  }

  object(path: string, value: Json | undefined): JsonObject | undefined {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as JsonObject;
    this.at(path, 'Her skal stå et objekt.', 'This must be an object.');
    return undefined;
  }

  list(path: string, value: Json | undefined, most: number): readonly Json[] | undefined {
    const [da, en] = [most.toLocaleString('da-DK'), most.toLocaleString('en-GB')];
    if (!Array.isArray(value)) this.at(path, 'Her skal stå en liste.', 'This must be a list.');
    else if (value.length <= most) return value as readonly Json[];
    else this.at(path, `Listen er for lang: højst ${da}.`, `The list is too long: at most ${en}.`);
    return undefined;
  }

  text(path: string, value: Json | undefined, most: number): string | undefined {
    const text = typeof value === 'string' ? value : '';
    const fault = faultIn(text, most);
    if (fault === undefined) return text.normalize('NFC').trim();
    this.at(path, fault.da, fault.en);
    return undefined;
  }

  optionalText(path: string, value: Json | undefined, most: number): string | null {
    return value === undefined || value === null ? null : (this.text(path, value, most) ?? null);
  }

  flag(path: string, value: Json | undefined): boolean | undefined {
    if (typeof value === 'boolean') return value;
    this.at(path, 'Her skal stå true eller false.', 'This must be true or false.');
    return undefined;
  }

  oneOf<Word extends string>(path: string, value: Json | undefined, words: readonly Word[]): Word | undefined {
    const found = words.find((word) => word === value);
    if (found === undefined) this.at(path, `Vælg en af: ${words.join(', ')}.`, `Choose one of: ${words.join(', ')}.`);
    return found;
  }

  /** Names what does not belong: a misspelt field must not be passed over. */
  onlyKnown(path: string, object: JsonObject, known: readonly string[]): void {
    for (const key of Object.keys(object).filter((each) => !known.includes(each)))
      this.at(`${path}/${pointer(key)}`, 'Feltet kendes ikke i en skabelon.', 'This field is not known in a template.');
  }
}

/** A key as it stands in a JSON pointer. */
export function pointer(key: string): string {
  return key.slice(0, 80).replaceAll('~', '~0').replaceAll('/', '~1');
}

const noText: Bilingual = { da: 'Her skal stå en tekst.', en: 'This must be a text.' };
const unreadable: Bilingual = {
  da: 'Teksten indeholder tegn, der ikke kan læses.',
  en: 'The text holds characters that cannot be read.',
};

function faultIn(text: string, most: number): Bilingual | undefined {
  if (text.trim() === '') return noText;
  if (Array.from(text).length > most)
    return { da: `Teksten er for lang: højst ${most} tegn.`, en: `The text is too long: at most ${most} characters.` };
  return /[^\P{Cc}\t\n\r]|\p{Cs}/u.test(text) ? unreadable : undefined;
}
