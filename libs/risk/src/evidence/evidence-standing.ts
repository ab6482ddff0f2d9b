import type { LocalDate } from '@varsel/event-sourcing';
import { EXPIRING_DAYS } from '@varsel/published-events';
import { daysBetween, plusDays } from '../days.ts';

export type EvidenceStanding = 'not-yet-effective' | 'current' | 'expiring' | 'expired' | 'withdrawn';

/** Of all evidence of a measure together. */
export type MeasureEvidenceStanding = 'none' | 'current' | 'expiring' | 'partly-expired' | 'expired';

interface Dated {
  readonly effectiveOn: LocalDate;
  readonly expiresOn: LocalDate | null;
}

/** Evidence holds through the day it expires on. */
export function evidenceStanding(item: Dated & { readonly withdrawnAt: unknown }, today: LocalDate): EvidenceStanding {
  if (item.withdrawnAt !== null) return 'withdrawn';
  if (item.expiresOn !== null && item.expiresOn < today) return 'expired';
  if (item.effectiveOn > today) return 'not-yet-effective';
  return item.expiresOn !== null && item.expiresOn <= plusDays(today, EXPIRING_DAYS) ? 'expiring' : 'current';
}

export interface MeasureEvidence {
  readonly standing: MeasureEvidenceStanding;
  readonly count: number;
  readonly expired: number;
  readonly expiring: number;
  readonly newestEffectiveOn: LocalDate | null;
  readonly ageInDays: number | null;
  readonly nextExpiryOn: LocalDate | null;
}

/** What is not withdrawn, read on a day. The age is that of the newest that is in effect. */
export function measureEvidence(items: readonly Dated[], today: LocalDate): MeasureEvidence {
  const standings = items.map((item) => evidenceStanding({ ...item, withdrawnAt: null }, today));
  const count = (wanted: EvidenceStanding): number => standings.filter((standing) => standing === wanted).length;
  const newest = latest(items.map(({ effectiveOn }) => effectiveOn).filter((day) => day <= today));
  const ahead = items.map(({ expiresOn }) => expiresOn).filter((day) => day !== null && day >= today);
  const counts = { expired: count('expired'), expiring: count('expiring') };
  return {
    standing: standingOf(counts, count('current')),
    count: items.length,
    ...counts,
    newestEffectiveOn: newest,
    ageInDays: newest === null ? null : daysBetween(newest, today),
    nextExpiryOn: ahead.toSorted()[0] ?? null,
  };
}

function standingOf(
  { expired, expiring }: { readonly expired: number; readonly expiring: number },
  current: number,
): MeasureEvidenceStanding {
  if (current + expiring === 0) return expired > 0 ? 'expired' : 'none';
  if (expired > 0) return 'partly-expired';
  return expiring > 0 ? 'expiring' : 'current';
}

function latest(days: readonly LocalDate[]): LocalDate | null {
  return days.toSorted().at(-1) ?? null;
}
