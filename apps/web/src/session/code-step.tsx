import { useState } from 'react';
import { Button } from '../design/button.tsx';
import { ErrorSummary } from '../design/error-summary.tsx';
import { TextField } from '../design/text-field.tsx';
import { useTexts } from '../language/use-texts.ts';
import { api } from './api.ts';
import { FailureNotice } from './failure-notice.tsx';
import { Beneath, Form } from './form.tsx';
import { sessionTexts } from './session.texts.ts';
import { useChecks } from './use-checks.ts';
import { useSubmit } from './use-submit.ts';

interface CodeFormProps {
  /** Where the code goes: sign-in, enrolment, step-up. */
  readonly path: string;
  readonly action: string;
  readonly onDone: (answer: unknown) => void;
  /** What goes with the code. */
  readonly about?: Readonly<Record<string, string>>;
  readonly label?: string;
  readonly focusOnOpen?: boolean;
}

/** Six digits; pasting and the phone's own suggestion work. */
export const CodeForm = ({ path, action, onDone, about, label, focusOnOpen = true }: CodeFormProps) => {
  const t = useTexts(sessionTexts);
  const [code, setCode] = useState('');
  const digits = code.replace(/\D/g, '');
  const { pending, failure, submit } = useSubmit();
  const checks = useChecks([['code', digits.length === 6, t('needCode')]]);
  const send = async () => {
    if (!checks.check()) return;
    const answer = await submit(() => api.post<unknown>(path, { ...about, code: digits }));
    if (answer === undefined) setCode('');
    else onDone(answer);
  };
  return (
    <Form onSubmit={() => void send()}>
      <ErrorSummary errors={checks.errors} attempt={checks.attempt} />
      <FailureNotice failure={failure} />
      <TextField
        id="code"
        code
        label={label ?? t('code')}
        help={t('codeHelp')}
        inputMode="numeric"
        autoComplete="one-time-code"
        focusOnOpen={focusOnOpen}
        value={code}
        onChange={setCode}
        error={checks.errorOf('code')}
      />
      <div>
        <Button type="submit" look="primary" pending={pending}>
          {action}
        </Button>
      </div>
    </Form>
  );
};

const RecoveryForm = ({ onDone }: { readonly onDone: () => void }) => {
  const t = useTexts(sessionTexts);
  const [code, setCode] = useState('');
  const { pending, failure, submit } = useSubmit();
  const checks = useChecks([['recovery', code.trim() !== '', t('needRecovery')]]);
  const send = async () => {
    if (!checks.check()) return;
    const answer = await submit(() => api.post('/api/sign-in/recovery', { code: code.trim() }));
    if (answer !== undefined) onDone();
  };
  return (
    <Form onSubmit={() => void send()}>
      <ErrorSummary errors={checks.errors} attempt={checks.attempt} />
      <FailureNotice failure={failure} />
      <TextField
        id="recovery"
        label={t('recovery')}
        help={t('recoveryHelp')}
        autoComplete="off"
        spellCheck={false}
        focusOnOpen
        value={code}
        onChange={setCode}
        error={checks.errorOf('recovery')}
      />
      <div>
        <Button type="submit" look="primary" pending={pending}>
          {t('continue')}
        </Button>
      </div>
      <p>{t('noneLeft')}</p>
    </Form>
  );
};

interface CodeStepProps {
  readonly onDone: () => void;
  readonly recovering: boolean;
  readonly onRecovering: (recovering: boolean) => void;
}

export const CodeStep = ({ onDone, recovering, onRecovering }: CodeStepProps) => {
  const t = useTexts(sessionTexts);
  return (
    <>
      {recovering ? (
        <RecoveryForm onDone={onDone} />
      ) : (
        <CodeForm path="/api/sign-in/totp" action={t('signIn')} onDone={onDone} />
      )}
      <Beneath>
        <Button
          look="bare"
          onPress={() => {
            onRecovering(!recovering);
          }}
        >
          {recovering ? t('useApp') : t('lostPhone')}
        </Button>
      </Beneath>
    </>
  );
};
