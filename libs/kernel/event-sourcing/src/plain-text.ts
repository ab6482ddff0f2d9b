import type { Basis } from './basis.ts';
import type { Bilingual } from './bilingual.ts';
import { type Rejection, reject } from './rejection.ts';

/** What a text field may hold. The name stands in the middle of a sentence: «beskrivelsen», «the description». */
export interface TextRule {
  readonly field: string;
  readonly name: Bilingual;
  readonly maxLength: number;
  readonly basis?: Basis;
}

// Tab, line feed and carriage return are writing; every other control character and a half surrogate pair is not.
const UNREADABLE = /[^\P{Cc}\t\n\r]|\p{Cs}/u;

/** Text as it is kept: one kind of line break, composed letters, no white space around. */
export function tidyText(value: string): string {
  return value.replaceAll(/\r\n?/g, '\n').normalize('NFC').trim();
}

/** As `tidyText`; nothing written is `null`. */
export function tidyOptionalText(value: string | null | undefined): string | null {
  const text = tidyText(value ?? '');
  return text === '' ? null : text;
}

/** Refuses text that is missing, too long or holds characters that no one can read. */
export function refuseText(value: string | null | undefined, rule: TextRule): Rejection | undefined {
  if (value === null || value === undefined || tidyText(value) === '') return empty(rule);
  return refuseOptionalText(value, rule);
}

/** As `refuseText`, for a field that may be left empty. */
export function refuseOptionalText(value: string | null | undefined, rule: TextRule): Rejection | undefined {
  if (value === null || value === undefined) return undefined;
  if (UNREADABLE.test(value)) return unreadable(rule);
  return Array.from(tidyText(value)).length > rule.maxLength ? tooLong(rule) : undefined;
}

function empty({ field, name, basis }: TextRule): Rejection {
  return reject(
    'TEXT_MISSING',
    basis,
    {
      da: `Der mangler tekst: ${name.da}. Udfyld feltet, og prøv igen.`,
      en: `Text is missing: ${name.en}. Fill in the field and try again.`,
    },
    field,
  );
}

function tooLong({ field, name, maxLength, basis }: TextRule): Rejection {
  return reject(
    'TEXT_TOO_LONG',
    basis,
    {
      da: `Teksten er for lang: ${name.da}. Der er plads til ${maxLength.toLocaleString('da-DK')} tegn. Kort teksten af.`,
      en: `The text is too long: ${name.en}. There is room for ${maxLength.toLocaleString('en-GB')} characters. Shorten it.`,
    },
    field,
  );
}

function unreadable({ field, name, basis }: TextRule): Rejection {
  return reject(
    'TEXT_UNREADABLE',
    basis,
    {
      da: `Teksten indeholder tegn, der ikke kan læses: ${name.da}. Skriv teksten igen, eller indsæt den som ren tekst.`,
      en: `The text holds characters that cannot be read: ${name.en}. Type it again, or paste it as plain text.`,
    },
    field,
  );
}
