import { localDate } from '@varsel/event-sourcing';
import { given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { recordSupplierContract, RecordSupplierContract } from './record-supplier-contract.ts';
import { aSupplier } from './supplier.fixtures.ts';
import { supplier, type SupplierEvent } from './supplier.ts';

const contract = (change: object = {}) =>
  new RecordSupplierContract({
    ...{ supplierId: 'id-1', contract: 'contract-1', isNew: true, title: 'Driftsaftale', noticeMonths: 3 },
    ...change,
  });
const recording = (change: object = {}, events = aSupplier().events()) =>
  given(supplier, events).when(recordSupplierContract, contract(change));

describe('recording a contract', () => {
  it('keeps its terms', () => {
    expect(recording({ endsOn: localDate('2027-06-30') })).toEqual([
      {
        ...{ type: 'SupplierContractRecorded', contract: 'contract-1', title: 'Driftsaftale', number: null },
        ...{ startsOn: null, endsOn: '2027-06-30', noticeMonths: 3 },
      },
    ]);
  });

  it('does nothing when the terms stand so already', () => {
    expect(recording({ isNew: false }, aSupplier().withContract().events())).toEqual({ kind: 'nothing' });
  });

  it.each([
    [{ isNew: false }, 'CONTRACT_UNKNOWN'],
    [{ title: '' }, 'TEXT_MISSING'],
    [{ startsOn: localDate('2027-01-01'), endsOn: localDate('2026-01-01') }, 'CONTRACT_ENDS_BEFORE_START'],
    [{ noticeMonths: -1 }, 'NOTICE_IMPLAUSIBLE'],
    [{ noticeMonths: 1.5 }, 'NOTICE_IMPLAUSIBLE'],
  ])('is refused with terms that cannot be: case %#', (change, code) => {
    expect(recording(change)).toMatchObject({ kind: 'rejection', code });
  });

  it('is refused when there are fifty, while each of the fifty may still be changed', () => {
    const fifty = Array.from({ length: 50 }, (_, n) =>
      recording({ contract: `contract-${n}` }),
    ).flat() as SupplierEvent[];
    const events = [...aSupplier().events(), ...fifty];
    expect(recording({ contract: 'contract-50' }, events)).toMatchObject({ code: 'TOO_MANY_CONTRACTS' });
    expect(recording({ isNew: false, endsOn: localDate('2026-11-30') }, events)).toMatchObject([
      { type: 'SupplierContractRecorded', contract: 'contract-1', endsOn: '2026-11-30' },
    ]);
  });

  it('is refused of a retired supplier and of one that is not there', () => {
    expect(recording({}, aSupplier().retired().events())).toMatchObject({ code: 'SUPPLIER_RETIRED' });
    expect(recording({}, [])).toMatchObject({ code: 'SUPPLIER_UNKNOWN' });
  });
});
