import { CircleCheck } from 'lucide-react';
import { classes } from '../design/classes.ts';
import { Icon } from '../design/icon.tsx';
import { useTexts } from '../language/use-texts.ts';
import styles from './bars.module.css';
import { graphqlTexts } from './graphql.texts.ts';
import { useSaved } from './saved.ts';

const c = classes(styles);

/** Says that an act is in the log, for a moment and in the way of nothing: the page shows what came of it. */
export const SavedNotice = () => {
  const t = useTexts(graphqlTexts);
  const saved = useSaved();
  return (
    <div role="status" className={c('savedPlace')}>
      {saved > 0 && (
        <p key={saved} className={c('saved')}>
          <Icon of={CircleCheck} size={16} /> {t('saved')}
        </p>
      )}
    </div>
  );
};
