import { Facts } from '../../../../design/facts.tsx';
import { Soft } from '../../../../design/text.tsx';
import { useFormat } from '../../../../language/use-format.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { usePeople } from '../../../../people/use-people.ts';
import { evaluationTexts } from '../../evaluation/evaluation.texts.ts';
import { LevelStatus } from '../../evaluation/risk-level.tsx';
import type { RiskData, Scores } from '../risk-data.ts';
import { riskActTexts } from '../risk.texts.ts';

interface WhatIsAcceptedProps {
  readonly risk: RiskData;
}

/** Which risk, to what, how high before and after, who asks: nobody signs for a number they have to remember. */
export const WhatIsAccepted = ({ risk }: WhatIsAcceptedProps) => {
  const t = useTexts(riskActTexts);
  const { reference, title, serviceName, inherent, residual } = risk;
  return (
    <>
      <Facts
        facts={[
          { key: 'risk', label: t('risk'), value: `${reference} ${title}` },
          { key: 'service', label: t('service'), value: serviceName },
          { key: 'before', label: t('before'), value: inherent && <Weighed scores={inherent} /> },
          { key: 'after', label: t('after'), value: residual ? <Weighed scores={residual} /> : t('notWeighed') },
          ...useProposer(risk),
        ]}
      />
      <p>{t('meaning')}</p>
      {risk.needsBoard && <Soft>{t('whyMember')}</Soft>}
    </>
  );
};

const Weighed = ({ scores: { level, worst, score } }: { readonly scores: Scores }) => {
  const t = useTexts(riskActTexts);
  const words = useTexts(evaluationTexts);
  return (
    <>
      <LevelStatus level={level} /> <Soft>{t('worst', { property: words(worst), score })}</Soft>
    </>
  );
};

const useProposer = ({ acceptanceStanding, acceptance }: RiskData) => {
  const t = useTexts(riskActTexts);
  const f = useFormat();
  const { nameOf } = usePeople();
  const at = acceptance?.proposedAt;
  if (acceptanceStanding !== 'AWAITING_BOARD' || !at) return [];
  const value = t('proposedByOn', { person: nameOf(acceptance.proposedBy ?? ''), date: f.date(at) });
  return [{ key: 'proposer', label: t('proposedBy'), value }];
};
