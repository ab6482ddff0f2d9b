import { Rows } from '../../../../design/facts.tsx';
import { Section } from '../../../../design/section.tsx';
import { Soft, Written } from '../../../../design/text.tsx';
import { useLanguage } from '../../../../language/language-provider.tsx';
import { useFormat } from '../../../../language/use-format.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { reviewTexts } from '../review.texts.ts';
import type { ReviewProps } from './review-props.ts';

export const HistorySection = ({ assessment: { history }, nameOf }: ReviewProps) => {
  const t = useTexts(reviewTexts);
  const f = useFormat();
  const { pick } = useLanguage();
  return (
    <Section title={t('history')}>
      <Rows>
        {history.map(({ at, by, outsider, title, text }) => (
          <li key={`${at} ${title.da}`}>
            <b>{pick(title)}</b>
            {text !== null && <Written>{text}</Written>}
            <Soft>
              {t('historyBy', { time: f.dateTimeShort(at), name: outsider === null ? nameOf(by) : pick(outsider) })}
            </Soft>
          </li>
        ))}
      </Rows>
    </Section>
  );
};
