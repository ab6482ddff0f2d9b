import { given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { registerSupplier, RegisterSupplier } from './register-supplier.ts';
import { contact, profile } from './supplier.fixtures.ts';
import { supplier } from './supplier.ts';

function registering(change: object = {}, contacts: readonly object[] = []) {
  const command = new RegisterSupplier({ profile: { ...profile, ...change }, contacts: contacts as never });
  return given(supplier).when(registerSupplier, command);
}

describe('registering a supplier', () => {
  it('enters who it is and what it delivers, and its contacts beside', () => {
    expect(registering()).toEqual([{ type: 'SupplierRegistered', ...profile }]);
    expect(registering({}, [contact])).toEqual([
      { type: 'SupplierRegistered', ...profile },
      { type: 'SupplierContactsSet', contacts: [contact] },
    ]);
  });

  it('keeps texts and lists tidy', () => {
    const change = { name: ' Nordtal ', sites: ' ', kinds: ['software', 'access', 'software'] };
    expect(registering(change)).toMatchObject([{ name: 'Nordtal', sites: null, kinds: ['access', 'software'] }]);
  });

  it.each([
    [{ name: '' }, 'TEXT_MISSING', 'name'],
    [{ delivers: 'x'.repeat(2_001) }, 'TEXT_TOO_LONG', 'delivers'],
    [{ country: 'Danmark' }, 'COUNTRY_UNKNOWN', 'country'],
    [{ country: 'ZZ' }, 'COUNTRY_UNKNOWN', 'country'],
    [{ services: Array.from({ length: 201 }, (_, index) => `s-${index}`) }, 'TOO_MANY_SERVICES', 'services'],
  ])('is refused with what nobody could use: case %#', (change, code, field) => {
    expect(registering(change)).toMatchObject({ kind: 'rejection', code, field });
  });

  it('is refused with an address that is no mailbox', () => {
    expect(registering({}, [{ ...contact, email: 'jytte, per@nordtal.example' }])).toMatchObject({
      code: 'CONTACT_EMAIL_MALFORMED',
      field: 'contacts.0.email',
    });
  });
});
