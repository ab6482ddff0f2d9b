import { useState } from 'react';
import { Button, LinkButton } from '../../design/button.tsx';
import { classes } from '../../design/classes.ts';
import { Notice } from '../../design/notice.tsx';
import { PageHeader } from '../../design/page-header.tsx';
import { Soft, Written } from '../../design/text.tsx';
import { TextAreaField } from '../../design/text-field.tsx';
import { useFormat } from '../../language/use-format.ts';
import { useTexts } from '../../language/use-texts.ts';
import { FailureNotice } from '../../session/failure-notice.tsx';
import { Form } from '../../session/form.tsx';
import { useChecks } from '../../session/use-checks.ts';
import { useSubmit } from '../../session/use-submit.ts';
import { type Clarification, doorApi } from '../door-api.ts';
import { AskedQuestion } from './asked-question.tsx';
import { clarificationsTexts } from './clarifications.texts.ts';
import styles from './frame.module.css';
import { insideTexts } from './inside.texts.ts';
import { pathTo } from './route.ts';
import { numbersOf, useWork } from './work.ts';

const c = classes(styles);

/** What the customer asked afterwards: the question, the answer, which may be changed, and the reply. */
export const ClarificationsPage = () => {
  const t = useTexts(clarificationsTexts);
  const { questionnaire } = useWork();
  const { clarifications } = questionnaire;
  const open = clarifications.filter(({ answer }) => answer === null);
  return (
    <>
      <PageHeader
        title={t('title', { n: open.length })}
        lead={t(open.length === 0 ? 'leadDone' : 'lead')}
        {...(open.length === 0 ? { actions: <ToReceipt /> } : {})}
      />
      <div className={c('below')}>
        {[...open, ...clarifications.filter(({ answer }) => answer !== null)].map((each) => (
          <Asked key={each.id} clarification={each} />
        ))}
      </div>
    </>
  );
};

const ToReceipt = () => {
  const t = useTexts(insideTexts);
  return <LinkButton href={pathTo({ page: 'receipt' })}>{t('toReceipt')}</LinkButton>;
};

const Asked = ({ clarification }: { readonly clarification: Clarification }) => {
  const t = useTexts(clarificationsTexts);
  const f = useFormat();
  const { questionnaire, sections } = useWork();
  const { field: key, text, askedAt, answer, answeredAt } = clarification;
  const field = questionnaire.sections.flatMap(({ fields }) => fields).find((each) => each.field === key);
  return (
    <>
      {field && <AskedQuestion field={field} number={numbersOf(sections).get(key) ?? 0} />}
      <Notice title={t('asked', { time: f.dateTimeShort(askedAt) })}>
        <Written>{text}</Written>
      </Notice>
      <div className={c('below')}>
        {answer === null ? (
          <Reply clarification={clarification} />
        ) : (
          <Soft>{t('sent', { time: f.dateTimeShort(answeredAt ?? askedAt), text: answer })}</Soft>
        )}
      </div>
    </>
  );
};

const Reply = ({ clarification: { id } }: { readonly clarification: Clarification }) => {
  const t = useTexts(clarificationsTexts);
  const { keeper, reload } = useWork();
  const [text, setText] = useState('');
  const [waiting, setWaiting] = useState(false);
  const { pending, failure, submit } = useSubmit();
  const checks = useChecks([[`reply-${id}`, text.trim() !== '', t('need')]]);
  const send = async () => {
    if (!checks.check()) return;
    const safe = await keeper.flush();
    setWaiting(!safe);
    if (!safe) return;
    if ((await submit(() => doorApi.post<unknown>(`clarifications/${id}`, { text: text.trim() }))) !== undefined)
      await reload();
  };
  return (
    <Form onSubmit={() => void send()}>
      {waiting && (
        <Notice tone="warn" live>
          {t('notSaved')}
        </Notice>
      )}
      <FailureNotice failure={failure} />
      <TextAreaField
        id={`reply-${id}`}
        rows={3}
        label={t('answer')}
        value={text}
        onChange={setText}
        maxLength={4000}
        error={checks.errorOf(`reply-${id}`)}
      />
      <div>
        <Button type="submit" look="primary" pending={pending}>
          {t('send')}
        </Button>
      </div>
    </Form>
  );
};
