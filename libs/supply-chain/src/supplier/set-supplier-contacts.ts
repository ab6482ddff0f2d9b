import { act, command, nothing } from '@varsel/event-sourcing';
import type { Contact } from './supplier.contents.ts';
import { madeHere, refuseContacts, tidyContacts } from './supplier-contacts.ts';
import { basis, retiredSupplier, unknownSupplier } from './supplier-rules.ts';
import type { SupplierEvent, SupplierState } from './supplier.ts';

export class SetSupplierContacts extends command<{
  readonly supplierId: string;
  /** All of them. */
  readonly contacts: readonly Contact[];
  /** Ids that were made for those who are new; the others are contacts already. */
  readonly added?: readonly string[];
}>() {}

/** Keeps the contact points of the supplier: questions are sent to one of them. */
export const setSupplierContacts = act<SetSupplierContacts, SupplierState, SupplierEvent>({
  command: SetSupplierContacts,
  requires: 'supplier:manage',
  basis,
  on: ({ supplierId }) => supplierId,
  decide: ({ contacts, added = [] }, supplier) => {
    if (supplier.status === 'absent') return unknownSupplier();
    if (supplier.status === 'retired') return retiredSupplier();
    const refused = refuseContacts(contacts, [...supplier.contacts.map(({ id }) => id), ...madeHere(added)]);
    if (refused !== undefined) return refused;
    const tidy = tidyContacts(contacts);
    if (JSON.stringify(tidy) === JSON.stringify(supplier.contacts)) return nothing();
    return [{ type: 'SupplierContactsSet', contacts: tidy }];
  },
});
