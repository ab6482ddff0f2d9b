import { Dialog } from '../../../../design/dialog.tsx';
import { ContactErasure, EraseTheContact } from '../../../../graphql/generated/supply-chain/supplier.ts';
import { Loaded } from '../../../../graphql/loaded.tsx';
import { useQueryResult } from '../../../../graphql/use-query-result.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { ErasurePanel } from '../../../../people/erasure/erasure-panel.tsx';
import { supplierScreenTexts } from '../supplier.texts.ts';

export interface ErasableContact {
  readonly contact: string;
  readonly name: string;
}

interface EraseContactDialogProps {
  readonly supplierId: string;
  readonly contact: ErasableContact;
  readonly onClose: () => void;
  readonly onErased: () => void;
}

/** A contact of the supplier is erased for good, wherever they answered. */
export const EraseContactDialog = ({
  supplierId,
  contact: { contact, name },
  onClose,
  onErased,
}: EraseContactDialogProps) => {
  const t = useTexts(supplierScreenTexts);
  const result = useQueryResult(ContactErasure, { supplierId, contact });
  return (
    <Dialog open mustAnswer={result.state === 'ready'} onClose={onClose} title={t('eraseOf', { name })}>
      <Loaded result={result}>
        {({ supplierContactErasure }) => (
          <ErasurePanel
            check={supplierContactErasure}
            lead={t('eraseLead')}
            underKey={t('eraseKey')}
            act={t('erase')}
            mutation={EraseTheContact}
            variables={(ground) => ({ input: { supplierId, contact, ground } })}
            onErased={onErased}
            onClose={onClose}
          />
        )}
      </Loaded>
    </Dialog>
  );
};
