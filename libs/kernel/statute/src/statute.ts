import { dutyEntries } from './entries/duties.ts';
import type { StatuteEntry } from './entries/entry.ts';
import { incidentEntries } from './entries/incidents.ts';
import { neighbourEntries } from './entries/neighbours.ts';
import { registrationEntries } from './entries/registration.ts';
import { scopeEntries } from './entries/scope.ts';
import { sizeEntries } from './entries/size.ts';

export type { DeadlineUnit, Mark, StatuteEntry, StatutoryLimit } from './entries/entry.ts';

/** The reading of the law that answers rest on; a changed rule gets a new date. */
export const RULE_VERSION = 'dk-nis2@2025-07-01';

/** Every obligation the product knows, as data: what an act rests on is `statute.<entry>`. */
export const statute = {
  ...scopeEntries,
  ...sizeEntries,
  ...registrationEntries,
  ...incidentEntries,
  ...dutyEntries,
  ...neighbourEntries,
};

export type StatuteKey = keyof typeof statute;

export const statuteEntries: readonly StatuteEntry[] = Object.values(statute);
