import { useState } from 'react';
import { isDoubtfulCvr } from '../acts/cvr.ts';
import { Button } from '../design/button.tsx';
import { ErrorSummary } from '../design/error-summary.tsx';
import { TextField } from '../design/text-field.tsx';
import { TextLink } from '../design/text-link.tsx';
import { useLanguage } from '../language/language-provider.tsx';
import { useTexts } from '../language/use-texts.ts';
import { api } from './api.ts';
import { Door, DoorSheet } from './door.tsx';
import { FailureNotice } from './failure-notice.tsx';
import { Beneath, Form } from './form.tsx';
import { useSession } from './session-provider.tsx';
import { sessionTexts } from './session.texts.ts';
import { type Check, useChecks } from './use-checks.ts';
import { useSubmit } from './use-submit.ts';

const empty = { organisationName: '', cvr: '', personName: '', email: '', password: '' };

type Answers = typeof empty;

const useCreation = (answers: Answers) => {
  const t = useTexts(sessionTexts);
  const { language, pick } = useLanguage();
  const sending = useSubmit();
  const cvr = answers.cvr.replace(/\D/g, '');
  const list: readonly Check[] = [
    ['organisationName', answers.organisationName.trim() !== '', t('needName')],
    ['cvr', cvr.length === 8, t('needCvr')],
    ['personName', answers.personName.trim() !== '', t('needPerson')],
    ['email', /.+@.+/.test(answers.email.trim()), t('needEmail')],
    ['password', answers.password.length >= 15, t('needPassword')],
  ];
  const checks = useChecks(list, sending.failure, sending.failure && pick(sending.failure.text));
  const send = () => sending.submit(() => api.post('/api/organisations', { ...answers, cvr, language }));
  return { ...sending, checks, send, attempt: checks.attempt + sending.attempt };
};

interface CreateOrganisationPageProps {
  readonly onCreated: () => void;
}

const useCreateForm = (onCreated: () => void) => {
  const { refresh } = useSession();
  const [answers, setAnswers] = useState(empty);
  const { checks, attempt, failure, pending, send } = useCreation(answers);
  const create = async () => {
    if (!checks.check() || (await send()) === undefined) return;
    await refresh();
    onCreated();
  };
  const field = (id: keyof Answers) => ({
    id,
    value: answers[id],
    onChange: (value: string) => {
      setAnswers({ ...answers, [id]: value });
    },
    error: checks.errorOf(id),
  });
  return { checks, attempt, failure, pending, create, field };
};

export const CreateOrganisationPage = ({ onCreated }: CreateOrganisationPageProps) => {
  const t = useTexts(sessionTexts);
  const { checks, attempt, failure, pending, create, field } = useCreateForm(onCreated);
  return (
    <Door>
      <DoorSheet title={t('newTitle')} lead={t('newLead')}>
        <Form onSubmit={() => void create()}>
          <ErrorSummary errors={checks.errors} attempt={attempt} />
          {failure?.field === undefined && <FailureNotice failure={failure} />}
          <TextField {...field('organisationName')} label={t('organisationName')} autoComplete="organization" />
          <TextField
            {...field('cvr')}
            label={t('cvr')}
            help={t(isDoubtfulCvr(field('cvr').value) ? 'cvrDoubt' : 'cvrHelp')}
            inputMode="numeric"
            narrow
          />
          <TextField {...field('personName')} label={t('yourName')} help={t('yourNameHelp')} autoComplete="name" />
          <TextField {...field('email')} label={t('workEmail')} type="email" autoComplete="username" />
          <TextField
            {...field('password')}
            label={t('password')}
            help={t('passwordHelp')}
            type="password"
            autoComplete="new-password"
          />
          <div>
            <Button type="submit" look="primary" pending={pending}>
              {t('createDo')}
            </Button>
          </div>
        </Form>
        <HaveAccount />
      </DoorSheet>
    </Door>
  );
};

const HaveAccount = () => {
  const t = useTexts(sessionTexts);
  return (
    <Beneath>
      <TextLink alone href="/sign-in">
        {t('haveAccount')}
      </TextLink>
    </Beneath>
  );
};
