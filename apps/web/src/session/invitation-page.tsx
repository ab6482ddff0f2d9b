import { useEffect, useState } from 'react';
import { Button } from '../design/button.tsx';
import { ErrorSummary } from '../design/error-summary.tsx';
import { Notice } from '../design/notice.tsx';
import { TextField } from '../design/text-field.tsx';
import { useLanguage } from '../language/language-provider.tsx';
import { useTexts } from '../language/use-texts.ts';
import { type Answer, api } from './api.ts';
import { Door, DoorSheet } from './door.tsx';
import { FailureNotice } from './failure-notice.tsx';
import { Form } from './form.tsx';
import { useRoleName } from './role-name.ts';
import { useSession } from './session-provider.tsx';
import { sessionTexts } from './session.texts.ts';
import { type Check, useChecks } from './use-checks.ts';
import { useSubmit } from './use-submit.ts';

interface Invitation {
  readonly organisationName: string;
  readonly email: string;
  readonly roles: readonly string[];
  readonly hasAccount: boolean;
}

/** The token stands after `#`, where no server log and no referrer sees it; it leaves the address at once. */
const takeToken = (): string => {
  const token = location.hash.slice(1);
  if (token !== '') history.replaceState(history.state, '', location.pathname);
  return token;
};

interface InvitationPageProps {
  readonly onAccepted: () => void;
}

export const InvitationPage = ({ onAccepted }: InvitationPageProps) => {
  const t = useTexts(sessionTexts);
  const [token] = useState(takeToken);
  const [answer, setAnswer] = useState<Answer<Invitation>>();
  useEffect(() => {
    if (token !== '') void api.post<Invitation>('/api/invitations/look', { token }).then(setAnswer);
  }, [token]);
  if (token === '')
    return (
      <Door>
        <DoorSheet title={t('invitationTitle')}>
          <Notice tone="warn">{t('invitationMissing')}</Notice>
        </DoorSheet>
      </Door>
    );
  return (
    <Door>
      {answer?.ok ? (
        <Accept token={token} invitation={answer.data} onAccepted={onAccepted} />
      ) : (
        <DoorSheet title={t('invitationTitle')}>
          {answer ? <FailureNotice failure={answer.failure} /> : <p role="status">{t('reading')}</p>}
        </DoorSheet>
      )}
    </Door>
  );
};

interface AcceptProps extends InvitationPageProps {
  readonly token: string;
  readonly invitation: Invitation;
}

const useAcceptance = ({ token, invitation, onAccepted }: AcceptProps) => {
  const t = useTexts(sessionTexts);
  const { pick } = useLanguage();
  const { refresh } = useSession();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const { submit, ...sending } = useSubmit();
  const { failure } = sending;
  const fresh = !invitation.hasAccount;
  const list: readonly Check[] = [
    ['name', name.trim() !== '', t('needPerson')],
    fresh
      ? ['password', password.length >= 15, t('needPassword')]
      : ['password', password !== '', t('needOldPassword')],
  ];
  const checks = useChecks(list, failure, failure && pick(failure.text));
  const accept = async () => {
    if (!checks.check()) return;
    const body = { token, name: name.trim(), password };
    if ((await submit(() => api.post('/api/invitations/accept', body))) === undefined) return;
    await refresh();
    onAccepted();
  };
  const nameField = { id: 'name', value: name, onChange: setName, error: checks.errorOf('name') };
  const passwordField = { id: 'password', value: password, onChange: setPassword, error: checks.errorOf('password') };
  return {
    ...sending,
    accept,
    fresh,
    nameField,
    passwordField,
    errors: checks.errors,
    attempt: checks.attempt + sending.attempt,
  };
};

const Accept = (props: AcceptProps) => {
  const { invitation } = props;
  const t = useTexts(sessionTexts);
  const roleName = useRoleName();
  const { accept, fresh, failure, pending, errors, attempt, nameField, passwordField } = useAcceptance(props);
  return (
    <DoorSheet
      title={t('invitedTitle', { organisation: invitation.organisationName })}
      lead={`${t('invitedLead', { email: invitation.email })} ${t('invitedRoles')} ${invitation.roles.map(roleName).join(', ').toLocaleLowerCase()}.`}
    >
      <Form onSubmit={() => void accept()}>
        <ErrorSummary errors={errors} attempt={attempt} />
        {failure?.field === undefined && <FailureNotice failure={failure} />}
        {!fresh && <p>{t('invitedHasAccount')}</p>}
        <TextField {...nameField} label={t('yourName')} help={t('yourNameHelp')} autoComplete="name" />
        <TextField
          {...passwordField}
          label={t('password')}
          {...(fresh ? { help: t('passwordHelp') } : {})}
          type="password"
          autoComplete={fresh ? 'new-password' : 'current-password'}
        />
        <div>
          <Button type="submit" look="primary" pending={pending}>
            {t('acceptDo')}
          </Button>
        </div>
      </Form>
    </DoorSheet>
  );
};
