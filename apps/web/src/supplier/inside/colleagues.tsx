import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../design/button.tsx';
import { classes } from '../../design/classes.ts';
import { Dialog } from '../../design/dialog.tsx';
import { ErrorSummary } from '../../design/error-summary.tsx';
import { Rows } from '../../design/facts.tsx';
import { Section, Stack } from '../../design/section.tsx';
import { Soft } from '../../design/text.tsx';
import { TextField } from '../../design/text-field.tsx';
import { useFormat } from '../../language/use-format.ts';
import { useLanguage } from '../../language/language-provider.tsx';
import { useTexts } from '../../language/use-texts.ts';
import { useQuestionText } from '../../questions/in-language.tsx';
import { FailureNotice } from '../../session/failure-notice.tsx';
import { useChecks } from '../../session/use-checks.ts';
import { useSubmit } from '../../session/use-submit.ts';
import { type Colleague, doorApi } from '../door-api.ts';
import styles from './frame.module.css';
import { insideTexts } from './inside.texts.ts';
import { useWork } from './work.ts';

const c = classes(styles);

/** Who has been asked to help, with which section, and whether they have been in. */
export const Colleagues = () => {
  const t = useTexts(insideTexts);
  const { questionnaire } = useWork();
  return (
    <Section title={t('colleagues')}>
      {questionnaire.colleagues.length === 0 ? (
        <Soft>{t('noColleagues')}</Soft>
      ) : (
        <Rows>
          {questionnaire.colleagues.map((colleague) => (
            <ColleagueRow key={colleague.id} colleague={colleague} />
          ))}
        </Rows>
      )}
    </Section>
  );
};

const ColleagueRow = ({ colleague }: { readonly colleague: Colleague }) => {
  const t = useTexts(insideTexts);
  const f = useFormat();
  const say = useQuestionText();
  const { questionnaire, reload } = useWork();
  const { pending, failure, submit } = useSubmit();
  const { id, name, email, section, invitedAt, openedAt } = colleague;
  const found = questionnaire.sections.find((each) => each.section === section);
  const words = { section: found ? say(found.title).words : section };
  const withdraw = async () => {
    if ((await submit(() => doorApi.remove(`invite/${id}`))) !== undefined) await reload();
  };
  return (
    <li className={c('spread')}>
      <div>
        <b>{name}</b> · {email}
        <Soft>
          {openedAt === null
            ? t('colleagueWaits', { ...words, time: f.dateTimeShort(invitedAt) })
            : t('colleagueOpened', { ...words, time: f.dateTimeShort(openedAt) })}
        </Soft>
        <FailureNotice failure={failure} />
      </div>
      <Button small look="bare" pending={pending} onPress={() => void withdraw()}>
        {t('takeBack', { name })}
      </Button>
    </li>
  );
};

export const AskButton = ({ onPress }: { readonly onPress: () => void }) => {
  const t = useTexts(insideTexts);
  return (
    <Button icon={UserPlus} onPress={onPress}>
      {t('askColleague')}
    </Button>
  );
};

interface AskDialogProps {
  readonly section: string;
  readonly title: string;
  readonly onClose: () => void;
}

/** A colleague gets one section; whoever opens it keeps it open, so that a window that changes takes nothing typed. */
export const AskDialog = ({ section, title, onClose }: AskDialogProps) => {
  const t = useTexts(insideTexts);
  const { language } = useLanguage();
  const { reload } = useWork();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const { pending, failure, submit } = useSubmit();
  const checks = useChecks([
    ['colleagueName', name.trim() !== '', t('needName')],
    ['colleagueEmail', /^\S+@\S+\.\S+$/.test(email.trim()), t('needEmail')],
  ]);
  const send = async () => {
    if (!checks.check()) return;
    const content = { name: name.trim(), email: email.trim(), section, language };
    if ((await submit(() => doorApi.post<Colleague>('invite', content))) === undefined) return;
    await reload();
    onClose();
  };
  return (
    <Dialog
      open
      mustAnswer
      title={t('askTitle', { section: title })}
      onClose={onClose}
      actions={
        <>
          <Button look="primary" pending={pending} onPress={() => void send()}>
            {t('invite')}
          </Button>
          <Button look="bare" onPress={onClose}>
            {t('back')}
          </Button>
        </>
      }
    >
      <Stack tight>
        <Soft>{t('askHelp')}</Soft>
        <ErrorSummary errors={checks.errors} attempt={checks.attempt} />
        <FailureNotice failure={failure} />
        <TextField
          id="colleagueName"
          label={t('name')}
          value={name}
          onChange={setName}
          maxLength={200}
          autoComplete="off"
          error={checks.errorOf('colleagueName')}
        />
        <TextField
          id="colleagueEmail"
          type="email"
          label={t('email')}
          value={email}
          onChange={setEmail}
          maxLength={320}
          autoComplete="off"
          error={checks.errorOf('colleagueEmail')}
        />
      </Stack>
    </Dialog>
  );
};
