import { Printer } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button, LinkButton } from '../../design/button.tsx';
import { classes } from '../../design/classes.ts';
import { EmptyState } from '../../design/empty-state.tsx';
import { Facts } from '../../design/facts.tsx';
import { PageHeader } from '../../design/page-header.tsx';
import { Section } from '../../design/section.tsx';
import { Soft, Written } from '../../design/text.tsx';
import { useLanguage } from '../../language/language-provider.tsx';
import { useFormat } from '../../language/use-format.ts';
import { useTexts } from '../../language/use-texts.ts';
import { InLanguage, useQuestionText } from '../../questions/in-language.tsx';
import type { Failure } from '../../session/failure.ts';
import { FailureNotice } from '../../session/failure-notice.tsx';
import { doorApi, type Receipt } from '../door-api.ts';
import styles from './frame.module.css';
import { receiptTexts } from './receipt.texts.ts';
import { pathTo } from './route.ts';
import { useWork } from './work.ts';

const c = classes(styles);

/** What was sent, when, by whom, word for word: the supplier's copy, to print. */
export const ReceiptPage = () => {
  const t = useTexts(receiptTexts);
  const { questionnaire } = useWork();
  const [receipt, setReceipt] = useState<Receipt | null>();
  const [failure, setFailure] = useState<Failure>();
  useEffect(() => {
    void doorApi.get<Receipt>('receipt').then((answer) => {
      if (answer.ok) setReceipt(answer.data);
      else if (answer.failure.code === 'NOT_SUBMITTED') setReceipt(null);
      else setFailure(answer.failure);
    });
  }, [questionnaire.state]);
  if (failure !== undefined) return <FailureNotice failure={failure} />;
  if (receipt === undefined) return null;
  if (receipt === null)
    return (
      <EmptyState
        title={t('none')}
        action={<LinkButton href={pathTo({ page: 'overview' })}>{t('toOverview')}</LinkButton>}
      >
        {t('noneWhy')}
      </EmptyState>
    );
  return <Paper receipt={receipt} />;
};

const Paper = ({ receipt }: { readonly receipt: Receipt }) => {
  const t = useTexts(receiptTexts);
  const f = useFormat();
  const { pick } = useLanguage();
  const { reference, submittedAt, name, role, organisation, supplier, title, sha256, mailedTo, attribution } = receipt;
  return (
    <>
      <PageHeader
        title={t('title', { organisation })}
        lead={t('lead', { address: mailedTo })}
        actions={
          <Button
            icon={Printer}
            onPress={() => {
              window.print();
            }}
          >
            {t('print')}
          </Button>
        }
      />
      <Section title={t('receipt')}>
        <Facts
          facts={[
            { label: t('reference'), value: reference },
            { label: t('at'), value: f.dateTime(submittedAt) },
            { label: t('by'), value: t('byWho', { name, role }) },
            { label: t('supplier'), value: supplier },
            { label: t('questionnaire'), value: pick(title) },
            { label: t('code'), value: <span className={c('code')}>{sha256.replace(/(.{4})(?=.)/g, '$1 ')}</span> },
          ]}
        />
        {attribution !== null && <Soft>{attribution}</Soft>}
      </Section>
      <Section title={t('nextTitle')}>
        <p>{t('next')}</p>
      </Section>
      {receipt.sections.map((section) => (
        <Answers key={section.section} section={section} />
      ))}
    </>
  );
};

const Answers = ({ section: { title, answers } }: { readonly section: Receipt['sections'][number] }) => {
  const t = useTexts(receiptTexts);
  const { pick } = useLanguage();
  const say = useQuestionText();
  return (
    <Section title={say(title).words}>
      <Facts
        facts={answers.map(({ field, label, text, comment, notApplicableBecause, evidence, heldDown }) => ({
          key: field,
          label: <InLanguage text={label} />,
          value: (
            <>
              <Written>
                {notApplicableBecause === null ? pick(text) : t('notApplicable', { why: notApplicableBecause })}
              </Written>
              {comment !== null && <Soft>{t('comment', { text: comment })}</Soft>}
              {evidence.length > 0 && (
                <Soft>{t('files', { names: evidence.map((each) => each.name).join(', ') })}</Soft>
              )}
              {heldDown && <Soft>{t('heldDown')}</Soft>}
            </>
          ),
        }))}
      />
    </Section>
  );
};
