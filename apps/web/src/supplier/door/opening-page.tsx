import { classes } from '../../design/classes.ts';
import { Skeleton } from '../../graphql/skeleton.tsx';
import { useTexts } from '../../language/use-texts.ts';
import { doorTexts } from './door.texts.ts';
import styles from './opening-page.module.css';

const c = classes(styles);

/** The code was right, or this browser was let in before: said at once, while what lies behind the door is fetched. */
export const OpeningPage = () => {
  const t = useTexts(doorTexts);
  return (
    <main className={c('page')}>
      <p>{t('opening')}</p>
      <Skeleton />
    </main>
  );
};
