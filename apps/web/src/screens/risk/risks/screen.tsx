import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button, LinkButton } from '../../../design/button.tsx';
import { classes } from '../../../design/classes.ts';
import { EmptyState } from '../../../design/empty-state.tsx';
import { PageHeader } from '../../../design/page-header.tsx';
import { Section } from '../../../design/section.tsx';
import { TextLink } from '../../../design/text-link.tsx';
import { RiskRegister, type RiskRegisterResult, ServicesWithRisks } from '../../../graphql/generated/risk/risks.ts';
import { Loaded } from '../../../graphql/loaded.tsx';
import { useQueryResult } from '../../../graphql/use-query-result.ts';
import { useTexts } from '../../../language/use-texts.ts';
import { usePeople } from '../../../people/use-people.ts';
import { useSession } from '../../../session/session-provider.tsx';
import { readPlace } from '../evaluation/levels.ts';
import { roundWords } from '../evaluation/round-words.texts.ts';
import { type Address, useAddress } from '../standing/address.ts';
import { Pages } from '../standing/pages.tsx';
import { useScrollToHash } from '../standing/use-scroll-to-hash.ts';
import { Counts } from './parts/counts.tsx';
import { Filters } from './parts/filters.tsx';
import { MatrixSection } from './parts/matrix-section.tsx';
import { NewRiskDialog } from './parts/new-risk-dialog.tsx';
import { filterOf } from './parts/risk-search.ts';
import { RiskTable } from './parts/risk-table.tsx';
import type { ServiceName } from './risks-data.ts';
import { risksTexts } from './risks.texts.ts';
import styles from './risks.module.css';

const c = classes(styles);
const pageSize = 50;

const useServices = (): readonly ServiceName[] | undefined => {
  const result = useQueryResult(ServicesWithRisks, {});
  return result.state === 'ready' ? result.data.services.edges.map(({ node }) => node) : undefined;
};

/** What can go wrong, how bad it is before and after the measures, and who has accepted what is left. */
export function Component() {
  const address = useAddress();
  const services = useServices();
  const result = useQueryResult(RiskRegister, {
    filter: filterOf(address),
    first: pageSize,
    after: address.after,
  });
  return (
    <>
      <Loaded result={result}>{(data) => <Page data={data} address={address} services={services} />}</Loaded>
    </>
  );
}

interface PageProps {
  readonly data: RiskRegisterResult;
  readonly address: Address;
  readonly services: readonly ServiceName[] | undefined;
}

const Page = (props: PageProps) => {
  const t = useTexts(risksTexts);
  const { data, address, services } = props;
  useScrollToHash();
  return (
    <>
      <Header {...props} />
      <Counts posture={data.riskPosture} />
      <RoundBar data={data} />
      {data.riskPosture.total > 0 && <MatrixSection address={address} />}
      <Section id="list" title={t('list')}>
        {data.riskPosture.total > 0 && <Filters address={address} services={services ?? []} />}
        <OnlyCell address={address} />
        <List {...props} />
      </Section>
    </>
  );
};

const Header = ({ data, services, address }: PageProps) => {
  const t = useTexts(risksTexts);
  const { may } = useSession();
  const [open, setOpen] = useState(address.of('new') === 'risk');
  const { byLevel, total } = data.riskPosture;
  const n = byLevel
    .filter(({ level }) => level === 'HIGH' || level === 'CRITICAL')
    .reduce((sum, { count }) => sum + count, 0);
  const canAdd = may('risk:manage') && services !== undefined && services.length > 0;
  return (
    <>
      <PageHeader
        title={t('headline', { n, total })}
        windowTitle={t('window')}
        lead={t('lead')}
        actions={
          <>
            <LinkButton href="/services">{t('services')}</LinkButton>
            {canAdd && (
              <Button
                look="primary"
                icon={Plus}
                onPress={() => {
                  setOpen(true);
                }}
              >
                {t('identify')}
              </Button>
            )}
          </>
        }
      />
      {canAdd && open && (
        <NewRiskDialog
          services={services}
          service={address.of('service')}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
};

const RoundBar = ({ data: { riskRounds } }: Pick<PageProps, 'data'>) => {
  const t = useTexts(risksTexts);
  const words = useTexts(roundWords);
  const { open, status } = riskRounds;
  return (
    <div className={c('round')}>
      <p>
        <b>{words(status)}.</b> {words(`why${status}`)}{' '}
        {open && t('roundOpen', { number: open.number, title: open.title })}
      </p>
      <LinkButton href="/risks/round">{t('round')}</LinkButton>
    </div>
  );
};

const OnlyCell = ({ address }: Pick<PageProps, 'address'>) => {
  const t = useTexts(risksTexts);
  const cell = readPlace(address.of('cell'));
  if (!cell) return null;
  return (
    <p>
      {t('onlyCell', { likelihood: cell.likelihood, consequence: cell.consequence })}{' '}
      <TextLink href="/risks#list">{t('showAll')}</TextLink>
    </p>
  );
};

const List = ({ data, address, services }: PageProps) => {
  const { nameOf } = usePeople();
  const { edges, pageInfo } = data.risks;
  if (edges.length === 0) return <Nothing total={data.riskPosture.total} services={services} />;
  return (
    <>
      <RiskTable risks={edges.map(({ node }) => node)} nameOf={nameOf} />
      <Pages
        first={address.after === null}
        next={pageInfo.hasNextPage ? pageInfo.endCursor : null}
        onGo={(after) => {
          address.change({ after });
        }}
      />
    </>
  );
};

const Nothing = ({ total, services }: Pick<PageProps, 'services'> & { readonly total: number }) => {
  const t = useTexts(risksTexts);
  if (total > 0)
    return (
      <EmptyState level={3} title={t('noneTitle')} action={<LinkButton href="/risks">{t('showAll')}</LinkButton>}>
        {t('noneWhy')}
      </EmptyState>
    );
  if (services?.length === 0)
    return (
      <EmptyState
        level={3}
        title={t('servicesFirst')}
        action={<LinkButton href="/services">{t('toServices')}</LinkButton>}
      >
        {t('servicesFirstWhy')}
      </EmptyState>
    );
  return (
    <EmptyState level={3} title={t('emptyTitle')}>
      {t('emptyWhy')}
    </EmptyState>
  );
};
