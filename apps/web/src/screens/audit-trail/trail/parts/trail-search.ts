import { danishMidnight } from './danish-midnight.ts';

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

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export function readSearch(parameters: URLSearchParams): TrailSearch {
  const said = (name: string): string | undefined => parameters.get(name) ?? undefined;
  const day = (name: string): string | undefined => {
    const value = said(name) ?? '';
    return DAY.test(value) ? value : undefined;
  };
  return {
    text: said('text'),
    area: said('area'),
    category: said('category'),
    record: said('record'),
    actor: said('actor'),
    from: day('from'),
    to: day('to'),
  };
}

export function writeSearch(search: TrailSearch): URLSearchParams {
  return new URLSearchParams(saidIn(search));
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
