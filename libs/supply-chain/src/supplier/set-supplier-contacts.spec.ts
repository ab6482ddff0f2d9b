import { given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { setSupplierContacts, SetSupplierContacts } from './set-supplier-contacts.ts';
import { aSupplier, contact } from './supplier.fixtures.ts';
import { supplier } from './supplier.ts';

const contacts = (...list: readonly (typeof contact)[]) =>
  new SetSupplierContacts({ supplierId: 'id-1', contacts: list });

describe('setting the contacts of a supplier', () => {
  it('keeps all of them, addresses in small letters', () => {
    const command = contacts({ ...contact, email: ' Jytte@Nordtal.example ' });
    expect(given(supplier, aSupplier().events()).when(setSupplierContacts, command)).toEqual([
      { type: 'SupplierContactsSet', contacts: [contact] },
    ]);
  });

  it('does nothing when they stand so already', () => {
    expect(given(supplier, aSupplier().withContact().events()).when(setSupplierContacts, contacts(contact))).toEqual({
      kind: 'nothing',
    });
  });

  it('is refused with too many, of a retired supplier, and of one that is not there', () => {
    const many = contacts(...Array.from({ length: 21 }, () => contact));
    expect(given(supplier, aSupplier().events()).when(setSupplierContacts, many)).toMatchObject({
      code: 'TOO_MANY_CONTACTS',
    });
    expect(given(supplier, aSupplier().retired().events()).when(setSupplierContacts, contacts())).toMatchObject({
      code: 'SUPPLIER_RETIRED',
    });
    expect(given(supplier).when(setSupplierContacts, contacts())).toMatchObject({ code: 'SUPPLIER_UNKNOWN' });
  });
});
