import { Siren } from 'lucide-react';
import { AutosaveStatus } from '../../../design/autosave-status.tsx';
import { Breadcrumb } from '../../../design/breadcrumb.tsx';
import { Button, ButtonRow } from '../../../design/button.tsx';
import { classes } from '../../../design/classes.ts';
import { Notice } from '../../../design/notice.tsx';
import { PageHeader } from '../../../design/page-header.tsx';
import { Columns, Section } from '../../../design/section.tsx';
import { Soft } from '../../../design/text.tsx';
import { useTexts } from '../../../language/use-texts.ts';
import { useSession } from '../../../session/session-provider.tsx';
import { ActFaults } from '../../../acts/act-faults.tsx';
import { DraftConflict } from '../../../drafts/draft-conflict.tsx';
import { useDraft } from '../../../drafts/use-draft.ts';
import { SignificanceFields, WarningFields, WhatFields, WhenFields } from './parts/report-fields.tsx';
import { beginReport } from './parts/report-values.ts';
import { useReport } from './parts/use-report.ts';
import { reportTexts } from './report.texts.ts';
import styles from './report.module.css';

const c = classes(styles);

/** "We have an incident": one sheet, a draft from the first keystroke, the clock at once. */
export function Component() {
  const t = useTexts(reportTexts);
  const { may, session } = useSession();
  const { name = '', cvr = '' } = session.organisation ?? {};
  return (
    <>
      <PageHeader
        breadcrumb={<Breadcrumb trail={[{ label: t('incidents'), href: '/incidents' }]} here={t('title')} />}
        over={t('entity', { name, cvr })}
        title={t('title')}
        lead={t('lead')}
      />
      {may('incident:report') ? (
        <ReportForm person={session.person?.id ?? ''} />
      ) : (
        <Notice tone="warn">{t('mayNot')}</Notice>
      )}
    </>
  );
}

const ReportForm = ({ person }: { readonly person: string }) => {
  const t = useTexts(reportTexts);
  const { may } = useSession();
  const draft = useDraft({ kind: 'incident-report', subject: `new.${person}` }, beginReport);
  const { form, pending, submit } = useReport(draft);
  const fields = { values: draft.values, change: draft.change, errorAt: form.errorAt };
  return (
    <Columns>
      <form
        noValidate
        className={c('form')}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <ActFaults form={form} />
        <DraftConflict
          draft={draft}
          labels={{ title: t('name'), description: t('description'), awarenessReason: t('awarenessReason') }}
        />
        <WhatFields {...fields} />
        <WhenFields {...fields} />
        {may('incident:assess') && <SignificanceFields {...fields} />}
        <WarningFields {...fields} />
        <div className={c('foot')}>
          <ButtonRow>
            <Button look="primary" type="submit" icon={Siren} pending={pending}>
              {t('submit')}
            </Button>
            <AutosaveStatus save={draft.save} />
          </ButtonRow>
        </div>
      </form>
      <NextSteps />
    </Columns>
  );
};

const NextSteps = () => {
  const t = useTexts(reportTexts);
  return (
    <aside>
      <Section title={t('steps')}>
        <ol className={c('steps')}>
          <li>{t('step1')}</li>
          <li>{t('step2')}</li>
          <li>{t('step3')}</li>
          <li>{t('step4')}</li>
        </ol>
        <Soft>{t('draft')}</Soft>
      </Section>
    </aside>
  );
};
