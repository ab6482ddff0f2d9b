import { History } from 'lucide-react';
import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import { Button } from '../design/button.tsx';
import { classes } from '../design/classes.ts';
import { EmptyState } from '../design/empty-state.tsx';
import { Icon } from '../design/icon.tsx';
import { StandingClock } from '../design/now.ts';
import { PageHeader } from '../design/page-header.tsx';
import { TextLink } from '../design/text-link.tsx';
import { GraphqlProvider } from '../graphql/graphql-provider.tsx';
import { useQueryResult } from '../graphql/use-query-result.ts';
import { PastRecords } from '../graphql/generated/past/past.ts';
import { useLanguage } from '../language/language-provider.tsx';
import { useFormat } from '../language/use-format.ts';
import { useTexts } from '../language/use-texts.ts';
import { ReadingOnly } from '../session/session-provider.tsx';
import { exactly, isForDoing, placeIn } from './moment.ts';
import { pastTexts } from './past.texts.ts';
import { PastContext, useGoTo, usePast } from './use-past.ts';
import styles from './past.module.css';

const c = classes(styles);

/** Everything inside is of one moment: what is asked for, what time it is, and what may be done. */
export const PastPlace = ({ children }: { readonly children: ReactNode }) => {
  const place = placeIn(useLocation().search);
  const at = place.kind === 'past' ? place.at : null;
  return (
    <PastContext value={at}>
      <StandingClock value={at === null ? null : Date.parse(at)}>
        <ReadingOnly active={place.kind !== 'now'}>
          <GraphqlProvider asOf={at}>
            {children}
            {place.kind !== 'now' && <div className={c('frame')} aria-hidden="true" />}
            {at !== null && <PrintedMark at={at} />}
          </GraphqlProvider>
        </ReadingOnly>
      </StandingClock>
    </PastContext>
  );
};

const useExact = () => {
  const f = useFormat();
  return (at: string) => exactly(f.dateTime(at), at);
};

/** On every printed sheet. */
const PrintedMark = ({ at }: { readonly at: string }) => {
  const t = useTexts(pastTexts);
  return <p className={c('printed')}>{t('printed', { time: useExact()(at) })}</p>;
};

/** Why the server has nothing to show of the moment: it is still to come, or before the first record. */
const useRefusal = () => {
  const at = usePast();
  const records = useQueryResult(PastRecords, {}, { pause: at === null });
  return records.state === 'failed' && records.failure.code.startsWith('AS_OF_') ? records.failure : undefined;
};

/** Loud, on every page, with the way back. */
export const PastBanner = ({ onChange }: { readonly onChange: () => void }) => {
  const t = useTexts(pastTexts);
  const at = usePast();
  const exact = useExact();
  const goTo = useGoTo();
  const refused = useRefusal();
  if (at === null || refused !== undefined) return null;
  return (
    <section className={c('banner')} aria-label={t('region')}>
      <Icon of={History} />
      <div className={c('words')}>
        <p role="status">
          <b>{t('standing', { time: exact(at) })}.</b> {t('frozen')}
        </p>
        <p className={c('small')}>
          {t('names')}{' '}
          <TextLink href={`/audit-trail/changes?from=${encodeURIComponent(at)}&asOf=now`}>{t('since')}</TextLink>
        </p>
      </div>
      <Button small icon={History} onPress={onChange}>
        {t('change')}
      </Button>
      <Button
        small
        onPress={() => {
          goTo(null);
        }}
      >
        {t('now')}
      </Button>
    </section>
  );
};

/** The page, unless the moment has none: unreadable, still to come, before the first record, or a page for doing. */
export const PastGate = ({ children, onChange }: { readonly children: ReactNode; readonly onChange: () => void }) => {
  const t = useTexts(pastTexts);
  const { pick } = useLanguage();
  const { pathname, search } = useLocation();
  const place = placeIn(search);
  const refused = useRefusal();
  if (place.kind === 'unreadable')
    return <NoPage title={t('noMoment')} body={t('unreadable', { written: place.written })} onChange={onChange} />;
  if (refused !== undefined) return <NoPage title={t('noMoment')} body={pick(refused.text)} onChange={onChange} />;
  if (place.kind === 'past' && isForDoing(pathname))
    return <NoPage title={t('doing')} body={t('doingBody')} onChange={onChange} />;
  return children;
};

interface NoPageProps {
  readonly title: string;
  readonly body: string;
  readonly onChange: () => void;
}

const NoPage = ({ title, body, onChange }: NoPageProps) => {
  const t = useTexts(pastTexts);
  const goTo = useGoTo();
  const ways = (
    <>
      <Button
        look="primary"
        onPress={() => {
          goTo(null);
        }}
      >
        {t('now')}
      </Button>{' '}
      <Button icon={History} onPress={onChange}>
        {t('change')}
      </Button>
    </>
  );
  return (
    <>
      <PageHeader title={title} />
      <EmptyState title={body} action={ways}>
        {null}
      </EmptyState>
    </>
  );
};
