import { classes } from '../design/classes.ts';
import { HiddenText } from '../design/text.tsx';
import { useTexts } from '../language/use-texts.ts';
import { graphqlTexts } from './graphql.texts.ts';
import styles from './skeleton.module.css';

const c = classes(styles);

export const Skeleton = () => {
  const t = useTexts(graphqlTexts);
  return (
    <div className={c('skeleton')} role="status">
      <HiddenText>{t('loading')}</HiddenText>
      <span className={c('bar')} aria-hidden="true" />
      <span className={c('bar')} aria-hidden="true" />
      <span className={c('bar')} aria-hidden="true" />
    </div>
  );
};
