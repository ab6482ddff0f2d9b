import { Send } from 'lucide-react';
import { useEffect } from 'react';
import { useLocation, useParams } from 'react-router';
import { Breadcrumb } from '../../../design/breadcrumb.tsx';
import { LinkButton } from '../../../design/button.tsx';
import { classes } from '../../../design/classes.ts';
import { PageHeader } from '../../../design/page-header.tsx';
import { Columns } from '../../../design/section.tsx';
import { Status } from '../../../design/status.tsx';
import { Soft } from '../../../design/text.tsx';
import { SupplierPage, type SupplierPageResult } from '../../../graphql/generated/supply-chain/supplier.ts';
import { Loaded } from '../../../graphql/loaded.tsx';
import { useQueryResult } from '../../../graphql/use-query-result.ts';
import { useTexts } from '../../../language/use-texts.ts';
import { usePeople } from '../../../people/use-people.ts';
import { useSession } from '../../../session/session-provider.tsx';
import { BandStatus, RoundStatus, TierStatus } from '../parts/supply-status.tsx';
import type { SupplierData } from '../parts/supply-data.ts';
import { ContactsSection } from './parts/contacts-section.tsx';
import { ContractsSection } from './parts/contracts-section.tsx';
import { FactsSection } from './parts/facts-section.tsx';
import { FindingsSection } from './parts/findings-section.tsx';
import { HistorySection } from './parts/history-section.tsx';
import type { PartProps } from './parts/part-props.ts';
import { RoundsSection } from './parts/rounds-section.tsx';
import { StandingSection } from './parts/standing-section.tsx';
import { TierSection } from './parts/tier-section.tsx';
import { supplierScreenTexts } from './supplier.texts.ts';
import styles from './supplier.module.css';

const c = classes(styles);

/** One supplier: what it is to us, why it has its tier, what the contract holds, and how its rounds went. */
export function Component() {
  const { id = '' } = useParams();
  const result = useQueryResult(SupplierPage, { id });
  return (
    <Loaded result={result}>
      {(data) => (data.supplier ? <Page supplier={data.supplier} data={data} onDone={result.reload} /> : <Unknown />)}
    </Loaded>
  );
}

interface PageProps {
  readonly supplier: SupplierData;
  readonly data: SupplierPageResult;
  readonly onDone: () => void;
}

const Page = ({ supplier, data, onDone }: PageProps) => {
  const t = useTexts(supplierScreenTexts);
  const { nameOf } = usePeople();
  const { may } = useSession();
  useFragment();
  const { summary, retiredReason } = supplier;
  const manage = may('supplier:manage') && !summary.retired;
  const parts: PartProps = { supplier, services: data.supplierServices, nameOf, onDone, manage };
  return (
    <>
      <PageHeader
        breadcrumb={<Breadcrumb trail={[{ label: t('suppliers'), href: '/suppliers' }]} here={summary.reference} />}
        title={summary.name}
        lead={summary.delivers}
        statuses={<Statuses supplier={supplier} />}
        {...(manage ? { actions: <SendButton id={summary.id} /> } : {})}
      />
      {retiredReason !== null && <Soft size="body">{t('retiredWhy', { reason: retiredReason })}</Soft>}
      <Columns>
        <div>
          <TierSection {...parts} />
          <RoundsSection {...parts} />
          <FindingsSection {...parts} />
          <ContractsSection {...parts} />
          <FactsSection {...parts} />
          <HistorySection {...parts} />
        </div>
        <aside className={c('aside')}>
          <StandingSection {...parts} />
          <ContactsSection {...parts} />
        </aside>
      </Columns>
    </>
  );
};

const Statuses = ({ supplier: { summary } }: { readonly supplier: SupplierData }) => {
  const t = useTexts(supplierScreenTexts);
  return (
    <>
      <TierStatus tier={summary.tier} box />
      {summary.band !== null && <BandStatus band={summary.band} result={summary.result} box />}
      {summary.round !== null && summary.round.concludedOn === null && <RoundStatus round={summary.round} box />}
      {summary.retired && (
        <Status tone="none" glyph="on-request" box>
          {t('retired')}
        </Status>
      )}
    </>
  );
};

const SendButton = ({ id }: { readonly id: string }) => {
  const t = useTexts(supplierScreenTexts);
  return (
    <LinkButton look="primary" icon={Send} href={`/suppliers/send?supplier=${id}`}>
      {t('send')}
    </LinkButton>
  );
};

/** A number elsewhere led to one part of this page. */
const useFragment = () => {
  const { hash } = useLocation();
  useEffect(() => {
    if (hash !== '') document.getElementById(hash.slice(1))?.scrollIntoView();
  }, [hash]);
};

const Unknown = () => {
  const t = useTexts(supplierScreenTexts);
  return (
    <PageHeader
      title={t('unknownTitle')}
      lead={t('unknownWhy')}
      actions={<LinkButton href="/suppliers">{t('toList')}</LinkButton>}
    />
  );
};
