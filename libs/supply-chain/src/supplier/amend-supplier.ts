import { act, command, firstRejection, nothing, refuseText, tidyText } from '@varsel/event-sourcing';
import type { SupplierProfile } from './supplier.contents.ts';
import { refuseProfile, sameProfile, tidyProfile } from './supplier-profile.ts';
import { basis, retiredSupplier, texts, unknownSupplier } from './supplier-rules.ts';
import type { SupplierEvent, SupplierState } from './supplier.ts';

export class AmendSupplier extends command<{
  readonly supplierId: string;
  readonly profile: SupplierProfile;
  readonly reason: string;
}>() {}

/** Keeps the register of suppliers up to date, with the reason for each change. */
export const amendSupplier = act<AmendSupplier, SupplierState, SupplierEvent>({
  command: AmendSupplier,
  requires: 'supplier:manage',
  basis,
  on: ({ supplierId }) => supplierId,
  decide: ({ profile, reason }, supplier) => {
    if (supplier.status === 'absent') return unknownSupplier();
    if (supplier.status === 'retired') return retiredSupplier();
    const refused = firstRejection(refuseProfile(profile), refuseText(reason, texts.reason));
    if (refused !== undefined) return refused;
    if (sameProfile(profile, supplier.profile)) return nothing();
    return [{ type: 'SupplierAmended', ...tidyProfile(profile), reason: tidyText(reason) }];
  },
});
