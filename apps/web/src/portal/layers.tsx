import type { ReactNode } from 'react';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { PastDialog } from '../past/past-dialog.tsx';
import { useTexts } from '../language/use-texts.ts';
import { SignedOutSheet } from '../session/signed-out-sheet.tsx';
import { AppearanceDialog } from './appearance-dialog.tsx';
import { HelpDialog } from './help-dialog.tsx';
import { portalTexts } from './portal.texts.ts';

export type Layer = 'none' | 'menu' | 'help' | 'appearance' | 'past';

interface LayersProps {
  readonly layer: Layer;
  readonly onClose: () => void;
  readonly rail: ReactNode;
}

/** What may lie over a page. Its own file, fetched when the first screen stands: nobody waits for a closed dialog. */
export const Layers = ({ layer, onClose, rail }: LayersProps) => {
  const t = useTexts(portalTexts);
  return (
    <>
      <Dialog
        open={layer === 'menu'}
        onClose={onClose}
        title={t('menu')}
        actions={<Button onPress={onClose}>{t('close')}</Button>}
      >
        <nav aria-label={t('mainMenu')}>{rail}</nav>
      </Dialog>
      <HelpDialog open={layer === 'help'} onClose={onClose} />
      <AppearanceDialog open={layer === 'appearance'} onClose={onClose} />
      <PastDialog open={layer === 'past'} onClose={onClose} />
      <SignedOutSheet />
    </>
  );
};
