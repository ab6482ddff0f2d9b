import type { IncidentStanding } from '../../clocks/incident-status.tsx';

export const standings: readonly IncidentStanding[] = [
  'SUSPECTED',
  'UNDECIDED',
  'SIGNIFICANT',
  'NOT_SIGNIFICANT',
  'DOWNGRADED',
];

/** What the address says; absent means no limit. */
export interface RegisterSearch {
  readonly search: string | undefined;
  readonly status: IncidentStanding | undefined;
  readonly clocks: 'open' | 'none' | undefined;
}

export function readSearch(parameters: URLSearchParams): RegisterSearch {
  const clocks = parameters.get('clocks');
  return {
    search: parameters.get('search') ?? undefined,
    status: standings.find((status) => status === parameters.get('status')),
    clocks: clocks === 'open' || clocks === 'none' ? clocks : undefined,
  };
}

export function writeSearch(search: RegisterSearch): URLSearchParams {
  return new URLSearchParams(
    Object.entries(search).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

export const filterOf = ({ search, status, clocks }: RegisterSearch) => ({
  ...(search === undefined ? {} : { search: search.slice(0, 200) }),
  ...(status === undefined ? {} : { status: [status] }),
  ...(clocks === undefined ? {} : { open: clocks === 'open' }),
});

export const isLimited = (search: RegisterSearch): boolean => Object.values(search).some((part) => part !== undefined);
