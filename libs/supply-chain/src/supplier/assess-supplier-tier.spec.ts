import { given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { assessSupplierTier, AssessSupplierTier } from './assess-supplier-tier.ts';
import { aSupplier, critical } from './supplier.fixtures.ts';
import { supplier } from './supplier.ts';

const assessing = (change: object = {}, events = aSupplier().events()) =>
  given(supplier, events).when(
    assessSupplierTier,
    new AssessSupplierTier({
      supplierId: 'id-1',
      factors: critical,
      reason: 'Journalen står, når den står.',
      ...change,
    }),
  );

describe('assessing the tier of a supplier', () => {
  it('keeps the factors, what follows from them, and why', () => {
    expect(assessing()).toEqual([
      {
        ...{ type: 'SupplierTierAssessed', ...critical, reason: 'Journalen står, når den står.' },
        ...{ derived: 'T1', tier: 'T1', overrideReason: null },
      },
    ]);
  });

  it('takes another tier with a reason, and not without', () => {
    expect(assessing({ overrideTier: 'T2', overrideReason: 'Der er en ældre reserve.' })).toMatchObject([
      { derived: 'T1', tier: 'T2', overrideReason: 'Der er en ældre reserve.' },
    ]);
    expect(assessing({ overrideTier: 'T2' })).toMatchObject({ code: 'TEXT_MISSING', field: 'overrideReason' });
    expect(assessing({ overrideTier: 'T1' })).toMatchObject([{ tier: 'T1', overrideReason: null }]);
  });

  it('does nothing when it stands so already', () => {
    expect(assessing({}, aSupplier().tiered().events())).toEqual({ kind: 'nothing' });
  });

  it('is refused with a factor out of range, without a reason, of a retired supplier and of none', () => {
    expect(assessing({ factors: { ...critical, c5: 5 } })).toMatchObject({
      code: 'FACTOR_OUT_OF_RANGE',
      field: 'factors.c5',
    });
    expect(assessing({ factors: { ...critical, c2: 1.5 } })).toMatchObject({ code: 'FACTOR_OUT_OF_RANGE' });
    expect(assessing({ reason: '' })).toMatchObject({ code: 'TEXT_MISSING' });
    expect(assessing({}, aSupplier().retired().events())).toMatchObject({ code: 'SUPPLIER_RETIRED' });
    expect(assessing({}, [])).toMatchObject({ code: 'SUPPLIER_UNKNOWN' });
  });
});
