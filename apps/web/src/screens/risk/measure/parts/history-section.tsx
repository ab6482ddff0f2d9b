import { Rows } from '../../../../design/facts.tsx';
import { Section } from '../../../../design/section.tsx';
import { Soft } from '../../../../design/text.tsx';
import { TextLink } from '../../../../design/text-link.tsx';
import { useFormat } from '../../../../language/use-format.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import type { NameOf } from '../../../../people/use-people.ts';
import { MeasureState } from '../../standing/measure-state.tsx';
import type { MeasureData } from '../measure-data.ts';
import { measureTexts } from '../measure.texts.ts';

interface HistorySectionProps {
  readonly measure: MeasureData;
  readonly nameOf: NameOf;
}

/** How the assessment came to be what it is; the trail holds everything else. */
export const HistorySection = ({ measure: { stateHistory, record }, nameOf }: HistorySectionProps) => {
  const t = useTexts(measureTexts);
  const f = useFormat();
  return (
    <Section title={t('history')}>
      {stateHistory.length === 0 ? (
        <Soft>{t('never')}</Soft>
      ) : (
        <Rows>
          {stateHistory
            .toSorted((a, b) => b.at.localeCompare(a.at))
            .map(({ state, reason, at, by }) => (
              <li key={at}>
                <MeasureState state={state} />
                <p>{reason}</p>
                <Soft size="micro">{t('assessedBy', { date: f.date(at), person: nameOf(by) })}</Soft>
              </li>
            ))}
        </Rows>
      )}
      <TextLink href={`/audit-trail?category=measure&record=${record}`} alone>
        {t('trail')}
      </TextLink>
    </Section>
  );
};
