import { TriangleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { classes } from '../design/classes.ts';
import { Icon } from '../design/icon.tsx';
import { useNow } from '../design/now.ts';
import { TextLink } from '../design/text-link.tsx';
import { LogAlarm as LogAlarmQuery } from '../graphql/generated/log-alarm/log-alarm.ts';
import { useQueryResult } from '../graphql/use-query-result.ts';
import { useFormat } from '../language/use-format.ts';
import { useTexts } from '../language/use-texts.ts';
import { logAlarmTexts } from './log-alarm.texts.ts';
import styles from './log-alarm.module.css';

const c = classes(styles);

/** Nobody is to read on for long as if everything were well; the answer is one small row of the server. */
const AGAIN_AFTER_MS = 15_000;

const isLookedAt = (): boolean => document.visibilityState === 'visible';

/** Asks again now and then while somebody looks, and at once when they come back to the window. */
const useAskAgain = (reload: () => void) => {
  useEffect(() => {
    const ask = () => {
      if (isLookedAt()) reload();
    };
    const timer = setInterval(ask, AGAIN_AFTER_MS);
    document.addEventListener('visibilitychange', ask);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', ask);
    };
  }, [reload]);
};

/** A broken log stands over every page of everybody until it is settled. Asked for again on every way that is taken, and while it is looked at. */
export const LogAlarm = ({ place }: { readonly place: string }) => {
  const t = useTexts(logAlarmTexts);
  const result = useQueryResult(LogAlarmQuery, {});
  const asked = useRef(place);
  const { reload } = result;
  useEffect(() => {
    if (asked.current !== place) reload();
    asked.current = place;
  }, [place, reload]);
  useAskAgain(reload);
  if (result.state !== 'ready' || !result.data.logStanding.broken) return null;
  const [first] = result.data.logStanding.alarms;
  return (
    <>
      <div role="alert" className={c('alarm')}>
        <Icon of={TriangleAlert} />
        <b>{t('title')}</b>
        {first !== undefined && <span>{t('from', { position: first.position })}</span>}
        <TextLink alone href="/audit-trail/verify">
          {t('see')}
        </TextLink>
      </div>
      <OnPaper position={first?.position} />
    </>
  );
};

/** Paper has no way to press and outlives the alarm: one line says what was so when it was printed. */
const OnPaper = ({ position }: { readonly position: number | undefined }) => {
  const t = useTexts(logAlarmTexts);
  const f = useFormat();
  const time = f.dateTime(useNow());
  return (
    <p className={c('paper')}>{position === undefined ? t('paper', { time }) : t('paperFrom', { time, position })}</p>
  );
};
