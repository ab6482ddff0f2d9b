import { act, command } from '@varsel/event-sourcing';
import type { Contact, SupplierProfile } from './supplier.contents.ts';
import { madeHere, refuseContacts, tidyContacts } from './supplier-contacts.ts';
import { refuseProfile, tidyProfile } from './supplier-profile.ts';
import { basis } from './supplier-rules.ts';
import type { SupplierEvent, SupplierState } from './supplier.ts';

export class RegisterSupplier extends command<{
  readonly profile: SupplierProfile;
  /** Under ids that were made for them. */
  readonly contacts?: readonly Contact[];
}>() {}

/** Enters a direct supplier in the register: who it is, what it delivers, what depends on it. */
export const registerSupplier = act<RegisterSupplier, SupplierState, SupplierEvent>({
  command: RegisterSupplier,
  requires: 'supplier:manage',
  basis,
  on: 'new',
  decide: ({ profile, contacts = [] }) =>
    refuseProfile(profile) ??
    refuseContacts(contacts, madeHere(contacts.map(({ id }) => id))) ?? [
      { type: 'SupplierRegistered', ...tidyProfile(profile) },
      ...(contacts.length === 0 ? [] : [{ type: 'SupplierContactsSet' as const, contacts: tidyContacts(contacts) }]),
    ],
});
