import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { Breadcrumb } from '../../../design/breadcrumb.tsx';
import { Button } from '../../../design/button.tsx';
import { classes } from '../../../design/classes.ts';
import { ErrorSummary } from '../../../design/error-summary.tsx';
import { nowMs } from '../../../design/now.ts';
import { PageHeader } from '../../../design/page-header.tsx';
import { Columns } from '../../../design/section.tsx';
import { SendChoices, type SendChoicesResult } from '../../../graphql/generated/supply-chain/send.ts';
import { Loaded } from '../../../graphql/loaded.tsx';
import { useQueryResult } from '../../../graphql/use-query-result.ts';
import { useFormat } from '../../../language/use-format.ts';
import { useTexts } from '../../../language/use-texts.ts';
import { useChecks } from '../../../session/use-checks.ts';
import { Outcomes } from './parts/outcomes.tsx';
import { PreviewSection } from './parts/preview-section.tsx';
import { RecipientsSection } from './parts/recipients-section.tsx';
import { beginWith, type Sending } from './parts/sending.ts';
import { TemplateSection } from './parts/template-section.tsx';
import { TermsSection } from './parts/terms-section.tsx';
import { useSending } from './parts/use-sending.ts';
import { sendTexts } from './send.texts.ts';
import styles from './send.module.css';

const c = classes(styles);

/** One questionnaire to one supplier or to twenty: choose, look with their eyes, send. */
export function Component() {
  const t = useTexts(sendTexts);
  const result = useQueryResult(SendChoices, {});
  return (
    <>
      <PageHeader
        breadcrumb={<Breadcrumb trail={[{ label: t('suppliers'), href: '/suppliers' }]} here={t('title')} />}
        title={t('title')}
        lead={t('lead')}
      />
      <Loaded result={result}>{(data) => <SendForm data={data} />}</Loaded>
    </>
  );
}

const dayMs = 86_400_000;

const SendForm = ({ data }: { readonly data: SendChoicesResult }) => {
  const t = useTexts(sendTexts);
  const f = useFormat();
  const [parameters] = useSearchParams();
  const [values, setValues] = useState<Sending>(() =>
    beginWith(data, { wished: parameters.getAll('supplier'), dueOn: f.dayKey(nowMs() + 21 * dayMs) }),
  );
  const { outcomes, sending, send } = useSending(values);
  const checks = useChecks([
    ['template', values.template !== null, t('templateMissing')],
    ['suppliers', values.suppliers.length > 0, t('whoMissing')],
    ['dueOn', values.dueOn !== null, t('dueMissing')],
  ]);
  const change = (patch: Partial<Sending>) => {
    setValues((before) => ({ ...before, ...patch }));
  };
  const suppliers = data.suppliers.edges.map(({ node }) => node);
  if (outcomes !== undefined) return <Outcomes outcomes={outcomes} suppliers={suppliers} />;
  const parts = { values, onChange: change, errorOf: checks.errorOf, suppliers };
  return (
    <>
      <div className={c('below')}>
        <ErrorSummary errors={checks.errors} attempt={checks.attempt} />
      </div>
      <Columns>
        <div>
          <TemplateSection {...parts} templates={data.questionnaireTemplates} />
          <RecipientsSection {...parts} />
        </div>
        <aside>
          <TermsSection {...parts} />
          <div className={c('below')}>
            <Button
              look="primary"
              wide
              pending={sending !== undefined}
              onPress={() => {
                if (checks.check()) void send();
              }}
            >
              {sending === undefined
                ? t('send', { n: values.suppliers.length })
                : t('sendingOne', { n: sending, all: values.suppliers.length })}
            </Button>
          </div>
        </aside>
      </Columns>
      <PreviewSection {...parts} />
    </>
  );
};
