import { classes } from '../../../design/classes.ts';
import { TextLink } from '../../../design/text-link.tsx';
import { useTexts } from '../../../language/use-texts.ts';
import styles from './standing.module.css';
import { standingTexts } from './standing.texts.ts';

const c = classes(styles);

interface CoverageProps {
  readonly met: number;
  readonly all: number;
  /** None of them has been looked at: the words say so, and no empty bar suggests nought per cent. */
  readonly untouched: boolean;
  readonly href: string;
}

/** How many requirements are met: always "11 of 12" and a link to them, never a percentage alone. */
export const Coverage = ({ met, all, untouched, href }: CoverageProps) => {
  const t = useTexts(standingTexts);
  if (untouched)
    return (
      <TextLink href={href} alone>
        {t('waiting', { n: all })}
      </TextLink>
    );
  return (
    <span className={c('coverage')}>
      <span className={c('gauge')} aria-hidden="true">
        <span className={c('filled')} style={{ inlineSize: `${String(all === 0 ? 0 : (met / all) * 100)}%` }} />
      </span>
      <TextLink href={href} alone>
        {t('of', { met, all })}
      </TextLink>
    </span>
  );
};
