import { given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { setSupplierContacts, SetSupplierContacts } from './set-supplier-contacts.ts';
import { aSupplier, contact } from './supplier.fixtures.ts';
import { supplier } from './supplier.ts';

const contacts = (...list: readonly (typeof contact)[]) =>
  new SetSupplierContacts({ supplierId: 'id-1', contacts: list, added: [contact.id] });

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

  it('is refused under an id that is nobody’s of this supplier, and that was not made for a new contact', () => {
    const other = { ...contact, id: '0190f1a0-0000-7000-8000-0000000000c2' };
    const setting = (added: readonly string[], ...list: readonly (typeof contact)[]) =>
      given(supplier, aSupplier().withContact().events()).when(
        setSupplierContacts,
        new SetSupplierContacts({ supplierId: 'id-1', contacts: list, added }),
      );
    expect(setting([], contact, other)).toMatchObject({ code: 'CONTACT_UNKNOWN', field: 'contacts.1.contact' });
    expect(setting([other.id], contact, other)).toMatchObject([{ type: 'SupplierContactsSet' }]);
  });

  it.each(['', 'Hans Jensen, CPR 010101-0101', 'incident-0190f1a0-0000-7000-8000-0000000000c2', 'x'.repeat(60_000)])(
    'is refused under an id that is no id: case %#',
    (id) => {
      const command = new SetSupplierContacts({ supplierId: 'id-1', contacts: [{ ...contact, id }], added: [id] });
      expect(given(supplier, aSupplier().events()).when(setSupplierContacts, command)).toMatchObject({
        code: 'CONTACT_UNKNOWN',
      });
    },
  );

  it('is refused with the same contact twice', () => {
    expect(given(supplier, aSupplier().events()).when(setSupplierContacts, contacts(contact, contact))).toMatchObject({
      code: 'CONTACT_TWICE',
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
