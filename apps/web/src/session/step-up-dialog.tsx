import { Button } from '../design/button.tsx';
import { designTexts } from '../design/design.texts.ts';
import { Dialog } from '../design/dialog.tsx';
import { useTexts } from '../language/use-texts.ts';
import { CodeForm } from './code-step.tsx';
import { sessionTexts } from './session.texts.ts';

interface StepUpDialogProps {
  readonly boundTo: string | undefined;
  readonly onAnswer: (confirmed: boolean) => void;
}

/** Asks for the code of this moment; the server tells whether it is right. */
export const StepUpDialog = ({ boundTo, onAnswer }: StepUpDialogProps) => {
  const t = useTexts(sessionTexts);
  const d = useTexts(designTexts);
  const cancel = () => {
    onAnswer(false);
  };
  const confirm = () => {
    onAnswer(true);
  };
  return (
    <Dialog
      open
      onClose={cancel}
      title={t('stepUpTitle')}
      actions={
        <Button look="bare" onPress={cancel}>
          {d('cancel')}
        </Button>
      }
    >
      <p>{t('stepUpLead')}</p>
      <CodeForm
        path="/api/step-up"
        action={t('stepUpDo')}
        onDone={confirm}
        {...(boundTo === undefined ? {} : { about: { boundTo } })}
      />
    </Dialog>
  );
};
