import type { Field, SupplierKind, Template, Tier } from './template.ts';

/**
 * Of these tiers an answer is shown, not only given: without the documentation asked for it counts one half at most
 * (art. 21(3), by judgement). The page the supplier answers on and the score both ask here.
 */
export function documentsCount(tier: Tier): boolean {
  return tier === 'T1' || tier === 'T2';
}

/** The questions a supplier of this tier and kind is asked: T1 all, T2 what concerns it, T3 the core, T4 none. */
export function questionsFor(
  { fields }: Pick<Template, 'fields'>,
  tier: Tier,
  kinds: readonly SupplierKind[],
): readonly Field[] {
  return reachable(fields.filter((field) => concerns(field, tier, kinds)));
}

/** A question whose condition hangs on one that is not asked, however far back, could never be shown. */
function reachable(fields: readonly Field[]): readonly Field[] {
  const known = new Set(fields.map(({ id }) => id));
  const left = fields.filter(({ visibleWhen }) => visibleWhen === null || known.has(visibleWhen.field));
  return left.length === fields.length ? left : reachable(left);
}

function concerns(field: Field, tier: Tier, kinds: readonly SupplierKind[]): boolean {
  if (tier === 'T4' || !(field.tiers?.includes(tier) ?? true)) return false;
  if (field.kinds === null || tier === 'T1') return true;
  return tier === 'T2' && field.kinds.some((kind) => kinds.includes(kind));
}

/** A fair guess of the time it takes: 50 seconds a question. */
export function minutesFor(asked: number): number {
  return Math.max(5, Math.ceil((asked * 50) / 60 / 5) * 5);
}
