import { Button } from '../../../design/button.tsx';
import { classes } from '../../../design/classes.ts';
import { useTexts } from '../../../language/use-texts.ts';
import styles from './standing.module.css';
import { standingTexts } from './standing.texts.ts';

const c = classes(styles);

interface PagesProps {
  readonly next: string | null | undefined;
  readonly first: boolean;
  readonly onGo: (cursor: string | undefined) => void;
}

/** To the next page, and back to the start; absent when there is one page only. */
export const Pages = ({ next, first, onGo }: PagesProps) => {
  const t = useTexts(standingTexts);
  if (first && !next) return null;
  return (
    <nav className={c('pages')} aria-label={t('pages')}>
      {!first && (
        <Button
          onPress={() => {
            onGo(undefined);
          }}
        >
          {t('fromStart')}
        </Button>
      )}
      {typeof next === 'string' && (
        <Button
          onPress={() => {
            onGo(next);
          }}
        >
          {t('more')}
        </Button>
      )}
    </nav>
  );
};
