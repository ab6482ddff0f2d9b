import { act, command, nothing } from '@varsel/event-sourcing';
import type { Contact } from './supplier.contents.ts';
import { refuseContacts, tidyContacts } from './supplier-contacts.ts';
import { basis, retiredSupplier, unknownSupplier } from './supplier-rules.ts';
import type { SupplierEvent, SupplierState } from './supplier.ts';

export class SetSupplierContacts extends command<{
  readonly supplierId: string;
  /** All of them. */
  readonly contacts: readonly Contact[];
}>() {}

/** Keeps the contact points of the supplier: questions are sent to one of them. */
export const setSupplierContacts = act<SetSupplierContacts, SupplierState, SupplierEvent>({
  command: SetSupplierContacts,
  requires: 'supplier:manage',
  basis,
  on: ({ supplierId }) => supplierId,
  decide: ({ contacts }, supplier) => {
    if (supplier.status === 'absent') return unknownSupplier();
    if (supplier.status === 'retired') return retiredSupplier();
    const refused = refuseContacts(contacts);
    if (refused !== undefined) return refused;
    const tidy = tidyContacts(contacts);
    if (JSON.stringify(tidy) === JSON.stringify(supplier.contacts)) return nothing();
    return [{ type: 'SupplierContactsSet', contacts: tidy }];
  },
});
