import type { ReactNode } from 'react';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { Stack } from '../design/section.tsx';
import { useTexts } from '../language/use-texts.ts';
import { ActFaults } from './act-faults.tsx';
import { actsTexts } from './acts.texts.ts';
import type { ActForm } from './use-act-form.ts';

interface ActDialogProps {
  readonly title: string;
  readonly act: string;
  readonly form: ActForm;
  readonly pending: boolean;
  readonly onClose: () => void;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}

/** One act with its fields over the page it belongs to. Only an answer closes it: what was typed is not lost by a click beside it. */
export const ActDialog = ({ title, act, form, pending, onClose, onSubmit, children }: ActDialogProps) => {
  const t = useTexts(actsTexts);
  return (
    <Dialog
      open
      mustAnswer
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button look="primary" pending={pending} onPress={onSubmit}>
            {act}
          </Button>
          <Button look="bare" onPress={onClose}>
            {t('back')}
          </Button>
        </>
      }
    >
      <Stack tight>
        <ActFaults form={form} />
        {children}
      </Stack>
    </Dialog>
  );
};
