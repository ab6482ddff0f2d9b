import { useSearchParams } from 'react-router';
import { Button, LinkButton } from '../../../design/button.tsx';
import { classes } from '../../../design/classes.ts';
import { type Column, DataTable } from '../../../design/data-table.tsx';
import { EmptyState } from '../../../design/empty-state.tsx';
import { useNow } from '../../../design/now.ts';
import { PageHeader } from '../../../design/page-header.tsx';
import { Section } from '../../../design/section.tsx';
import { RefId, Soft } from '../../../design/text.tsx';
import { TextLink } from '../../../design/text-link.tsx';
import { IncidentRegister, type IncidentRegisterResult } from '../../../graphql/generated/incidents/register.ts';
import { Loaded } from '../../../graphql/loaded.tsx';
import { useQueryResult } from '../../../graphql/use-query-result.ts';
import { useFormat } from '../../../language/use-format.ts';
import { useTexts } from '../../../language/use-texts.ts';
import { useSession } from '../../../session/session-provider.tsx';
import { usePast } from '../../../past/use-past.ts';
import { nearest } from '../clocks/clock.ts';
import { IncidentStatus } from '../clocks/incident-status.tsx';
import { Filters } from './parts/filters.tsx';
import { NextDeadline } from './parts/next-deadline.tsx';
import { filterOf, isLimited, readSearch, type RegisterSearch, writeSearch } from './parts/register-search.ts';
import { registerTexts } from './register.texts.ts';
import styles from './register.module.css';

const c = classes(styles);
const pageSize = 25;

/** Every incident with where it stands and what is due next. */
export function Component() {
  const t = useTexts(registerTexts);
  const [parameters, setParameters] = useSearchParams();
  const search = readSearch(parameters);
  const after = parameters.get('after');
  const result = useQueryResult(IncidentRegister, { filter: filterOf(search), first: pageSize, after });
  const go = (next: RegisterSearch, cursor?: string) => {
    const address = writeSearch(next);
    if (cursor !== undefined) address.set('after', cursor);
    setParameters(address);
  };
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Filters key={search.search} search={search} onChange={go} />
      <Loaded result={result}>
        {(data) => (
          <>
            {data.incidents.edges.length === 0 ? (
              <Section title={t('caption')}>
                <Nothing limited={isLimited(search)} />
              </Section>
            ) : (
              <Register data={data} />
            )}
            <Pages
              older={data.incidents.pageInfo.hasNextPage ? data.incidents.pageInfo.endCursor : null}
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

type Line = IncidentRegisterResult['incidents']['edges'][number]['node'];

const Register = ({ data: { incidents, openClocks } }: { readonly data: IncidentRegisterResult }) => {
  const t = useTexts(registerTexts);
  const f = useFormat();
  const now = useNow();
  const asOf = usePast();
  const next = ({ id, open }: Line) => {
    const clock = nearest(
      openClocks.filter(({ incident }) => incident.id === id).map((each) => each.clock),
      now,
    );
    return clock ? (
      <NextDeadline clock={clock} past={asOf !== null} />
    ) : (
      <Soft>{open ? t('noneOpen') : t('none')}</Soft>
    );
  };
  const columns: readonly Column<Line>[] = [
    {
      key: 'reference',
      header: t('reference'),
      name: true,
      cell: ({ id, title, reference }) => (
        <>
          <TextLink href={`/incidents/${id}`} quiet strong>
            {title}
          </TextLink>
          <br />
          <RefId>{reference}</RefId>
        </>
      ),
    },
    { key: 'status', header: t('status'), cell: ({ status }) => <IncidentStatus status={status} /> },
    { key: 'deadline', header: t('deadline'), cell: next },
    { key: 'aware', header: t('aware'), cell: ({ awareAt }) => f.dateTimeShort(awareAt) },
  ];
  return (
    <DataTable
      caption={t('caption')}
      captionHidden
      columns={columns}
      rows={incidents.edges.map(({ node }) => node)}
      rowKey={({ id }) => id}
    />
  );
};

const Nothing = ({ limited }: { readonly limited: boolean }) => {
  const t = useTexts(registerTexts);
  const { may } = useSession();
  if (limited)
    return (
      <EmptyState title={t('noneFoundTitle')} action={<LinkButton href="/incidents">{t('clear')}</LinkButton>}>
        {t('noneFoundWhy')}
      </EmptyState>
    );
  return (
    <EmptyState
      title={t('emptyTitle')}
      action={may('incident:report') && <LinkButton href="/incidents/report">{t('report')}</LinkButton>}
    >
      {t('emptyWhy')}
    </EmptyState>
  );
};

interface PagesProps {
  readonly older: string | null | undefined;
  readonly first: boolean;
  readonly onGo: (cursor?: string) => void;
}

const Pages = ({ older, first, onGo }: PagesProps) => {
  const t = useTexts(registerTexts);
  if (first && !older) return null;
  return (
    <nav className={c('pager')} aria-label={t('pages')}>
      {!first && (
        <Button
          onPress={() => {
            onGo();
          }}
        >
          {t('newest')}
        </Button>
      )}
      {typeof older === 'string' && (
        <Button
          onPress={() => {
            onGo(older);
          }}
        >
          {t('older')}
        </Button>
      )}
    </nav>
  );
};
