import type { Field, SupplierKind, Template, Tier } from './template.ts';

/** The questions a supplier of this tier and kind is asked: T1 all, T2 what concerns it, T3 the core, T4 none. */
export function questionsFor(
  { fields }: Pick<Template, 'fields'>,
  tier: Tier,
  kinds: readonly SupplierKind[],
): readonly Field[] {
  const asked = fields.filter((field) => concerns(field, tier, kinds));
  const known = new Set(asked.map(({ id }) => id));
  // A question whose condition hangs on one that is not asked could never be shown.
  return asked.filter(({ visibleWhen }) => visibleWhen === null || known.has(visibleWhen.field));
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
