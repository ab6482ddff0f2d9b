import { ClipboardCheck, Paperclip } from 'lucide-react';
import { useState } from 'react';
import { useParams } from 'react-router';
import { classes } from '../../../design/classes.ts';
import { Breadcrumb } from '../../../design/breadcrumb.tsx';
import { Button, LinkButton } from '../../../design/button.tsx';
import { EmptyState } from '../../../design/empty-state.tsx';
import { Notice } from '../../../design/notice.tsx';
import { PageHeader } from '../../../design/page-header.tsx';
import { Columns } from '../../../design/section.tsx';
import { OneMeasure } from '../../../graphql/generated/risk/measure.ts';
import { Loaded } from '../../../graphql/loaded.tsx';
import { useQueryResult } from '../../../graphql/use-query-result.ts';
import { useLanguage } from '../../../language/language-provider.tsx';
import { useTexts } from '../../../language/use-texts.ts';
import { usePeople } from '../../../people/use-people.ts';
import { useSession } from '../../../session/session-provider.tsx';
import { usePast } from '../../../past/use-past.ts';
import { AddDialog } from '../proof/add-dialog.tsx';
import { type MeasureId, measureAt } from '../standing/measure-ids.ts';
import { MeasureState } from '../standing/measure-state.tsx';
import standing from '../standing/standing.module.css';
import { useScrollToHash } from '../standing/use-scroll-to-hash.ts';
import type { MeasureData, MeasurePartProps } from './measure-data.ts';
import { measureTexts } from './measure.texts.ts';
import { ApprovalSection } from './parts/approval-section.tsx';
import { AssessDialog } from './parts/assess-dialog.tsx';
import { EvidenceSection } from './parts/evidence-section.tsx';
import { HistorySection } from './parts/history-section.tsx';
import { ReferencesSection } from './parts/references-section.tsx';
import { RequirementsSection } from './parts/requirements-section.tsx';
import { RisksSection } from './parts/risks-section.tsx';
import { StandingSection } from './parts/standing-section.tsx';
import { TasksSection } from './parts/tasks-section.tsx';

const c = classes(standing);

/** One of the ten measures: its evidence first, because "show me" is what is asked. */
export function Component() {
  const measureId = measureAt(useParams()['id']);
  return measureId ? <OneOfTen measureId={measureId} /> : <NoSuchMeasure />;
}

const NoSuchMeasure = () => {
  const t = useTexts(measureTexts);
  return (
    <>
      <PageHeader title={t('notFound')} />
      <EmptyState title={t('measures')} action={<LinkButton href="/measures">{t('toAll')}</LinkButton>}>
        {t('notFoundWhy')}
      </EmptyState>
    </>
  );
};

const OneOfTen = ({ measureId }: { readonly measureId: MeasureId }) => {
  const asOf = usePast();
  const { may } = useSession();
  const result = useQueryResult(OneMeasure, { measureId });
  const onChanged = asOf === null && may('measure:manage') ? result.reload : undefined;
  return (
    <>
      <Loaded result={result}>{({ measure }) => <Page measure={measure} onChanged={onChanged} />}</Loaded>
    </>
  );
};

const Page = ({ measure, onChanged }: MeasurePartProps) => {
  const people = usePeople();
  useScrollToHash();
  const part = { measure, onChanged, nameOf: people.nameOf };
  return (
    <>
      <Header measure={measure} onChanged={onChanged} />
      <Attention measure={measure} />
      <EvidenceSection {...part} />
      <Columns>
        <div>
          <RequirementsSection {...part} />
          <TasksSection {...part} />
          <ApprovalSection {...part} />
        </div>
        <aside className={c('aside')}>
          <StandingSection {...part} />
          <RisksSection measure={measure} />
          <ReferencesSection measure={measure} />
          <HistorySection {...part} />
        </aside>
      </Columns>
    </>
  );
};

const Header = ({ measure, onChanged }: MeasurePartProps) => {
  const t = useTexts(measureTexts);
  const { pick, cite } = useLanguage();
  const { reference, provision, name, asks, state, applicable } = measure;
  return (
    <PageHeader
      breadcrumb={<Breadcrumb trail={[{ label: t('measures'), href: '/measures' }]} here={reference} />}
      over={t('over', { reference, provision: cite(provision) })}
      title={pick(name)}
      windowTitle={`${reference} ${pick(name)}`}
      lead={
        <>
          {pick(asks)} <i>{t('ourWords')}</i>
        </>
      }
      statuses={<MeasureState box state={state} applicable={applicable} />}
      actions={onChanged && <Acts measure={measure} onChanged={onChanged} />}
    />
  );
};

const Acts = ({ measure, onChanged }: { readonly measure: MeasureData; readonly onChanged: () => void }) => {
  const t = useTexts(measureTexts);
  const [open, setOpen] = useState<'assess' | 'evidence' | null>(null);
  const close = () => {
    setOpen(null);
  };
  return (
    <>
      <Button
        look="primary"
        icon={ClipboardCheck}
        onPress={() => {
          setOpen('assess');
        }}
      >
        {t('assess')}
      </Button>
      <Button
        icon={Paperclip}
        onPress={() => {
          setOpen('evidence');
        }}
      >
        {t('addEvidence')}
      </Button>
      {open === 'assess' && <AssessDialog measure={measure} onClose={close} onDone={onChanged} />}
      {open === 'evidence' && <AddDialog measure={measure.measureId} onClose={close} onDone={onChanged} />}
    </>
  );
};

const Attention = ({ measure: { warnings } }: Pick<MeasurePartProps, 'measure'>) => {
  const t = useTexts(measureTexts);
  const { pick } = useLanguage();
  if (warnings.length === 0) return null;
  return (
    <Notice title={t('attention')}>
      {warnings.map(({ code, text }) => (
        <p key={code}>{pick(text)}</p>
      ))}
    </Notice>
  );
};
