import { createContext, lazy, type ReactNode, Suspense, use, useCallback, useState } from 'react';

const StepUpDialog = lazy(async () => ({ default: (await import('./step-up-dialog.tsx')).StepUpDialog }));

/** `boundTo`: the one thing the code is given for; left out: the session. */
type Ask = (boundTo?: string) => Promise<boolean>;

interface Asked {
  readonly boundTo: string | undefined;
  readonly answer: (confirmed: boolean) => void;
}

const StepUpContext = createContext<Ask>(() => Promise.resolve(false));

/** Asks for a fresh code before something weighty. `await stepUp()` is true when the server accepted it. */
export const useStepUp = (): Ask => use(StepUpContext);

export const StepUpProvider = ({ children }: { readonly children: ReactNode }) => {
  const [asked, setAsked] = useState<Asked | null>(null);
  const ask = useCallback<Ask>(
    (boundTo) =>
      new Promise((answer) => {
        setAsked({ boundTo, answer });
      }),
    [],
  );
  const finish = (confirmed: boolean) => {
    asked?.answer(confirmed);
    setAsked(null);
  };
  return (
    <StepUpContext value={ask}>
      {children}
      {asked && (
        <Suspense fallback={null}>
          <StepUpDialog boundTo={asked.boundTo} onAnswer={finish} />
        </Suspense>
      )}
    </StepUpContext>
  );
};
