import { useState } from 'react';
import { OpenButton } from '../../../../acts/open-button.tsx';
import { Facts } from '../../../../design/facts.tsx';
import { Section } from '../../../../design/section.tsx';
import { Soft, Written } from '../../../../design/text.tsx';
import { useFormat } from '../../../../language/use-format.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { treatmentTexts } from '../../evaluation/treatment.texts.ts';
import { MeasureLinks } from '../../standing/measure-links.tsx';
import type { RiskPartProps } from '../risk-data.ts';
import { riskTexts } from '../risk.texts.ts';
import { TreatmentDialog } from './treatment-dialog.tsx';

/** What is done about it, how, by which measures and by when. */
export const TreatmentSection = ({ risk, onChanged }: RiskPartProps) => {
  const t = useTexts(riskTexts);
  const [open, setOpen] = useState(false);
  return (
    <Section
      id="treatment"
      title={t('treatment')}
      beside={
        onChanged && (
          <OpenButton
            onOpen={() => {
              setOpen(true);
            }}
          >
            {t('decide')}
          </OpenButton>
        )
      }
    >
      {risk.treatment ? <Decided risk={risk} /> : <Soft>{t('noTreatment')}</Soft>}
      {open && onChanged && (
        <TreatmentDialog
          risk={risk}
          onDone={onChanged}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </Section>
  );
};

const Decided = ({ risk: { treatment, treatmentPlan, treatmentDueOn, measures } }: Pick<RiskPartProps, 'risk'>) => {
  const t = useTexts(riskTexts);
  const words = useTexts(treatmentTexts);
  const f = useFormat();
  return (
    <Facts
      facts={[
        { key: 'how', label: t('how'), value: treatment ? words(treatment).toLocaleLowerCase() : t('none') },
        { key: 'plan', label: t('plan'), value: <Written>{treatmentPlan ?? t('none')}</Written> },
        {
          key: 'measures',
          label: t('measures'),
          value: measures.length > 0 ? <MeasureLinks measures={measures} /> : t('none'),
        },
        { key: 'due', label: t('due'), value: treatmentDueOn ? f.date(treatmentDueOn) : t('noDate') },
      ]}
    />
  );
};
