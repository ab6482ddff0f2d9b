import { act, command, nothing, refuseText, tidyText } from '@varsel/event-sourcing';
import { basis, texts, unknownSupplier } from './supplier-rules.ts';
import type { SupplierEvent, SupplierState } from './supplier.ts';

export class RetireSupplier extends command<{ readonly supplierId: string; readonly reason: string }>() {}

/** Takes a supplier that delivers nothing any more out of the register; its history stays. */
export const retireSupplier = act<RetireSupplier, SupplierState, SupplierEvent>({
  command: RetireSupplier,
  requires: 'supplier:manage',
  basis,
  on: ({ supplierId }) => supplierId,
  decide: ({ reason }, supplier) => {
    if (supplier.status === 'absent') return unknownSupplier();
    if (supplier.status === 'retired') return nothing();
    return refuseText(reason, texts.reason) ?? [{ type: 'SupplierRetired', reason: tidyText(reason) }];
  },
});
