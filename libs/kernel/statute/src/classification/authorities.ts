import type { Bilingual } from '@varsel/event-sourcing';
import { authority, otherActs } from '../data/sectors.ts';
import type { EntityType, OtherAct } from '../data/sectors.ts';
import { ids } from './rule.ts';
import type { Facts } from './rule.ts';

/** A competent authority under BEK 620/2025 and the types it supervises. */
export interface CompetentAuthority {
  readonly id: string;
  readonly name: Bilingual;
  readonly reference: string;
  readonly entityTypes: readonly string[];
}

/** Another act that takes over for some of the types. */
export interface OtherActThatApplies extends OtherAct {
  readonly entityTypes: readonly string[];
}

interface Route {
  readonly applies: (facts: Facts) => boolean;
  readonly authority: string;
  readonly reference: string;
}

/** Supervision of public bodies comes first and takes the whole body, whatever it runs (BEK 620/2025 § 3). */
const PUBLIC_ROUTES: readonly Route[] = [
  {
    applies: ({ flags }) => flags.body === 'resilience-ministry',
    authority: 'sds',
    reference: 'BEK 620/2025 § 2, nr. 2',
  },
  {
    applies: (facts) => isBody(facts, 'region', 'public.region'),
    authority: 'sds',
    reference: 'BEK 620/2025 § 2, nr. 1',
  },
  {
    applies: (facts) => isBody(facts, 'municipality', 'public.municipality'),
    authority: 'samsik',
    reference: 'BEK 620/2025 § 1, nr. 1',
  },
  {
    applies: ({ flags }) => flags.body === 'rail-or-road',
    authority: 'trafikstyrelsen',
    reference: 'BEK 620/2025 § 7, nr. 4',
  },
  {
    applies: ({ flags }) => flags.body === 'climate-space',
    authority: 'klimadatastyrelsen',
    reference: 'BEK 620/2025 § 10',
  },
  {
    applies: (facts) => isBody(facts, 'central', 'public.central'),
    authority: 'samsik',
    reference: 'BEK 620/2025 § 1, nr. 2',
  },
];

export function competentAuthorities(facts: Facts, remaining: readonly EntityType[]): readonly CompetentAuthority[] {
  const route = PUBLIC_ROUTES.find(({ applies }) => applies(facts));
  if (route !== undefined) return [competent(route.authority, route.reference, remaining)];
  const routes = new Set(remaining.map(routeOf));
  return [...routes].flatMap((key) => {
    const types = remaining.filter((type) => routeOf(type) === key);
    const [first] = types;
    return first === undefined ? [] : [competent(first.authority.id, first.authority.reference, types)];
  });
}

function routeOf({ authority: { id, reference } }: EntityType): string {
  return `${id} ${reference}`;
}

export function otherActsThatApply(
  types: readonly EntityType[],
  remaining: readonly EntityType[],
): readonly OtherActThatApplies[] {
  return Object.entries(otherActs).flatMap(([id, act]) => {
    const dropped = types.filter((type) => type.otherAct === id && !remaining.includes(type));
    return dropped.length === 0 ? [] : [{ ...act, entityTypes: ids(dropped) }];
  });
}

function competent(id: string, reference: string, types: readonly EntityType[]): CompetentAuthority {
  return { id, name: authority(id)?.name ?? { da: id, en: id }, reference, entityTypes: ids(types) };
}

function isBody({ flags, types }: Facts, body: string, type: string): boolean {
  return flags.body === body || (flags.body === undefined && types.some(({ id }) => id === type));
}
