import { useTexts } from '../language/use-texts.ts';
import { classes } from './classes.ts';
import { designTexts } from './design.texts.ts';
import styles from './page.module.css';

const c = classes(styles);

export const contentId = 'indhold';

export const SkipLink = () => {
  const t = useTexts(designTexts);
  return (
    <a className={c('skip')} href={`#${contentId}`}>
      {t('skip')}
    </a>
  );
};
