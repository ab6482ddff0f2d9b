import type { SupplierRegisterVariables } from '../../../../graphql/generated/supply-chain/register.ts';
import { assessmentDueBy } from '../../parts/due.ts';
import type { Tier } from '../../parts/supply-data.ts';

export const tiers: readonly Tier[] = ['T1', 'T2', 'T3', 'T4'];
export const shows = ['attention', 'due', 'awaiting', 'out', 'red', 'retired'] as const;

/** What the address says; absent means no limit. */
export interface RegisterSearch {
  readonly search: string | undefined;
  readonly tier: Tier | undefined;
  readonly show: (typeof shows)[number] | undefined;
  readonly service: string | undefined;
}

export const readSearch = (parameters: URLSearchParams): RegisterSearch => ({
  search: parameters.get('search') ?? undefined,
  tier: tiers.find((tier) => tier === parameters.get('tier')),
  show: shows.find((show) => show === parameters.get('show')),
  service: parameters.get('service') ?? undefined,
});

export const writeSearch = (search: RegisterSearch): URLSearchParams =>
  new URLSearchParams(
    Object.entries(search).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );

type Filter = NonNullable<SupplierRegisterVariables['filter']>;

const shown: Readonly<Record<Exclude<(typeof shows)[number], 'due'>, Filter>> = {
  attention: { attention: true },
  awaiting: { status: ['SUBMITTED', 'REVIEWED'] },
  out: { status: ['SENT', 'OPENED', 'IN_PROGRESS', 'CLARIFYING'] },
  red: { band: ['RED'] },
  retired: { retired: true },
};

const shownNow = (show: (typeof shows)[number], now: number): Filter =>
  show === 'due' ? { assessmentDueBy: assessmentDueBy(now) } : shown[show];

export const filterOf = ({ search, tier, show, service }: RegisterSearch, now: number): Filter => ({
  retired: false,
  ...(search === undefined ? {} : { search: search.slice(0, 200) }),
  ...(tier === undefined ? {} : { tier: [tier] }),
  ...(service === undefined ? {} : { service }),
  ...(show === undefined ? {} : shownNow(show, now)),
});

export const isLimited = (search: RegisterSearch): boolean => Object.values(search).some((part) => part !== undefined);
