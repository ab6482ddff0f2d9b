import {
  act,
  command,
  firstRejection,
  nothing,
  refuseOptionalText,
  refuseText,
  type Rejection,
  reject,
  tidyOptionalText,
  tidyText,
} from '@varsel/event-sourcing';
import type { Tier, TierFactors, Tiering } from './supplier.contents.ts';
import { basis, retiredSupplier, texts, unknownSupplier } from './supplier-rules.ts';
import type { SupplierEvent, SupplierState } from './supplier.ts';
import { deriveTier } from './tier.ts';

export class AssessSupplierTier extends command<{
  readonly supplierId: string;
  readonly factors: TierFactors;
  readonly reason: string;
  readonly overrideTier?: Tier | null;
  readonly overrideReason?: string | null;
}>() {}

/** Weighs the supplier by dependence, access, data, substitutability and exposure: the tier decides how deep it is asked. */
export const assessSupplierTier = act<AssessSupplierTier, SupplierState, SupplierEvent>({
  command: AssessSupplierTier,
  requires: 'supplier:manage',
  basis,
  on: ({ supplierId }) => supplierId,
  decide: (given, supplier) => {
    if (supplier.status === 'absent') return unknownSupplier();
    if (supplier.status === 'retired') return retiredSupplier();
    const refused = firstRejection(
      refuseFactors(given.factors),
      refuseText(given.reason, texts.reason),
      refuseOverride(given),
    );
    if (refused !== undefined) return refused;
    const tiering = tieringOf(given);
    return JSON.stringify(tiering) === JSON.stringify(supplier.tiering)
      ? nothing()
      : [{ type: 'SupplierTierAssessed', ...tiering }];
  },
});

function tieringOf({
  factors: { c1, c2, c3, c4, c5 },
  reason,
  overrideTier,
  overrideReason,
}: AssessSupplierTier): Tiering {
  const { tier: derived } = deriveTier({ c1, c2, c3, c4, c5 });
  const tier = overrideTier ?? derived;
  return {
    ...{ c1, c2, c3, c4, c5 },
    reason: tidyText(reason),
    derived,
    tier,
    overrideReason: tier === derived ? null : tidyOptionalText(overrideReason),
  };
}

/** Refuses a factor that is no whole number from 0 to 4. */
export function refuseFactors(factors: TierFactors): Rejection | undefined {
  const wrong = Object.entries(factors).find(([, value]) => !Number.isInteger(value) || value < 0 || value > 4);
  return wrong === undefined
    ? undefined
    : reject(
        'FACTOR_OUT_OF_RANGE',
        basis,
        {
          da: 'Hver faktor er et helt tal fra 0 til 4. Vælg et trin.',
          en: 'Each factor is a whole number from 0 to 4. Choose a step.',
        },
        `factors.${wrong[0]}`,
      );
}

function refuseOverride({ factors, overrideTier, overrideReason }: AssessSupplierTier): Rejection | undefined {
  const differs = overrideTier !== undefined && overrideTier !== null && overrideTier !== deriveTier(factors).tier;
  return differs
    ? refuseText(overrideReason, texts.overrideReason)
    : refuseOptionalText(overrideReason, texts.overrideReason);
}
