import { classes } from '../../../../design/classes.ts';
import { Disclosure } from '../../../../design/derivation.tsx';
import { type Fact, Facts } from '../../../../design/facts.tsx';
import { Section } from '../../../../design/section.tsx';
import { Soft } from '../../../../design/text.tsx';
import { TextLink } from '../../../../design/text-link.tsx';
import { useLanguage } from '../../../../language/language-provider.tsx';
import { useTexts } from '../../../../language/use-texts.ts';
import { BandStatus } from '../../parts/supply-status.tsx';
import { supplyWords } from '../../parts/supply-words.texts.ts';
import { reviewTexts } from '../review.texts.ts';
import styles from '../review.module.css';
import type { ReviewProps } from './review-props.ts';

const c = classes(styles);

/** What the answers add up to; each count leads to its questions. */
export const StandingSection = ({ assessment: { score } }: ReviewProps) => {
  const t = useTexts(reviewTexts);
  const words = useTexts(supplyWords);
  const { pick } = useLanguage();
  const listed = (label: string, n: number, show: string): Fact => ({
    label,
    value: n === 0 ? t('none') : <TextLink href={`?show=${show}`}>{n}</TextLink>,
  });
  return (
    <Section title={t('standing')}>
      <Facts
        facts={[
          { label: t('result'), value: <BandStatus band={score.band} result={score.result} /> },
          listed(t('unscored'), score.unscored, 'unscored'),
          listed(t('red'), score.redFlags.length, 'red'),
          { label: t('scored'), value: score.scored },
          { label: t('notApplicable'), value: score.notApplicable },
          { label: t('unanswered'), value: score.unanswered },
          listed(t('cappedCount'), score.capped, 'capped'),
          {
            label: t('residualRisk'),
            value: score.residualRisk === null ? t('none') : words(score.residualRisk),
          },
        ]}
      />
      {score.provisional && <Soft>{t('resultProvisional', { n: score.unscored })}</Soft>}
      <Disclosure label={t('whyResult')}>
        <ol className={c('steps')}>
          {score.derivation.map((step) => (
            <li key={step.da}>{pick(step)}</li>
          ))}
        </ol>
      </Disclosure>
    </Section>
  );
};
