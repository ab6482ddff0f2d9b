import { useState } from 'react';
import { Button } from '../design/button.tsx';
import { focusField } from '../design/error-summary.tsx';
import { TextField } from '../design/text-field.tsx';
import { useLanguage } from '../language/language-provider.tsx';
import { useTexts } from '../language/use-texts.ts';
import { api } from './api.ts';
import { FailureNotice } from './failure-notice.tsx';
import type { Failure } from './failure.ts';
import { Beneath, Form } from './form.tsx';
import { sessionTexts } from './session.texts.ts';
import { useSubmit } from './use-submit.ts';

interface OneField {
  readonly id: string;
  readonly value: string;
  readonly holds: boolean;
  readonly failure: Failure | undefined;
  /** When nothing usable was typed. */
  readonly needed: string;
  /** When the server says that it is not the code. */
  readonly refused: string;
}

/** A form of one field says one thing at a time: at the field when it is about the code, above it otherwise. */
const useOneFault = ({ id, value, holds, failure, needed, refused }: OneField) => {
  const [asked, setAsked] = useState(false);
  const aboutCode = failure?.field === 'code';
  const wrong = aboutCode && value === '' ? refused : undefined;
  const error = asked && !holds ? needed : wrong;
  return {
    error,
    notice: aboutCode || error !== undefined ? undefined : failure,
    /** True when there is something to send. */
    check: (): boolean => {
      setAsked(!holds);
      if (!holds) focusField(id);
      return holds;
    },
  };
};

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
  const { pick } = useLanguage();
  const [code, setCode] = useState('');
  const digits = code.replace(/\D/g, '');
  const { pending, failure, submit } = useSubmit();
  const refused = failure === undefined ? '' : pick(failure.text);
  const holds = digits.length === 6;
  const fault = useOneFault({ id: 'code', value: code, holds, failure, needed: t('needCode'), refused });
  const send = async () => {
    if (!fault.check()) return;
    const answer = await submit(() => api.post<unknown>(path, { ...about, code: digits }));
    if (answer !== undefined) {
      onDone(answer);
      return;
    }
    setCode('');
    focusField('code');
  };
  return (
    <Form onSubmit={() => void send()}>
      <FailureNotice failure={fault.notice} />
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
        error={fault.error}
        errorLive
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
  const words = { needed: t('needRecovery'), refused: t('recoveryRefused') };
  const fault = useOneFault({ id: 'recovery', value: code, holds: code.trim() !== '', failure, ...words });
  const send = async () => {
    if (!fault.check()) return;
    const answer = await submit(() => api.post('/api/sign-in/recovery', { code: code.trim() }));
    if (answer !== undefined) {
      onDone();
      return;
    }
    setCode('');
    focusField('recovery');
  };
  return (
    <Form onSubmit={() => void send()}>
      <FailureNotice failure={fault.notice} />
      <TextField
        id="recovery"
        label={t('recovery')}
        help={t('recoveryHelp')}
        autoComplete="off"
        spellCheck={false}
        focusOnOpen
        value={code}
        onChange={setCode}
        error={fault.error}
        errorLive
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
