import { given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { amendSupplier, AmendSupplier } from './amend-supplier.ts';
import { aSupplier, profile } from './supplier.fixtures.ts';
import { supplier } from './supplier.ts';

const amendment = (change: object = {}, reason = 'Ny aftale') =>
  new AmendSupplier({ supplierId: 'id-1', profile: { ...profile, ...change }, reason });

describe('amending a supplier', () => {
  it('keeps everything as it stands afterwards, with the reason', () => {
    expect(given(supplier, aSupplier().events()).when(amendSupplier, amendment({ access: 'logical' }))).toEqual([
      { type: 'SupplierAmended', ...profile, access: 'logical', reason: 'Ny aftale' },
    ]);
  });

  it('does nothing when nothing differs', () => {
    expect(given(supplier, aSupplier().events()).when(amendSupplier, amendment())).toEqual({ kind: 'nothing' });
  });

  it('is refused without a reason, of a retired supplier, and of one that is not there', () => {
    expect(given(supplier, aSupplier().events()).when(amendSupplier, amendment({ country: 'SE' }, ' '))).toMatchObject({
      code: 'TEXT_MISSING',
      field: 'reason',
    });
    expect(given(supplier, aSupplier().retired().events()).when(amendSupplier, amendment())).toMatchObject({
      code: 'SUPPLIER_RETIRED',
    });
    expect(given(supplier).when(amendSupplier, amendment())).toMatchObject({ code: 'SUPPLIER_UNKNOWN' });
  });
});
