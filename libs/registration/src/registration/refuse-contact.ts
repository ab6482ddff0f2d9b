import { type Bilingual, firstRejection, type Rejection, reject } from '@varsel/event-sourcing';
import { type IpRange, overlappingRanges, parseCidr, statute } from '@varsel/statute';
import type { SheetInput } from './tidy-sheet.ts';

const EMAIL = /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>.]+$/;
const LONGEST_EMAIL = 254;
const PHONE = /^\+?[\d ().-]{6,24}$/;

/** The contact data the authority reaches the entity by; the row at fault is named. */
export function refuseContact({ emails, ipRanges, phones }: SheetInput): Rejection | undefined {
  return firstRejection(
    ...emails.map((email, index) => refuseRow(email, isEmail, noEmail(at('emails', index)))),
    refuseRanges(ipRanges),
    ...phones.map((phone, index) => refuseRow(phone, isPhone, noPhone(at('phones', index)))),
  );
}

/** An empty row is no row. */
function refuseRow(row: string, holds: (row: string) => boolean, refusal: Rejection): Rejection | undefined {
  const text = row.trim();
  return text === '' || holds(text) ? undefined : refusal;
}

function isEmail(text: string): boolean {
  return text.length <= LONGEST_EMAIL && EMAIL.test(text);
}

function isPhone(text: string): boolean {
  const digits = text.replaceAll(/\D/g, '').length;
  return PHONE.test(text) && digits >= 6 && digits <= 15;
}

interface Row {
  readonly index: number;
  readonly range: IpRange;
}

function refuseRanges(rows: readonly string[]): Rejection | undefined {
  const read: Row[] = [];
  for (const [index, row] of rows.entries()) {
    if (row.trim() === '') continue;
    const parsed = parseCidr(row);
    if (!parsed.ok) return rangeWrong(parsed.problem, index);
    read.push({ index, range: parsed.range });
  }
  const [overlap] = overlappingRanges(read.map(({ range }) => range));
  return overlap && rangesOverlap(overlap.problem, read[overlap.second]?.index ?? 0);
}

function at(field: string, index: number): string {
  return `${field}[${String(index)}]`;
}

function rangeWrong(problem: Bilingual, index: number): Rejection {
  return reject('IP_RANGE_WRONG', statute.registrationSection10, problem, at('ipRanges', index));
}

function rangesOverlap(problem: Bilingual, index: number): Rejection {
  return reject('IP_RANGES_OVERLAP', statute.registrationSection10, problem, at('ipRanges', index));
}

function noEmail(field: string): Rejection {
  return reject(
    'EMAIL_WRONG',
    statute.registrationSection10,
    {
      da: 'Det er ikke en e-mailadresse. Skriv den som navn@eksempel.dk: myndigheden skal kunne nå jer.',
      en: 'That is not an e-mail address. Write it like name@example.dk: the authority must be able to reach you.',
    },
    field,
  );
}

function noPhone(field: string): Rejection {
  return reject(
    'PHONE_WRONG',
    statute.registrationSection10,
    {
      da: 'Det er ikke et telefonnummer. Skriv det med tal, fx +45 70 00 00 00.',
      en: 'That is not a phone number. Write it in digits, e.g. +45 70 00 00 00.',
    },
    field,
  );
}
