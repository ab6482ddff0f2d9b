import {
  type Bilingual,
  firstRejection,
  refuseOptionalText,
  type Rejection,
  reject,
  tidyOptionalText,
  tidyText,
} from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';
import {
  type AnswerContent,
  type EvidenceRef,
  isDay,
  isFilled,
  LARGEST_NUMBER,
  maxLengthOf,
  mostFiles,
  mostRows,
  type Row,
  type Value,
} from './answer.ts';
import type { Field, Part } from './template.ts';

const basis = statute.supplyChain;
const comment = { field: 'comment', name: { da: 'kommentaren', en: 'the comment' }, maxLength: 4_000, basis };
const because = {
  field: 'notApplicableBecause',
  name: { da: 'begrundelsen for, at spørgsmålet ikke er relevant', en: 'the reason why it is not applicable' },
  maxLength: 2_000,
  basis,
};

/**
 * An answer that can be kept: of the right kind, within its limits, tidy. What is merely malformed (an address without
 * an @) is kept as it was typed and told by `problemsOf`: no keystroke is lost.
 */
export function readAnswer(field: Field, given: AnswerContent): AnswerContent | Rejection {
  const refused = firstRejection(
    foreignPart(field, given),
    ...field.parts.map((part) => refuseValue(part, given.value[part.key] ?? null, `value.${part.key}`)),
    refuseOptionalText(given.comment, comment),
    refuseOptionalText(given.notApplicableBecause, because),
    given.evidence.length > mostFiles && tooManyFiles(),
    ...given.evidence.map(refuseEvidence),
  );
  if (refused !== undefined) return refused;
  return {
    value: Object.fromEntries(field.parts.map(({ key }) => [key, tidyValue(given.value[key] ?? null)])),
    comment: tidyOptionalText(given.comment),
    notApplicableBecause: tidyOptionalText(given.notApplicableBecause),
    evidence: given.evidence.map(({ sha256, validUntil }) => ({ sha256, validUntil })),
  };
}

function foreignPart({ parts }: Field, { value }: AnswerContent): Rejection | undefined {
  const foreign = Object.keys(value).find((key) => parts.every((part) => part.key !== key));
  return foreign === undefined ? undefined : invalid(`value.${foreign.slice(0, 60)}`);
}

function refuseValue(part: Part, value: Value, field: string): Rejection | undefined {
  if (value === null) return undefined;
  if (part.type === 'rows') return refuseRows(part, value, field);
  if (part.type === 'integer') return isCount(value) ? undefined : invalid(field);
  return typeof value === 'string' ? refuseWords(part, value, field) : invalid(field);
}

function refuseWords(part: Part, value: string, field: string): Rejection | undefined {
  if (value !== '' && isChoice(part) && !choices(part).includes(value)) return invalid(field);
  if (part.type === 'url' && isOtherScheme(value)) return webAddressOnly(field);
  const maxLength = maxLengthOf(part) ?? 500;
  return refuseOptionalText(value, { field, name: { da: 'svaret', en: 'the answer' }, maxLength, basis });
}

/** What stands before the colon; a port is no scheme. Browsers pass over white space and unseen characters there. */
function schemeOf(text: string): string | undefined {
  const seen = text.replaceAll(/[\s\p{Cc}\p{Cf}]/gu, '');
  return /^([a-z][a-z\d+.-]*):(?!\d)/i.exec(seen)?.[1]?.toLowerCase();
}

/** `javascript:`, `data:` and the like lead nowhere a reviewer wants to go. */
function isOtherScheme(text: string): boolean {
  const scheme = schemeOf(text);
  return scheme !== undefined && scheme !== 'http' && scheme !== 'https';
}

function isWebAddress(text: string): boolean {
  const address = schemeOf(text) === undefined ? `https://${text}` : text;
  return !/\s/.test(text) && URL.canParse(address) && ['http:', 'https:'].includes(new URL(address).protocol);
}

function refuseRows(part: Part, value: Value, field: string): Rejection | undefined {
  if (!Array.isArray(value) || value.length > mostRows) return invalid(field);
  for (const [index, row] of (value as readonly Row[]).entries()) {
    const place = `${field}.${index}`;
    if (Object.keys(row).some((key) => part.columns.every((column) => column.key !== key))) return invalid(place);
    const refused = firstRejection(
      ...part.columns.map((column) => refuseValue(column, row[column.key] ?? null, `${place}.${column.key}`)),
    );
    if (refused !== undefined) return refused;
  }
  return undefined;
}

function refuseEvidence({ sha256, validUntil }: EvidenceRef): Rejection | undefined {
  const known = /^[0-9a-f]{64}$/.test(sha256) && (validUntil === null || isDay(validUntil));
  return known ? undefined : invalid('evidence');
}

function tidyValue(value: Value): Value {
  if (typeof value === 'string') return tidyText(value) === '' ? null : tidyText(value);
  if (value === null || typeof value === 'number') return value;
  return value
    .map((row) => Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, tidyCell(cell)])))
    .filter((row) => Object.values(row).some((cell) => cell !== null));
}

function tidyCell(cell: string | number | null): string | number | null {
  return typeof cell === 'string' ? tidyOptionalText(cell) : cell;
}

function isCount(value: Value): boolean {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= LARGEST_NUMBER;
}

function isChoice({ type }: Part): boolean {
  return type === 'choice' || type === 'yes-no' || type === 'yes-partly-no';
}

/** The values a part may take. */
export function choices({ type, options }: Pick<Part, 'type' | 'options'>): readonly string[] {
  if (type === 'yes-no') return ['yes', 'no', 'unknown'];
  if (type === 'yes-partly-no') return ['yes', 'partly', 'no', 'unknown'];
  return options.map(({ value }) => value);
}

/** What is written but cannot stand like that when it is sent. */
export function problemsOf(field: Field, answer: AnswerContent): readonly Bilingual[] {
  return field.parts.flatMap((part) => problemsIn(part, answer.value[part.key] ?? null));
}

function problemsIn(part: Part, value: Value): readonly Bilingual[] {
  if (!isFilled(value)) return [];
  if (Array.isArray(value))
    return (value as readonly Row[]).flatMap((row) =>
      part.columns.flatMap((column) => problemsIn(column, row[column.key] ?? null)),
    );
  const form = forms[part.type];
  return form === undefined || typeof value !== 'string' || form.fits(value) ? [] : [form.problem];
}

interface Form {
  fits(text: string): boolean;
  readonly problem: Bilingual;
}

// Plain and linear: nothing from a template is ever run as a pattern.
const forms: Partial<Record<Part['type'], Form>> = {
  email: {
    fits: (text) => /^[^\s@]{1,64}@[^\s@.]{1,63}(?:\.[^\s@.]{1,63}){1,8}$/.test(text),
    problem: {
      da: 'Skriv én e-mailadresse, f.eks. navn@firma.dk.',
      en: 'Write one e-mail address, e.g. name@firm.com.',
    },
  },
  url: {
    fits: isWebAddress,
    problem: { da: 'Skriv en webadresse, f.eks. www.firma.dk.', en: 'Write a web address, e.g. www.firm.com.' },
  },
  phone: {
    fits: (text) => /^[+()\d\s./-]{4,40}$/.test(text),
    problem: {
      da: 'Skriv telefonnummeret med cifre, f.eks. +45 70 00 00 00.',
      en: 'Write the number in digits, e.g. +45 70 00 00 00.',
    },
  },
  country: {
    fits: (text) => /^[A-Z]{2}$/.test(text) && countryName(text, 'en') !== text,
    problem: { da: 'Vælg et land.', en: 'Choose a country.' },
  },
  date: {
    fits: isDay,
    problem: { da: 'Skriv datoen som dag, måned og år.', en: 'Write the date as day, month and year.' },
  },
};

export function countryName(code: string, language: 'da' | 'en'): string {
  if (!/^[A-Z]{2}$/.test(code) || code === 'ZZ') return code;
  return new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code;
}

function invalid(field: string): Rejection {
  return reject(
    'ANSWER_INVALID',
    basis,
    {
      da: 'Svaret passer ikke til spørgsmålet. Udfyld feltet igen.',
      en: 'The answer does not fit the question. Fill in the field again.',
    },
    field,
  );
}

function webAddressOnly(field: string): Rejection {
  return reject(
    'WEB_ADDRESS_ONLY',
    basis,
    {
      da: 'Kun webadresser, der begynder med http:// eller https://, kan gemmes her. Skriv adressen på siden, f.eks. www.firma.dk, eller forklar i kommentaren.',
      en: 'Only web addresses that begin with http:// or https:// can be kept here. Write the address of the page, e.g. www.firm.com, or explain in the comment.',
    },
    field,
  );
}

function tooManyFiles(): Rejection {
  return reject(
    'TOO_MANY_FILES',
    basis,
    {
      da: `Der kan vedlægges højst ${mostFiles} filer til ét svar. Saml dem, eller fjern nogle.`,
      en: `At most ${mostFiles} files can be attached to one answer. Combine them or remove some.`,
    },
    'evidence',
  );
}
