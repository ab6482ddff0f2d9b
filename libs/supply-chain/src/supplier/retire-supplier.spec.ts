import { given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { retireSupplier, RetireSupplier } from './retire-supplier.ts';
import { aSupplier } from './supplier.fixtures.ts';
import { supplier } from './supplier.ts';

const retirement = (reason = 'Aftalen er ophørt.') => new RetireSupplier({ supplierId: 'id-1', reason });

describe('retiring a supplier', () => {
  it('takes it out of the register with a reason', () => {
    expect(given(supplier, aSupplier().events()).when(retireSupplier, retirement())).toEqual([
      { type: 'SupplierRetired', reason: 'Aftalen er ophørt.' },
    ]);
  });

  it('is done once', () => {
    expect(given(supplier, aSupplier().retired().events()).when(retireSupplier, retirement())).toEqual({
      kind: 'nothing',
    });
  });

  it('is refused without a reason and of a supplier that is not there', () => {
    expect(given(supplier, aSupplier().events()).when(retireSupplier, retirement(''))).toMatchObject({
      code: 'TEXT_MISSING',
    });
    expect(given(supplier).when(retireSupplier, retirement())).toMatchObject({ code: 'SUPPLIER_UNKNOWN' });
  });
});
