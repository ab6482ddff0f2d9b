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

// A text of at most so many characters is a name, a title or a reference: it stands in a line with words of others.
const SHORT_AT_MOST = 300;

// What is there and not seen: direction, zero width, fillers, soft hyphens, tags, line and paragraph separators.
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}\uFFF9-\uFFFB]/gu;

// A joiner or a variation shapes the sign before it in emoji and in scripts such as Persian, Hindi, Malayalam and Chinese.
// After a Latin, Greek or Cyrillic letter it shapes nothing and only makes two names look like one.
const SHAPING =
  /(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}]\uFE0F?)\u200D(?=\p{Extended_Pictographic})|(?<=\p{Extended_Pictographic})[\uFE0E\uFE0F]|(?<=[\d#*])\uFE0F(?=\u20E3)|(?<=(?![\p{Default_Ignorable_Code_Point}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Inherited}])[\p{L}\p{M}])[\u200C\u200D\p{Variation_Selector}]/gu;

// Turns the order of what follows, or says with tags what nobody sees. A long text may hold the milder rest of UNSEEN,
// which comes along from Word and web pages.
const TURNED = /[\u202A-\u202E\u2066-\u2069\u{E0000}-\u{E007F}]/u;

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

/** The text without characters that are there and not seen: for a title that is made of somebody's longer text. */
export function seenText(value: string): string {
  const shaping = new Set(Array.from(value.matchAll(SHAPING), ({ index }) => index));
  return value.replaceAll(UNSEEN, (sign, index: number) => (shaping.has(index) ? sign : ''));
}

/** Refuses a name or a title with characters that are there and not seen: it could pass for another. */
export function refuseUnseen(value: string, rule: Omit<TextRule, 'maxLength'>): Rejection | undefined {
  const text = tidyText(value);
  return seenText(text) === text ? undefined : unseen(rule);
}

/** Refuses text that is missing, too long or holds characters that no one can read or that hide what it says. */
export function refuseText(value: string | null | undefined, rule: TextRule): Rejection | undefined {
  if (value === null || value === undefined || tidyText(seenText(value)) === '') return empty(rule);
  return refuseOptionalText(value, rule);
}

/** As `refuseText`, for a field that may be left empty. */
export function refuseOptionalText(value: string | null | undefined, rule: TextRule): Rejection | undefined {
  if (value === null || value === undefined) return undefined;
  if (UNREADABLE.test(value)) return unreadable(rule);
  if (Array.from(tidyText(value)).length > rule.maxLength) return tooLong(rule);
  if (rule.maxLength <= SHORT_AT_MOST) return refuseUnseen(value, rule);
  return TURNED.test(value) ? unseen(rule) : undefined;
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

function unseen({ field, name, basis }: Omit<TextRule, 'maxLength'>): Rejection {
  return reject(
    'TEXT_UNREADABLE',
    basis,
    {
      da: `Teksten indeholder usynlige tegn: ${name.da}. De kan få den til at ligne noget andet, end den er. Slet feltet, og skriv teksten igen på tastaturet.`,
      en: `The text holds invisible characters: ${name.en}. They can make it look like something it is not. Clear the field and type the text again.`,
    },
    field,
  );
}
