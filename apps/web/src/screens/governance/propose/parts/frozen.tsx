import { Section } from '../../../../design/section.tsx';
import type { ProposalPreviewResult } from '../../../../graphql/generated/governance/propose.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { MeasureList } from '../../../../decisions/measure-list.tsx';
import { RiskRound } from '../../../../decisions/risk-round.tsx';
import { SinceLastApproval } from '../../../../decisions/since-last-approval.tsx';
import { proposeTexts } from '../propose.texts.ts';

interface FrozenProps {
  readonly preview: ProposalPreviewResult['measuresProposalPreview'];
}

/** What the members will read, as they will read it. */
export const Frozen = ({ preview: { sinceLastApproval, measures, riskRound, controlCode } }: FrozenProps) => {
  const t = useTexts(proposeTexts);
  return (
    <>
      <SinceLastApproval difference={sinceLastApproval} total={measures.length} />
      <Section title={t('frozen')} beside={t('code', { code: controlCode })}>
        <MeasureList measures={measures} />
      </Section>
      <RiskRound round={riskRound} />
    </>
  );
};
