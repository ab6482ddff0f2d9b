import { Section } from '../../../../design/section.tsx';
import type { ProposalPreviewResult } from '../../../../graphql/generated/governance/propose.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { MeasureList } from '../../../../decisions/measure-list.tsx';
import { RiskRound } from '../../../../decisions/risk-round.tsx';
import { SetCondition } from '../../../../decisions/set-condition.tsx';
import { SinceLastApproval } from '../../../../decisions/since-last-approval.tsx';
import { proposeTexts } from '../propose.texts.ts';

interface FrozenProps {
  readonly preview: ProposalPreviewResult['measuresProposalPreview'];
}

/** What the members will read, as they will read it. */
export const Frozen = ({
  preview: { sinceLastApproval, condition, measures, riskRound, controlCode },
}: FrozenProps) => {
  const t = useTexts(proposeTexts);
  return (
    <>
      <SetCondition condition={condition} open />
      <SinceLastApproval
        difference={sinceLastApproval}
        total={measures.length}
        readOn={condition.readOn}
        put={false}
        shortened={false}
      />
      <Section title={t('frozen')} beside={t('code', { code: controlCode })}>
        <MeasureList measures={measures} readOn={condition.readOn} />
      </Section>
      <RiskRound round={riskRound} />
    </>
  );
};
