import { danishMidnight, isDay } from './danish-midnight.ts';

/** What the address says; absent means no limit. What it names and nobody knows matches no entry. */
export interface TrailSearch {
  readonly text: string | undefined;
  /** A part of the product, or one kind of record within it. */
  readonly area: string | undefined;
  readonly category: string | undefined;
  readonly record: string | undefined;
  /** A person, a program or a rule. */
  readonly actor: string | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** A filter of the address that cannot be read: nothing is shown as if it had been. */
export interface UnreadFilter {
  readonly name: keyof TrailSearch | 'by' | 'other';
  readonly value: string;
}

const filters = ['text', 'area', 'category', 'record', 'actor', 'from', 'to'] as const;
/** What else the address of this page may say. */
const beside: readonly string[] = ['by', 'after', 'asOf', 'lang'];
const ID = /^(system:[\w-]{1,100}|[\w-]{1,200}={0,2})$/;

/** Every filter of the address that says nothing, says it twice, or is none of this page. */
export function unreadIn(parameters: URLSearchParams): readonly UnreadFilter[] {
  return [...new Set(parameters.keys())].flatMap((name): readonly UnreadFilter[] => {
    const [value = '', ...more] = parameters.getAll(name);
    const known = filters.find((each) => each === name);
    if (known === undefined)
      return isBeside(name, value)
        ? []
        : [{ name: name === 'by' ? name : 'other', value: name === 'by' ? value : name }];
    return more.length === 0 && isReadable(known, value) ? [] : [{ name: known, value }];
  });
}

function isBeside(name: string, value: string): boolean {
  return name === 'by' ? ['happened', 'recorded'].includes(value) : beside.includes(name);
}

function isReadable(name: keyof TrailSearch, value: string): boolean {
  if (name === 'from' || name === 'to') return isDay(value);
  return name === 'actor' ? ID.test(value) : name === 'text' || value !== '';
}

export function readSearch(parameters: URLSearchParams): TrailSearch {
  const said = (name: string): string | undefined => parameters.get(name) ?? undefined;
  const day = (name: string): string | undefined => {
    const value = said(name) ?? '';
    return isDay(value) ? value : undefined;
  };
  const actor = said('actor') ?? '';
  return {
    text: said('text'),
    area: said('area'),
    category: said('category'),
    record: said('record'),
    actor: ID.test(actor) ? actor : undefined,
    from: day('from'),
    to: day('to'),
  };
}

export function writeSearch(search: TrailSearch): URLSearchParams {
  return new URLSearchParams(saidIn(search));
}

/** An export of one record is told by its kind too: the server gives none without. */
export function isExportable({ record, category }: TrailSearch): boolean {
  return record === undefined || category !== undefined;
}

/** Days are Danish days: the filter reaches from their first moment to the first moment of the day after. */
export function filterOf({ from, to, ...rest }: TrailSearch): Readonly<Record<string, string>> {
  return {
    ...Object.fromEntries(saidIn(rest)),
    ...(from === undefined ? {} : { from: danishMidnight(from) }),
    ...(to === undefined ? {} : { to: danishMidnight(to, 1) }),
  };
}

function saidIn(search: object): [string, string][] {
  return Object.entries(search).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
}
