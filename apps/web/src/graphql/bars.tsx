import { CloudOff, RefreshCw } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { classes } from '../design/classes.ts';
import { Icon } from '../design/icon.tsx';
import { useTexts } from '../language/use-texts.ts';
import { graphqlTexts } from './graphql.texts.ts';
import { useIsStale } from './stale.ts';
import styles from './bars.module.css';

const c = classes(styles);

const subscribe = (listener: () => void) => {
  addEventListener('online', listener);
  addEventListener('offline', listener);
  return () => {
    removeEventListener('online', listener);
    removeEventListener('offline', listener);
  };
};

/** The two things about the connection a person should know, under the top bar: no network; a list that lags. */
export const ConnectionBars = () => {
  const t = useTexts(graphqlTexts);
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  const stale = useIsStale();
  return (
    <div role="status">
      {!online && (
        <p className={c('bar', 'offline')}>
          <Icon of={CloudOff} size={16} /> {t('offline')}
        </p>
      )}
      {online && stale && (
        <p className={c('bar')}>
          <Icon of={RefreshCw} size={16} /> {t('stale')}
        </p>
      )}
    </div>
  );
};
