import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../design/button.tsx';
import { Menu } from '../../../design/menu.tsx';
import { useTexts } from '../../../language/use-texts.ts';
import { CoverageDialog } from './coverage-dialog.tsx';
import type { Evidence } from './proof-data.ts';
import { proofTexts } from './proof.texts.ts';
import { WithdrawDialog } from './withdraw-dialog.tsx';

interface EvidenceMenuProps {
  readonly evidence: Evidence;
  readonly onDone: () => void;
}

export const EvidenceMenu = ({ evidence, onDone }: EvidenceMenuProps) => {
  const t = useTexts(proofTexts);
  const [open, setOpen] = useState<'change' | 'withdraw' | null>(null);
  if (evidence.standing === 'WITHDRAWN') return '–';
  const close = () => {
    setOpen(null);
  };
  const words = t('actsFor', { reference: evidence.reference });
  return (
    <>
      <Menu
        label={words}
        trigger={
          <Button small look="bare" icon={Ellipsis} aria-label={words}>
            {t('acts')}
          </Button>
        }
        entries={(['change', 'withdraw'] as const).map((key) => ({
          key,
          label: t(key),
          onAction: () => {
            setOpen(key);
          },
        }))}
      />
      {open === 'change' && <CoverageDialog evidence={evidence} onClose={close} onDone={onDone} />}
      {open === 'withdraw' && <WithdrawDialog evidence={evidence} onClose={close} onDone={onDone} />}
    </>
  );
};
