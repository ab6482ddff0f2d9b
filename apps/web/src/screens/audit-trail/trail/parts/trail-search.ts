import { danishMidnight } from './danish-midnight.ts';

export const areas = ['incident', 'scope_assessment', 'registration', 'organisation'] as const;

type Area = (typeof areas)[number];

/** What the address says; absent means no limit. */
export interface TrailSearch {
  readonly text: string | undefined;
  readonly category: Area | undefined;
  readonly record: string | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export function readSearch(parameters: URLSearchParams): TrailSearch {
  const day = (name: string): string | undefined => {
    const value = parameters.get(name) ?? '';
    return DAY.test(value) ? value : undefined;
  };
  return {
    text: parameters.get('text') ?? undefined,
    category: areas.find((area) => area === parameters.get('category')),
    record: parameters.get('record') ?? undefined,
    from: day('from'),
    to: day('to'),
  };
}

export function writeSearch(search: TrailSearch): URLSearchParams {
  const said = Object.entries(search).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return new URLSearchParams(said);
}

/** Days are Danish days: the filter reaches from their first moment to the first moment of the day after. */
export function filterOf({ text, category, record, from, to }: TrailSearch) {
  return {
    ...(text === undefined ? {} : { text }),
    ...(category === undefined ? {} : { category }),
    ...(record === undefined ? {} : { record }),
    ...(from === undefined ? {} : { from: danishMidnight(from) }),
    ...(to === undefined ? {} : { to: danishMidnight(to, 1) }),
  };
}
