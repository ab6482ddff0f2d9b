import { History } from 'lucide-react';
import { createContext, type ReactNode, use } from 'react';
import { useLocation } from 'react-router';
import { Button, ButtonRow } from '../design/button.tsx';
import { classes } from '../design/classes.ts';
import { Icon } from '../design/icon.tsx';
import { StandingClock } from '../design/now.ts';
import { PageHeader } from '../design/page-header.tsx';
import { Stack } from '../design/section.tsx';
import { TextLink } from '../design/text-link.tsx';
import { GraphqlProvider } from '../graphql/graphql-provider.tsx';
import { useQueryResult } from '../graphql/use-query-result.ts';
import { PastRecords } from '../graphql/generated/past/past.ts';
import type { Bilingual } from '../language/language.ts';
import { useLanguage } from '../language/language-provider.tsx';
import { useFormat } from '../language/use-format.ts';
import { useTexts } from '../language/use-texts.ts';
import { ReadingOnly } from '../session/session-provider.tsx';
import { exactly, isForDoing, isOfNow, type Place, placeIn } from './moment.ts';
import { pastTexts } from './past.texts.ts';
import { PastContext, useGoTo, usePast } from './use-past.ts';
import styles from './past.module.css';

const c = classes(styles);

/** Everything inside is of one moment: what is asked for, what time it is, and what may be done. */
export const PastPlace = ({ children }: { readonly children: ReactNode }) => {
  const place = placeIn(useLocation().search);
  return (
    <GraphqlProvider asOf={place.kind === 'past' ? place.at : null}>
      <Moment place={place}>{children}</Moment>
    </GraphqlProvider>
  );
};

/** Nothing says that a moment is shown before the server has agreed that there is something to show of it. */
const useAgreed = (place: Place): { readonly at: string | null; readonly refused?: Bilingual } => {
  const records = useQueryResult(PastRecords, {}, { pause: place.kind !== 'past' });
  if (place.kind !== 'past' || records.state === 'loading') return { at: null };
  const isRefused = records.state === 'failed' && records.failure.code.startsWith('AS_OF_');
  return isRefused ? { at: null, refused: records.failure.text } : { at: place.at };
};

const Moment = ({ place, children }: { readonly place: Place; readonly children: ReactNode }) => {
  const { at, refused } = useAgreed(place);
  return (
    <PastContext value={at}>
      <RefusalContext value={refused}>
        <StandingClock value={at === null ? null : Date.parse(at)}>
          <ReadingOnly active={place.kind !== 'now'}>
            {children}
            {at !== null && <Marks at={at} />}
          </ReadingOnly>
        </StandingClock>
      </RefusalContext>
    </PastContext>
  );
};

/** The server's words on why there is nothing to show of the moment: it is still to come, or before the first record. */
const RefusalContext = createContext<Bilingual | undefined>(undefined);

const useExact = () => {
  const f = useFormat();
  return (at: string) => exactly(f.dateTime(at), at);
};

/** Around the page, and on every printed sheet. */
const Marks = ({ at }: { readonly at: string }) => {
  const t = useTexts(pastTexts);
  return (
    <>
      <div className={c('frame')} aria-hidden="true" />
      <p className={c('printed')}>{t('printed', { time: useExact()(at) })}</p>
    </>
  );
};

/** Loud, on every page, with the way back. */
export const PastBanner = ({ onChange }: { readonly onChange: () => void }) => {
  const t = useTexts(pastTexts);
  const at = usePast();
  const exact = useExact();
  const goTo = useGoTo();
  if (at === null) return null;
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
  const refused = use(RefusalContext);
  const at = usePast();
  if (place.kind === 'unreadable')
    return <NoPage title={t('noMoment')} body={t('unreadable', { written: place.written })} onChange={onChange} />;
  if (place.kind === 'now') return children;
  if (refused !== undefined) return <NoPage title={t('noMoment')} body={pick(refused)} onChange={onChange} />;
  if (at === null) return null;
  if (isForDoing(pathname)) return <NoPage title={t('doing')} body={t('doingBody')} onChange={onChange} />;
  if (isOfNow(pathname)) return <NoPage title={t('ofNow')} body={t('ofNowBody')} onChange={onChange} />;
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
  return (
    <>
      <PageHeader title={title} />
      <Stack>
        <p>{body}</p>
        <ButtonRow>
          <Button
            look="primary"
            onPress={() => {
              goTo(null);
            }}
          >
            {t('now')}
          </Button>
          <Button icon={History} onPress={onChange}>
            {t('change')}
          </Button>
        </ButtonRow>
      </Stack>
    </>
  );
};
