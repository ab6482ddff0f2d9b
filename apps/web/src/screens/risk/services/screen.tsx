import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button, LinkButton } from '../../../design/button.tsx';
import { classes } from '../../../design/classes.ts';
import { EmptyState } from '../../../design/empty-state.tsx';
import { PageHeader } from '../../../design/page-header.tsx';
import { Segmented } from '../../../design/segmented.tsx';
import { ServiceList } from '../../../graphql/generated/risk/services.ts';
import { Loaded } from '../../../graphql/loaded.tsx';
import { useQueryResult } from '../../../graphql/use-query-result.ts';
import { useTexts } from '../../../language/use-texts.ts';
import { usePeople } from '../../../people/use-people.ts';
import { useSession } from '../../../session/session-provider.tsx';
import { useAddress } from '../standing/address.ts';
import { Pages } from '../standing/pages.tsx';
import standing from '../standing/standing.module.css';
import { RegisterDialog } from './parts/register-dialog.tsx';
import { ServiceTable } from './parts/service-table.tsx';
import { servicesTexts } from './services.texts.ts';

const c = classes(standing);
const pageSize = 50;

/** What the organisation does for others: the risks start here. */
export function Component() {
  const t = useTexts(servicesTexts);
  const address = useAddress();
  const { may } = useSession();
  const { nameOf } = usePeople();
  const all = address.of('show') === 'all';
  const filter = all ? {} : { active: true };
  const result = useQueryResult(ServiceList, { filter, first: pageSize, after: address.after });
  const onChanged = may('risk:manage') ? result.reload : undefined;
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} actions={<Acts onChanged={onChanged} />} />
      <div className={c('look')}>
        <Segmented
          label={t('show')}
          value={all ? 'all' : 'active'}
          onChange={(show) => {
            address.change({ show: show === 'all' ? 'all' : undefined });
          }}
          parts={[
            { value: 'active', label: t('active') },
            { value: 'all', label: t('all') },
          ]}
        />
      </div>
      <Loaded result={result}>
        {({ services: { edges, pageInfo } }) => (
          <>
            {edges.length === 0 ? (
              <EmptyState title={t('emptyTitle')}>{t('emptyWhy')}</EmptyState>
            ) : (
              <ServiceTable services={edges.map(({ node }) => node)} nameOf={nameOf} onChanged={onChanged} />
            )}
            <Pages
              first={address.after === null}
              next={pageInfo.hasNextPage ? pageInfo.endCursor : null}
              onGo={(after) => {
                address.change({ after });
              }}
            />
          </>
        )}
      </Loaded>
    </>
  );
}

const Acts = ({ onChanged }: { readonly onChanged: (() => void) | undefined }) => {
  const t = useTexts(servicesTexts);
  const [open, setOpen] = useState(false);
  return (
    <>
      <LinkButton href="/measures">{t('toMeasures')}</LinkButton>
      <LinkButton href="/risks">{t('toRisks')}</LinkButton>
      {onChanged && (
        <Button
          look="primary"
          icon={Plus}
          onPress={() => {
            setOpen(true);
          }}
        >
          {t('register')}
        </Button>
      )}
      {open && onChanged && (
        <RegisterDialog
          onDone={onChanged}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
};
