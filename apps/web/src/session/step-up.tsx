import { createContext, type ReactNode, use, useCallback, useState } from 'react';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { designTexts } from '../design/design.texts.ts';
import { useTexts } from '../language/use-texts.ts';
import { CodeForm } from './code-step.tsx';
import { sessionTexts } from './session.texts.ts';

type Ask = () => Promise<boolean>;

const StepUpContext = createContext<Ask>(() => Promise.resolve(false));

/** Asks for a fresh code before something weighty. `await stepUp()` is true when the server accepted it. */
export const useStepUp = (): Ask => use(StepUpContext);

export const StepUpProvider = ({ children }: { readonly children: ReactNode }) => {
  const t = useTexts(sessionTexts);
  const d = useTexts(designTexts);
  const [answer, setAnswer] = useState<((done: boolean) => void) | null>(null);
  const ask = useCallback<Ask>(
    () =>
      new Promise((resolve) => {
        setAnswer(() => resolve);
      }),
    [],
  );
  const finish = (done: boolean) => () => {
    answer?.(done);
    setAnswer(null);
  };
  return (
    <StepUpContext value={ask}>
      {children}
      <Dialog
        open={answer !== null}
        onClose={finish(false)}
        title={t('stepUpTitle')}
        actions={
          <Button look="bare" onPress={finish(false)}>
            {d('cancel')}
          </Button>
        }
      >
        <p>{t('stepUpLead')}</p>
        <CodeForm path="/api/step-up" action={t('stepUpDo')} onDone={finish(true)} />
      </Dialog>
    </StepUpContext>
  );
};
