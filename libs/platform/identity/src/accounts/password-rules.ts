import type { Bilingual } from '@varsel/event-sourcing';
import { Refusal } from '../refusal.ts';
import { commonPhrases, commonWords, productWords } from './password-words.ts';

const passwordCharactersAtLeast = 15;
const passwordCharactersAtMost = 256;

/** What an attacker would know about the person and try first. */
export interface PasswordContext {
  readonly email: string;
  readonly organisationName: string;
}

/** Refuses a password that is too short or that a guesser would come to early. One form: NFC. */
export function checkedPassword(typed: string, context: PasswordContext): string {
  const password = typed.normalize('NFC');
  const fault = lengthFault(password) ?? contentFault(password, context);
  if (fault !== undefined) throw new Refusal(400, fault.code, fault.text, 'password');
  return password;
}

interface Fault {
  readonly code: string;
  readonly text: Bilingual;
}

function lengthFault(password: string): Fault | undefined {
  const characters = Array.from(password).length;
  if (characters < passwordCharactersAtLeast) {
    return {
      code: 'PASSWORD_TOO_SHORT',
      text: {
        da: 'Adgangskoden skal have mindst 15 tegn. Fire tilfældige ord efter hinanden er nemme at huske og svære at gætte.',
        en: 'The password needs at least 15 characters. Four random words in a row are easy to remember and hard to guess.',
      },
    };
  }
  if (characters <= passwordCharactersAtMost) return undefined;
  return {
    code: 'PASSWORD_TOO_LONG',
    text: { da: 'Adgangskoden må højst have 256 tegn.', en: 'The password may have at most 256 characters.' },
  };
}

function contentFault(password: string, context: PasswordContext): Fault | undefined {
  const known = namesIn(password, context);
  if (known !== undefined) {
    return {
      code: 'PASSWORD_CONTAINS_NAME',
      text: {
        da: `Adgangskoden må ikke indeholde »${known}«: navne og adresser er det første, en angriber prøver.`,
        en: `The password must not contain “${known}”: names and addresses are the first thing an attacker tries.`,
      },
    };
  }
  if (!isPattern(password) && !isCommon(password)) return undefined;
  return {
    code: 'PASSWORD_COMMON',
    text: {
      da: 'Adgangskoden er for nem at gætte: den består af almindelige ord, gentagelser eller tastaturrækker. Vælg fire tilfældige ord.',
      en: 'The password is too easy to guess: it is made of common words, repetitions or keyboard rows. Choose four random words.',
    },
  };
}

function namesIn(password: string, { email, organisationName }: PasswordContext): string | undefined {
  const plain = folded(password);
  const local = email.split('@', 1)[0] ?? '';
  const names = [
    ...productWords,
    local,
    ...local.split(/[._+-]/),
    organisationName,
    ...organisationName.split(/[\s.,/&-]+/),
  ];
  return names.find(
    (name) => (productWords.includes(name) || name.length >= 4) && folded(name) !== '' && plain.includes(folded(name)),
  );
}

/** One short thing over and over, hardly any different characters, or a walk over alphabet or keyboard. */
function isPattern(password: string): boolean {
  const text = password.toLowerCase();
  if (new Set(text).size < 6 || /^(.{1,8}?)\1+.{0,7}$/su.test(text)) return true;
  const pairs = Array.from({ length: text.length - 1 }, (_, index) => text.slice(index, index + 2));
  const steps = pairs.filter((pair) => pair.startsWith(pair.slice(1)) || rows.some((row) => row.includes(pair)));
  return steps.length / pairs.length > 0.6;
}

const forwards = [
  'abcdefghijklmnopqrstuvwxyzæøå',
  '01234567890',
  'qwertyuiopå',
  'asdfghjklæø',
  'zxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik',
];
const rows = [...forwards, ...forwards.map((row) => Array.from(row).reverse().join(''))];

/** A known phrase, or nothing much left when up to three different common words, digits and signs are taken away. */
function isCommon(password: string): boolean {
  const plain = folded(password).replaceAll(/[^a-z]/g, '');
  if (commonPhrases.some((phrase) => plain.includes(phrase))) return true;
  const found = commonWords
    .filter((word) => word.length >= 4 && plain.includes(word))
    .toSorted((a, b) => b.length - a.length);
  let rest = plain;
  let different = 0;
  for (const word of found) {
    if (!rest.includes(word)) continue;
    rest = rest.replaceAll(word, '');
    different += 1;
  }
  return different <= 3 && rest.length < 6;
}

/** Capitals, accents and the usual digit-for-letter swaps folded away; letters and digits alone. */
function folded(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .normalize('NFD')
    .replaceAll(/[@4]/g, 'a')
    .replaceAll('0', 'o')
    .replaceAll('3', 'e')
    .replaceAll(/[1!|]/g, 'i')
    .replaceAll(/[$5]/g, 's')
    .replaceAll('7', 't')
    .replaceAll(/[^a-z0-9]/g, '');
}
