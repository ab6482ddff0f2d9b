import { Notice } from '../design/notice.tsx';
import { TextLink } from '../design/text-link.tsx';
import type { GovernanceObstacleCode } from '../graphql/generated/governance/propose.ts';
import { useLanguage } from '../language/language-provider.tsx';
import type { Bilingual } from '../language/language.ts';
import { useTexts } from '../language/use-texts.ts';
import { classes } from '../design/classes.ts';
import { obstaclesTexts } from './obstacles.texts.ts';
import styles from './decisions.module.css';

const c = classes(styles);

interface Obstacle {
  readonly code: GovernanceObstacleCode;
  readonly text: Bilingual;
  readonly measures: readonly string[];
  readonly decision: string | null;
}

interface ObstaclesProps {
  readonly title: string;
  readonly obstacles: readonly Obstacle[];
}

/** What stands in the way, each with why, what to do and the way there: said before anybody presses send. */
export const Obstacles = ({ title, obstacles }: ObstaclesProps) => {
  const { pick } = useLanguage();
  if (obstacles.length === 0) return null;
  return (
    <Notice tone="warn" title={title}>
      <ul className={c('obstacles')}>
        {obstacles.map((obstacle) => (
          <li key={obstacle.code}>
            <p>{pick(obstacle.text)}</p>
            <Way obstacle={obstacle} />
          </li>
        ))}
      </ul>
    </Notice>
  );
};

const Way = ({ obstacle: { code, measures, decision } }: { readonly obstacle: Obstacle }) => {
  const t = useTexts(obstaclesTexts);
  if (code === 'MEASURES_NOT_ASSESSED')
    return measures.map((measure) => (
      <span key={measure} className={c('way')}>
        <TextLink alone href={`/measures/${measure}`}>
          {t('toMeasure', { number: Number(measure.slice(1)) })}
        </TextLink>
      </span>
    ));
  if (code === 'RISK_ROUND_NOT_CURRENT')
    return (
      <TextLink alone href="/risks/round">
        {t('toRound')}
      </TextLink>
    );
  if (code === 'PROPOSAL_ALREADY_OPEN' && decision !== null)
    return (
      <TextLink alone href={`/management/decisions/${decision}`}>
        {t('toOpen')}
      </TextLink>
    );
  return (
    <TextLink alone href="/management#members">
      {t('toBody')}
    </TextLink>
  );
};
