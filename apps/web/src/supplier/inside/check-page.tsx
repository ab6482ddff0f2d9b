import { useCallback, useEffect, useState } from 'react';
import { Button, LinkButton } from '../../design/button.tsx';
import { classes } from '../../design/classes.ts';
import { Notice } from '../../design/notice.tsx';
import { PageHeader } from '../../design/page-header.tsx';
import { Section } from '../../design/section.tsx';
import { Soft } from '../../design/text.tsx';
import { useTexts } from '../../language/use-texts.ts';
import type { Failure } from '../../session/failure.ts';
import { FailureNotice } from '../../session/failure-notice.tsx';
import { type CheckResult, doorApi } from '../door-api.ts';
import { CheckList } from './check-list.tsx';
import { checkTexts } from './check.texts.ts';
import styles from './frame.module.css';
import { insideTexts } from './inside.texts.ts';
import { pathTo } from './route.ts';
import { SectionLink } from './section-nav.tsx';
import { SubmitForm } from './submit-form.tsx';
import { useWork } from './work.ts';

const c = classes(styles);

type Checked =
  | { readonly state: 'checking' | 'waiting' }
  | { readonly state: 'failed'; readonly failure: Failure }
  | { readonly state: 'known'; readonly check: CheckResult };

/** What is answered, what is missing and what will be asked about; then the name of whoever sends it. */
export const CheckPage = () => {
  const t = useTexts(checkTexts);
  const { questionnaire } = useWork();
  const { state, submission, organisation } = questionnaire;
  // What was sent once and is opened again is sent again from here.
  if (state === 'answering')
    return (
      <>
        <PageHeader title={t('title')} lead={t(submission === null ? 'lead' : 'leadAgain', { organisation })} />
        <Check />
      </>
    );
  return (
    <>
      <PageHeader title={t('title')} />
      {state === 'clarifying' ? <Clarifying /> : <Sent />}
      <Sections />
    </>
  );
};

const Check = () => {
  const [checked, look] = useCheck();
  return (
    <>
      <Findings checked={checked} onAgain={look} />
      <Sections />
      <Sending checked={checked} onAgain={look} />
    </>
  );
};

const Sections = () => {
  const t = useTexts(checkTexts);
  const { sections } = useWork();
  return (
    <Section title={t('sections')}>
      <ol className={c('list')}>
        {sections.map((section) => (
          <li key={section.section}>
            <SectionLink section={section} />
          </li>
        ))}
      </ol>
    </Section>
  );
};

/** Sends what waits first: a check of answers that have not arrived would say they are missing. */
const useCheck = () => {
  const { keeper } = useWork();
  const [checked, setChecked] = useState<Checked>({ state: 'checking' });
  const look = useCallback(async () => {
    if (!(await keeper.flush())) {
      setChecked({ state: 'waiting' });
      return;
    }
    const answer = await doorApi.get<CheckResult>('check');
    setChecked(answer.ok ? { state: 'known', check: answer.data } : { state: 'failed', failure: answer.failure });
  }, [keeper]);
  useEffect(() => {
    void look();
  }, [look]);
  return [checked, () => void look()] as const;
};

interface CheckedProps {
  readonly checked: Checked;
  readonly onAgain: () => void;
}

const Findings = ({ checked, onAgain }: CheckedProps) => {
  const t = useTexts(checkTexts);
  if (checked.state === 'known') return <CheckList check={checked.check} />;
  if (checked.state === 'checking') return null;
  return (
    <div className={c('below')}>
      {checked.state === 'failed' ? (
        <FailureNotice failure={checked.failure} />
      ) : (
        <Notice tone="warn" title={t('waiting')} live>
          {t('waitingWhy')}
        </Notice>
      )}
      <div>
        <Button onPress={onAgain}>{t('again')}</Button>
      </div>
    </div>
  );
};

const Sending = ({ checked, onAgain }: CheckedProps) => {
  const t = useTexts(checkTexts);
  const { me } = useWork();
  if (me.section !== null) return <Soft size="body">{t('colleague')}</Soft>;
  if (checked.state !== 'known') return null;
  return (
    <Section title={t('submit')}>
      {checked.check.ready ? <SubmitForm onNotReady={onAgain} /> : <Soft size="body">{t('notReady')}</Soft>}
    </Section>
  );
};

/** The other answers stand as they were sent; the way to those that are asked about. */
const Clarifying = () => {
  const t = useTexts(checkTexts);
  const inside = useTexts(insideTexts);
  const { questionnaire } = useWork();
  const open = questionnaire.clarifications.filter(({ answer }) => answer === null).length;
  return (
    <div className={c('below')}>
      <p>{t('clarifying')}</p>
      <div>
        <LinkButton look="primary" href={pathTo({ page: 'clarifications' })}>
          {inside('toClarifications', { n: open })}
        </LinkButton>
      </div>
    </div>
  );
};

const Sent = () => {
  const t = useTexts(checkTexts);
  return (
    <div className={c('below')}>
      <p>{t('already')}</p>
      <div>
        <LinkButton href={pathTo({ page: 'receipt' })}>{t('toReceipt')}</LinkButton>
      </div>
    </div>
  );
};
