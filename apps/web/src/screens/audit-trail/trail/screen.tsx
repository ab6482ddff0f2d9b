import { Download, Fingerprint, GitCompareArrows, ShieldCheck } from 'lucide-react';
import { useSearchParams } from 'react-router';
import { Button, LinkButton } from '../../../design/button.tsx';
import { classes } from '../../../design/classes.ts';
import { EmptyState } from '../../../design/empty-state.tsx';
import { PageHeader } from '../../../design/page-header.tsx';
import { Segmented } from '../../../design/segmented.tsx';
import { TextLink } from '../../../design/text-link.tsx';
import { AuditTrail, type AuditTrailResult } from '../../../graphql/generated/audit-trail/trail.ts';
import { Loaded } from '../../../graphql/loaded.tsx';
import { useQueryResult } from '../../../graphql/use-query-result.ts';
import { useTexts } from '../../../language/use-texts.ts';
import { usePast } from '../../../past/use-past.ts';
import { useSession } from '../../../session/session-provider.tsx';
import { Days } from './parts/days.tsx';
import type { Axis } from './parts/entry.tsx';
import { Filters } from './parts/filters.tsx';
import { filterOf, isExportable, readSearch, type TrailSearch, unreadIn, writeSearch } from './parts/trail-search.ts';
import { Unread } from './parts/unread.tsx';
import { trailTexts } from './trail.texts.ts';
import styles from './trail.module.css';

const c = classes(styles);
const pageSize = 50;

/** Who, when, what, why, before and after: for the organisation, or for one record when the address names it. */
export function Component() {
  const t = useTexts(trailTexts);
  const [parameters, setParameters] = useSearchParams();
  const search = readSearch(parameters);
  const unread = unreadIn(parameters);
  const by: Axis = parameters.get('by') === 'happened' ? 'happened' : 'recorded';
  const change: Change = (next: TrailSearch, axis = by, cursor: string | null = null) => {
    const address = writeSearch(next);
    if (axis === 'happened') address.set('by', axis);
    if (cursor !== null) address.set('after', cursor);
    setParameters(address);
  };
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={<Ways search={search} readable={unread.length === 0} />}
      />
      {search.record !== undefined && (
        <p>
          {t('oneRecord')} · <TextLink href="/audit-trail">{t('showAll')}</TextLink>
        </p>
      )}
      <Filters key={search.text} search={search} onChange={change} />
      {unread.length > 0 ? (
        <Unread unread={unread} search={search} />
      ) : (
        <Listed search={search} by={by} after={parameters.get('after')} onChange={change} />
      )}
    </>
  );
}

type Change = (next: TrailSearch, axis?: Axis, cursor?: string | null) => void;

interface ListedProps {
  readonly search: TrailSearch;
  readonly by: Axis;
  readonly after: string | null;
  readonly onChange: Change;
}

const Listed = ({ search, by, after, onChange: change }: ListedProps) => {
  const t = useTexts(trailTexts);
  const order = by === 'happened' ? 'HAPPENED' : 'RECORDED';
  const result = useQueryResult(AuditTrail, { filter: filterOf(search), order, first: pageSize, after });
  return (
    <>
      <div className={c('axis')}>
        <span aria-hidden="true">{t('axis')}</span>
        <Segmented
          label={t('axis')}
          value={by}
          onChange={(axis) => {
            change(search, axis);
          }}
          parts={[
            { value: 'recorded', label: t('axisRecorded') },
            { value: 'happened', label: t('axisHappened') },
          ]}
        />
      </div>
      <Loaded result={result}>
        {({ history }) => (
          <Entries
            history={history}
            by={by}
            onOlder={(cursor) => {
              change(search, by, cursor);
            }}
            {...(after === null
              ? {}
              : {
                  onNewest: () => {
                    change(search);
                  },
                })}
          />
        )}
      </Loaded>
    </>
  );
};

interface WaysProps {
  readonly search: TrailSearch;
  /** Every filter of the address could be read: what is exported is what is shown. */
  readonly readable: boolean;
}

const Ways = ({ search, readable }: WaysProps) => {
  const t = useTexts(trailTexts);
  const { may } = useSession();
  const past = usePast();
  return (
    <>
      <LinkButton href="/audit-trail/verify" icon={Fingerprint}>
        {t('verify')}
      </LinkButton>
      <LinkButton href="/audit-trail/changes" icon={GitCompareArrows}>
        {t('changes')}
      </LinkButton>
      {may('history:export') && readable && isExportable(search) && <Exports search={search} />}
      {may('ledger:export') && past === null && (
        <LinkButton href="/api/log-bundle.zip" icon={ShieldCheck} download>
          {t('bundle')}
        </LinkButton>
      )}
    </>
  );
};

const Exports = ({ search }: { readonly search: TrailSearch }) => {
  const t = useTexts(trailTexts);
  const query = new URLSearchParams(Object.entries(filterOf(search))).toString();
  return (
    <>
      <LinkButton href={`/api/history.jsonl?${query}`} icon={Download} download>
        {t('jsonLines')}
      </LinkButton>
      <LinkButton href={`/api/history.csv?${query}`} icon={Download} download>
        {t('csv')}
      </LinkButton>
    </>
  );
};

interface EntriesProps {
  readonly history: AuditTrailResult['history'];
  readonly by: Axis;
  readonly onOlder: (cursor: string) => void;
  readonly onNewest?: () => void;
}

const Entries = ({ history, by, onOlder, onNewest }: EntriesProps) => {
  const t = useTexts(trailTexts);
  const { edges, pageInfo } = history;
  if (edges.length === 0)
    return (
      <EmptyState title={t('emptyTitle')} action={<LinkButton href="/audit-trail">{t('clear')}</LinkButton>}>
        {t('emptyWhy')}
      </EmptyState>
    );
  const cursor = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  return (
    <>
      <Days entries={edges.map(({ node }) => node)} by={by} />
      <nav className={c('pager')} aria-label={t('pages')}>
        {onNewest && <Button onPress={onNewest}>{t('newer')}</Button>}
        {typeof cursor === 'string' && (
          <Button
            onPress={() => {
              onOlder(cursor);
            }}
          >
            {t('older')}
          </Button>
        )}
      </nav>
    </>
  );
};
