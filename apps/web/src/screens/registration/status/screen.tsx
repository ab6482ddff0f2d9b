import { FilePen } from 'lucide-react';
import { LinkButton } from '../../../design/button.tsx';
import { Disclosure } from '../../../design/derivation.tsx';
import { EmptyState } from '../../../design/empty-state.tsx';
import { Notice } from '../../../design/notice.tsx';
import { PageHeader } from '../../../design/page-header.tsx';
import { Section } from '../../../design/section.tsx';
import { Soft } from '../../../design/text.tsx';
import { TextLink } from '../../../design/text-link.tsx';
import { RegistrationStatus } from '../../../graphql/generated/registration/status.ts';
import { Loaded } from '../../../graphql/loaded.tsx';
import { useQueryResult } from '../../../graphql/use-query-result.ts';
import { useFormat } from '../../../language/use-format.ts';
import { useTexts } from '../../../language/use-texts.ts';
import { useSession } from '../../../session/session-provider.tsx';
import { usePeople } from '../../../people/use-people.ts';
import { Changes } from './parts/changes.tsx';
import { Copying } from './parts/copying.tsx';
import { DutyPanel } from './parts/duty-panel.tsx';
import { Filing } from './parts/filing.tsx';
import { useHeadline } from './parts/headline.ts';
import { ReceiptSection } from './parts/receipt-section.tsx';
import { nextChange, type RegistrationData } from './registration-data.ts';
import { statusTexts } from './status.texts.ts';

/** Whether we are registered, by when we must be, and what changed since. */
export function Component() {
  const result = useQueryResult(RegistrationStatus, {});
  return <Loaded result={result}>{({ registration }) => <Page data={registration} onDone={result.reload} />}</Loaded>;
}

interface PartProps {
  readonly data: RegistrationData;
  readonly onDone: () => void;
}

const Page = ({ data, onDone }: PartProps) => {
  const t = useTexts(statusTexts);
  const { duty, sheet, provisions } = data;
  const known = duty !== null || sheet !== null;
  const provision = provisions.map((each) => (each === 'SECTION_9' ? '§ 9' : '§ 10')).join(', ');
  return (
    <>
      <PageHeader
        title={useHeadline(data)}
        windowTitle={t('window')}
        lead={t('lead')}
        {...(provision === '' ? {} : { over: t('over', { provision }) })}
        actions={<SheetLink data={data} />}
      />
      {known ? <Standing data={data} onDone={onDone} /> : <NoDuty data={data} />}
      <p>
        <TextLink href="/audit-trail?category=registration" alone>
          {t('trail')}
        </TextLink>
      </p>
    </>
  );
};

const NoDuty = ({ data: { scopeApproved } }: Pick<PartProps, 'data'>) => {
  const t = useTexts(statusTexts);
  return (
    <EmptyState
      title={t(scopeApproved ? 'noDuty' : 'scopeFirst')}
      action={
        <LinkButton look="primary" href="/scope">
          {t('toScope')}
        </LinkButton>
      }
    >
      {t(scopeApproved ? 'noDutyWhy' : 'scopeFirstWhy')}
    </EmptyState>
  );
};

const SheetLink = ({ data: { sheet, receipt, provisions } }: Pick<PartProps, 'data'>) => {
  const t = useTexts(statusTexts);
  const { may } = useSession();
  if (!may('registration:prepare') || provisions.length === 0) return null;
  const words = receipt ? 'reportChange' : sheet ? 'correct' : 'fill';
  return (
    <LinkButton look={sheet ? 'secondary' : 'primary'} href="/registration/sheet" icon={FilePen}>
      {t(words)}
    </LinkButton>
  );
};

const Standing = ({ data, onDone }: PartProps) => {
  const t = useTexts(statusTexts);
  const { duty, receipt, sheet, fields } = data;
  if (!receipt)
    return (
      <>
        <NotRegistered />
        {duty && <DutyPanel duty={duty} trigger="coveredOn" />}
        {sheet ? (
          <Filing fields={fields} filed={data} change={null} onDone={onDone} />
        ) : (
          <Section title={t('sheet')}>
            <Soft>{t('sheetEmpty')}</Soft>
          </Section>
        )}
      </>
    );
  return (
    <>
      <OpenChange data={data} onDone={onDone} />
      <Changes data={data} onDone={onDone} />
      <ReceiptSection receipt={receipt} change={null} onDone={onDone} />
      {duty && (
        <Section title={t('duty')}>
          <DutyPanel duty={duty} trigger="coveredOn" />
        </Section>
      )}
      <SheetNow data={data} />
    </>
  );
};

const NotRegistered = () => {
  const t = useTexts(statusTexts);
  return (
    <Notice tone="warn" title={t('notRegistered')}>
      {t('notRegisteredWhy')}
    </Notice>
  );
};

/** The change that is due first, with what there is to do about it. */
const OpenChange = ({ data, onDone }: PartProps) => {
  const t = useTexts(statusTexts);
  const change = nextChange(data);
  if (!change) return null;
  return (
    <>
      <Notice tone="warn" title={t('changeNotTold')}>
        {t('changeTitle', { n: change.change, reason: change.reason })}
      </Notice>
      <DutyPanel duty={change.duty} trigger="changedOn" />
      <Filing fields={data.fields} filed={change} change={change.change} onDone={onDone} />
    </>
  );
};

const SheetNow = ({ data: { sheet, fields } }: Pick<PartProps, 'data'>) => {
  const t = useTexts(statusTexts);
  const f = useFormat();
  const { nameOf } = usePeople();
  if (!sheet) return null;
  return (
    <Section title={t('sheetNow')}>
      <Soft>{t('recordedBy', { time: f.dateTimeShort(sheet.at), name: nameOf(sheet.by) })}</Soft>
      <Disclosure label={t('sheet')}>
        <Copying fields={fields} />
      </Disclosure>
    </Section>
  );
};
