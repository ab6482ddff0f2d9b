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

// A scheme, «www.», or a dotted name with a path, a query or a port after it. A dotted name alone may be a company's.
const WEB_ADDRESS = /:[/\\]{2}|(?<![\p{L}\p{N}])www\.|[\p{L}\p{N}-]\.[\p{L}\p{N}-]{2,}(?:[/\\?#]\S|:\d)/iu;

/** Whether a name holds a web address, which must not stand in a mail of ours in the place of somebody's name. */
export function holdsWebAddress(name: string): boolean {
  // As mail programs read it: other widths and dots are the same sign, and what is not seen is not there.
  return WEB_ADDRESS.test(
    name
      .normalize('NFKC')
      .replaceAll(/[\u3002\u2024]/gu, '.')
      .replaceAll(/\p{Cf}/gu, ''),
  );
}

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
