import { useState } from 'react';
import { Button } from '../design/button.tsx';
import { ErrorSummary } from '../design/error-summary.tsx';
import { TextField } from '../design/text-field.tsx';
import { useTexts } from '../language/use-texts.ts';
import { api } from './api.ts';
import { FailureNotice } from './failure-notice.tsx';
import { Form } from './form.tsx';
import { sessionTexts } from './session.texts.ts';
import { useChecks } from './use-checks.ts';
import { useSubmit } from './use-submit.ts';

interface PasswordStepProps {
  readonly onDone: () => void;
  /** Known already: when the same person comes back. */
  readonly email?: string | undefined;
}

export const PasswordStep = ({ onDone, email: known = '' }: PasswordStepProps) => {
  const t = useTexts(sessionTexts);
  const [email, setEmail] = useState(known);
  const [password, setPassword] = useState('');
  const { pending, failure, submit } = useSubmit();
  const checks = useChecks([
    ['email', /.+@.+/.test(email.trim()), t('needEmail')],
    ['password', password !== '', t('needOldPassword')],
  ]);
  const send = async () => {
    if (!checks.check()) return;
    const answer = await submit(() => api.post('/api/sign-in', { email: email.trim(), password }));
    if (answer !== undefined) onDone();
  };
  return (
    <Form onSubmit={() => void send()}>
      <ErrorSummary errors={checks.errors} attempt={checks.attempt} />
      <FailureNotice failure={failure} />
      <TextField
        id="email"
        label={t('email')}
        type="email"
        autoComplete="username"
        value={email}
        onChange={setEmail}
        error={checks.errorOf('email')}
      />
      <TextField
        id="password"
        label={t('password')}
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        error={checks.errorOf('password')}
      />
      <div>
        <Button type="submit" look="primary" pending={pending}>
          {t('signIn')}
        </Button>
      </div>
    </Form>
  );
};
