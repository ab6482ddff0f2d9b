import type { NameOf } from '../../../../people/use-people.ts';
import type { SupplierData } from '../../parts/supply-data.ts';

export interface PartProps {
  readonly supplier: SupplierData;
  readonly services: readonly { readonly id: string; readonly name: string }[];
  readonly nameOf: NameOf;
  /** Reads the supplier again after an act. */
  readonly onDone: () => void;
  /** May change something, and the supplier is in use. */
  readonly manage: boolean;
}

export interface DialogProps extends PartProps {
  readonly onClose: () => void;
}
