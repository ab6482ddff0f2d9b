import { createContext, lazy, type ReactNode, Suspense, use, useCallback, useState } from 'react';

const StepUpDialog = lazy(async () => ({ default: (await import('./step-up-dialog.tsx')).StepUpDialog }));

type Ask = () => Promise<boolean>;

const StepUpContext = createContext<Ask>(() => Promise.resolve(false));

/** Asks for a fresh code before something weighty. `await stepUp()` is true when the server accepted it. */
export const useStepUp = (): Ask => use(StepUpContext);

export const StepUpProvider = ({ children }: { readonly children: ReactNode }) => {
  const [answer, setAnswer] = useState<((confirmed: boolean) => void) | null>(null);
  const ask = useCallback<Ask>(
    () =>
      new Promise((resolve) => {
        setAnswer(() => resolve);
      }),
    [],
  );
  const finish = (confirmed: boolean) => {
    answer?.(confirmed);
    setAnswer(null);
  };
  return (
    <StepUpContext value={ask}>
      {children}
      {answer && (
        <Suspense fallback={null}>
          <StepUpDialog onAnswer={finish} />
        </Suspense>
      )}
    </StepUpContext>
  );
};
