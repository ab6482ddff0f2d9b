import { Plus, Send } from 'lucide-react';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { Button, LinkButton } from '../../../design/button.tsx';
import { classes } from '../../../design/classes.ts';
import { EmptyState } from '../../../design/empty-state.tsx';
import { useNow } from '../../../design/now.ts';
import { PageHeader } from '../../../design/page-header.tsx';
import { Section } from '../../../design/section.tsx';
import { SupplierRegister, type SupplierRegisterResult } from '../../../graphql/generated/supply-chain/register.ts';
import { Loaded } from '../../../graphql/loaded.tsx';
import { useQueryResult } from '../../../graphql/use-query-result.ts';
import { useTexts } from '../../../language/use-texts.ts';
import { useSession } from '../../../session/session-provider.tsx';
import { Filters } from './parts/filters.tsx';
import { RegisterDialog } from './parts/register-dialog.tsx';
import { filterOf, isLimited, readSearch, type RegisterSearch, writeSearch } from './parts/register-search.ts';
import { SupplierTable } from './parts/supplier-table.tsx';
import { registerTexts } from './register.texts.ts';
import styles from './register.module.css';

const c = classes(styles);
const pageSize = 50;

/** Every direct supplier with its tier, what depends on it, where its round stands and how the last one ended. */
export function Component() {
  const t = useTexts(registerTexts);
  const [parameters, setParameters] = useSearchParams();
  const search = readSearch(parameters);
  const after = parameters.get('after');
  const result = useQueryResult(SupplierRegister, { filter: filterOf(search, useNow()), first: pageSize, after });
  const go = (next: RegisterSearch, cursor?: string) => {
    const address = writeSearch(next);
    if (cursor !== undefined) address.set('after', cursor);
    setParameters(address);
  };
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={<Ways data={result.state === 'ready' ? result.data : undefined} />}
      />
      <Loaded result={result}>
        {(data) => (
          <>
            <Filters key={search.search} search={search} services={data.supplierServices} onChange={go} />
            {data.suppliers.edges.length === 0 ? (
              <Section title={t('caption')}>
                <Nothing limited={isLimited(search)} />
              </Section>
            ) : (
              <SupplierTable suppliers={data.suppliers.edges.map(({ node }) => node)} />
            )}
            <Pages
              more={data.suppliers.pageInfo.hasNextPage ? data.suppliers.pageInfo.endCursor : null}
              first={after === null}
              onGo={(cursor) => {
                go(search, cursor);
              }}
            />
          </>
        )}
      </Loaded>
    </>
  );
}

const Ways = ({ data }: { readonly data: SupplierRegisterResult | undefined }) => {
  const t = useTexts(registerTexts);
  const { may } = useSession();
  const navigate = useNavigate();
  const [registering, setRegistering] = useState(false);
  return (
    <>
      <LinkButton href="/suppliers/templates">{t('templates')}</LinkButton>
      {may('supplier:manage') && (
        <>
          <LinkButton icon={Send} href="/suppliers/send">
            {t('send')}
          </LinkButton>
          <Button
            look="primary"
            icon={Plus}
            onPress={() => {
              setRegistering(true);
            }}
          >
            {t('register')}
          </Button>
        </>
      )}
      {registering && (
        <RegisterDialog
          services={data?.supplierServices ?? []}
          onClose={() => {
            setRegistering(false);
          }}
          onDone={(id) => void navigate(`/suppliers/${id}`)}
        />
      )}
    </>
  );
};

const Nothing = ({ limited }: { readonly limited: boolean }) => {
  const t = useTexts(registerTexts);
  if (limited)
    return (
      <EmptyState
        level={3}
        title={t('noneFoundTitle')}
        action={<LinkButton href="/suppliers">{t('clear')}</LinkButton>}
      >
        {t('noneFoundWhy')}
      </EmptyState>
    );
  return (
    <EmptyState level={3} title={t('emptyTitle')}>
      {t('emptyWhy')}
    </EmptyState>
  );
};

interface PagesProps {
  readonly more: string | null;
  readonly first: boolean;
  readonly onGo: (cursor?: string) => void;
}

const Pages = ({ more, first, onGo }: PagesProps) => {
  const t = useTexts(registerTexts);
  if (first && more === null) return null;
  return (
    <nav className={c('pager')} aria-label={t('pages')}>
      {!first && (
        <Button
          onPress={() => {
            onGo();
          }}
        >
          {t('first')}
        </Button>
      )}
      {more !== null && (
        <Button
          onPress={() => {
            onGo(more);
          }}
        >
          {t('more')}
        </Button>
      )}
    </nav>
  );
};
