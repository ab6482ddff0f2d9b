import { useState } from 'react';
import { Button } from '../../../../design/button.tsx';
import { Facts } from '../../../../design/facts.tsx';
import { Panel, Section } from '../../../../design/section.tsx';
import { Soft, Written } from '../../../../design/text.tsx';
import { useLanguage } from '../../../../language/language-provider.tsx';
import { useFormat } from '../../../../language/use-format.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { BandStatus } from '../../parts/supply-status.tsx';
import { supplyWords } from '../../parts/supply-words.texts.ts';
import { reviewTexts } from '../review.texts.ts';
import { DecideDialog } from './decide-dialog.tsx';
import type { ReviewProps } from './review-props.ts';

/** The decision the round ends with, or what must be done before it can be taken. */
export const ConclusionSection = (props: ReviewProps) => {
  const t = useTexts(reviewTexts);
  const words = useTexts(supplyWords);
  const { assessment, out, decide } = props;
  const { conclusion, obstacles } = assessment;
  if (conclusion !== null)
    return (
      <Section title={t('decisionTitle', { decision: words(conclusion.decision) })}>
        <Decided {...props} />
      </Section>
    );
  // While the supplier answers in time there is nothing to decide on; the aside says how far they have come.
  if (!decide || (out && obstacles.length > 0)) return null;
  return obstacles.length > 0 ? <Obstacles {...props} /> : <Deciding {...props} />;
};

const Obstacles = ({ assessment: { obstacles } }: ReviewProps) => {
  const t = useTexts(reviewTexts);
  const { pick } = useLanguage();
  return (
    <Section title={t('obstacles')}>
      <Panel>
        <ul>
          {obstacles.map((obstacle) => (
            <li key={obstacle.da}>{pick(obstacle)}</li>
          ))}
        </ul>
      </Panel>
    </Section>
  );
};

const Deciding = (props: ReviewProps) => {
  const t = useTexts(reviewTexts);
  const [open, setOpen] = useState(false);
  return (
    <Section title={t('decide')}>
      <Panel>
        {props.out && <p>{t('unansweredWhy')}</p>}
        <Button
          look="primary"
          onPress={() => {
            setOpen(true);
          }}
        >
          {t('decide')}
        </Button>
      </Panel>
      {open && (
        <DecideDialog
          {...props}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </Section>
  );
};

const Decided = ({ assessment: { conclusion }, nameOf }: ReviewProps) => {
  const t = useTexts(reviewTexts);
  const words = useTexts(supplyWords);
  const f = useFormat();
  if (conclusion === null) return null;
  const { decision, reason, until, plan, dueOn, concludedOn, by, result, band, residualRisk } = conclusion;
  return (
    <>
      <Facts
        facts={[
          { label: t('reason'), value: <Written>{reason}</Written> },
          ...(plan === null ? [] : [{ label: t('plan'), value: <Written>{plan}</Written> }]),
          ...(until === null ? [] : [{ label: t('until'), value: f.date(until) }]),
          ...(dueOn === null ? [] : [{ label: t(decision === 'IMPROVE' ? 'by' : 'from'), value: f.date(dueOn) }]),
          { label: t('result'), value: <BandStatus band={band} result={result} /> },
          ...(residualRisk === null ? [] : [{ label: t('residualRisk'), value: words(residualRisk) }]),
        ]}
      />
      <Soft>{t('decidedBy', { date: f.date(concludedOn), name: nameOf(by) })}</Soft>
    </>
  );
};
