import { Facts } from '../../../../design/facts.tsx';
import { Section } from '../../../../design/section.tsx';
import { Soft } from '../../../../design/text.tsx';
import { TextLink } from '../../../../design/text-link.tsx';
import { useFormat } from '../../../../language/use-format.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { BandStatus, RoundStatus } from '../../parts/supply-status.tsx';
import { supplyWords } from '../../parts/supply-words.texts.ts';
import { supplierScreenTexts } from '../supplier.texts.ts';
import type { PartProps } from './part-props.ts';

/** Where the supplier stands today, in five lines. */
export const StandingSection = ({ supplier: { summary } }: PartProps) => {
  const t = useTexts(supplierScreenTexts);
  const words = useTexts(supplyWords);
  const f = useFormat();
  const { id, round, band, result, residualRisk, decision, nextAssessmentOn, nextAssessmentOverdue } = summary;
  const next = nextAssessmentOn === null ? undefined : f.date(nextAssessmentOn);
  return (
    <Section title={t('current')}>
      <Facts
        facts={[
          {
            label: t('round'),
            value:
              round === null ? (
                <Soft>{t('none')}</Soft>
              ) : (
                <TextLink href={`/suppliers/${id}/reviews/${round.id}`} quiet>
                  <RoundStatus round={round} />
                </TextLink>
              ),
          },
          { label: t('result'), value: <BandStatus band={band} result={result} /> },
          { label: t('residualRisk'), value: residualRisk === null ? <Soft>{t('none')}</Soft> : words(residualRisk) },
          { label: t('decision'), value: decision === null ? <Soft>{t('undecided')}</Soft> : words(decision) },
          {
            label: t('nextAssessment'),
            value:
              next === undefined ? (
                <Soft>{t('notPlanned')}</Soft>
              ) : nextAssessmentOverdue ? (
                <b>{t('overdue', { date: next })}</b>
              ) : (
                next
              ),
          },
        ]}
      />
    </Section>
  );
};
