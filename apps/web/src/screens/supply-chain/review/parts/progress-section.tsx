import { useState } from 'react';
import { OpenButton } from '../../../../acts/open-button.tsx';
import { classes } from '../../../../design/classes.ts';
import { CopyField } from '../../../../design/copy-list.tsx';
import { type Fact, Facts, Rows } from '../../../../design/facts.tsx';
import { Section } from '../../../../design/section.tsx';
import { Soft, Written } from '../../../../design/text.tsx';
import { useFormat } from '../../../../language/use-format.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { reviewTexts } from '../review.texts.ts';
import styles from '../review.module.css';
import type { ReviewProps } from './review-props.ts';
import { AnotherContact } from './another-contact.tsx';
import { ReasonedDialog, type ReasonedAct } from './reasoned-dialog.tsx';
import { ResendButton } from './resend-button.tsx';

const c = classes(styles);

/** Where the questionnaire is, who answers it, and what can be done while it is out. */
export const ProgressSection = (props: ReviewProps) => {
  const t = useTexts(reviewTexts);
  const { assessment, out, manage } = props;
  const { message, invitation, respondents } = assessment;
  return (
    <Section title={out ? t('progress') : t('submission')}>
      {manage && asksSomebody(props) && invitation === null && <AnotherContact {...props} />}
      <Facts facts={useFacts(props)} />
      <Respondents respondents={respondents} />
      <Message text={message} />
      {manage && out && <HandLink invitation={invitation} />}
      {manage && <Acts {...props} />}
    </Section>
  );
};

/** Something waits for an answer of the supplier. */
const asksSomebody = ({ out, assessment }: ReviewProps): boolean => out || assessment.clarificationsOpen > 0;

const Respondents = ({ respondents }: Pick<ReviewProps['assessment'], 'respondents'>) => {
  const t = useTexts(reviewTexts);
  if (respondents.length === 0) return null;
  return (
    <>
      <h3>{t('respondents')}</h3>
      <Rows>
        {respondents.map(({ name, email, section }) => (
          <li key={`${email} ${section ?? ''}`}>
            {name}
            <Soft>
              {email} · {section ?? t('respondentAll')}
            </Soft>
          </li>
        ))}
      </Rows>
    </>
  );
};

const Message = ({ text }: { readonly text: string | null }) => {
  const t = useTexts(reviewTexts);
  if (text === null) return null;
  return (
    <>
      <h3>{t('message')}</h3>
      <Written>{text}</Written>
    </>
  );
};

/** Where no mail leaves the server, a person carries the link. */
const HandLink = ({ invitation }: Pick<ReviewProps['assessment'], 'invitation'>) => {
  const t = useTexts(reviewTexts);
  if (typeof invitation?.link !== 'string') return null;
  return (
    <>
      <CopyField label={t('link')} value={invitation.link} />
      {invitation.code !== null && <CopyField label={t('mailedCode')} value={invitation.code} />}
      <Soft>{t('linkHelp')}</Soft>
    </>
  );
};

const useFacts = ({ assessment, out, nameOf }: ReviewProps): readonly Fact[] => {
  const t = useTexts(reviewTexts);
  const f = useFormat();
  const { round, invitation, submission, sentBy } = assessment;
  const due = f.date(round.dueOn);
  const sent = { label: t('sent'), value: t('sentBy', { time: f.dateTimeShort(round.sentAt), name: nameOf(sentBy) }) };
  if (submission !== null && !out)
    return [
      {
        label: t('from'),
        value: t('submittedBy', { time: f.dateTimeShort(submission.at), name: submission.name, role: submission.role }),
      },
      { label: t('code'), value: `${submission.sha256.slice(0, 4)} ${submission.sha256.slice(4, 8)}` },
      sent,
    ];
  return [
    { label: t('answered'), value: t('count', { answered: round.answered, asked: round.asked }) },
    { label: t('due'), value: round.isOverdue ? <b>{t('overdue', { date: due })}</b> : due },
    sent,
    ...(invitation === null
      ? []
      : [
          {
            label: t('invitation'),
            value: (
              <>
                {t('invitationTo', {
                  email: invitation.email,
                  time: invitation.sentAt === null ? t('waits') : f.dateTimeShort(invitation.sentAt),
                })}
                <Soft>
                  {invitation.openedAt === null
                    ? t('notOpened')
                    : t('opened', { time: f.dateTimeShort(invitation.openedAt) })}
                  {' · '}
                  {t('reminders', { n: invitation.remindersSent })}
                </Soft>
              </>
            ),
          },
        ]),
  ];
};

const Acts = (props: ReviewProps) => {
  const t = useTexts(reviewTexts);
  const [open, setOpen] = useState<ReasonedAct>();
  const { assessment, out } = props;
  return (
    <div className={c('acts', 'below')}>
      {asksSomebody(props) && assessment.invitation !== null && <ResendButton {...props} />}
      {out && (
        <OpenButton
          onOpen={() => {
            setOpen('changeDue');
          }}
        >
          {t('changeDue')}
        </OpenButton>
      )}
      {!out && (
        <OpenButton
          onOpen={() => {
            setOpen('reopen');
          }}
        >
          {t('reopen')}
        </OpenButton>
      )}
      <OpenButton
        onOpen={() => {
          setOpen('withdraw');
        }}
      >
        {t('withdraw')}
      </OpenButton>
      {open && (
        <ReasonedDialog
          {...props}
          act={open}
          onClose={() => {
            setOpen(undefined);
          }}
        />
      )}
    </div>
  );
};
