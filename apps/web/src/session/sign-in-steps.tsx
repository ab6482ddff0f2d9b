import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useTexts } from '../language/use-texts.ts';
import { ChooseStep } from './choose-step.tsx';
import { CodeStep } from './code-step.tsx';
import { PasswordStep } from './password-step.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import type { Session } from './session.ts';
import { sessionTexts } from './session.texts.ts';

/** Done once in a working life: whoever only signs in does not wait for it. */
const EnrolStep = lazy(async () => ({ default: (await import('./enrol-step.tsx')).EnrolStep }));

interface StepView {
  readonly title: string;
  readonly lead?: string;
  readonly body: ReactNode;
}

interface SignInStepsProps {
  readonly session: Session;
  /** A step is done: ask the server what comes next. */
  readonly onStep: () => void;
  readonly email?: string | undefined;
  readonly children: (step: StepView) => ReactNode;
}

/** Which step the server waits for, drawn by whoever asks: the sign-in page or the sheet over an open page. */
export const SignInSteps = ({ session, onStep, email, children }: SignInStepsProps) => {
  const t = useTexts(sessionTexts);
  const [codes, setCodes] = useState<readonly string[]>();
  const [visit] = useState(() => ({}));
  const [recovering, setRecovering] = useState(false);
  const kept = () => {
    setCodes(undefined);
    onStep();
  };
  if (codes)
    return children({
      title: t('codesTitle'),
      lead: t('codesLead'),
      body: <RecoveryCodes codes={codes} onKept={kept} />,
    });
  const views: Record<Session['state'], () => StepView> = {
    anonymous: () => ({ title: t('signInTitle'), body: <PasswordStep onDone={onStep} email={email} /> }),
    totp: () => ({
      title: recovering ? t('recoveryTitle') : t('codeTitle'),
      body: <CodeStep onDone={onStep} recovering={recovering} onRecovering={setRecovering} />,
    }),
    'enrol-totp': () => ({
      title: t('enrolTitle'),
      lead: t('enrolLead'),
      body: (
        <Suspense fallback={<p role="status">{t('reading')}</p>}>
          <EnrolStep visit={visit} onConfirmed={setCodes} />
        </Suspense>
      ),
    }),
    'choose-organisation': () => ({
      title: t('chooseTitle'),
      lead: t('chooseLead'),
      body: <ChooseStep organisations={session.organisations ?? []} onDone={onStep} />,
    }),
    open: () => ({ title: t('signInTitle'), body: null }),
  };
  return children(views[session.state]());
};
