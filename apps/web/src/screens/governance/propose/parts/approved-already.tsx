import { Notice } from '../../../../design/notice.tsx';
import { noonOf } from '../../../../decisions/decision-data.ts';
import { LastApproved, type ProposalPreviewResult } from '../../../../graphql/generated/governance/propose.ts';
import { useQueryResult } from '../../../../graphql/use-query-result.ts';
import { useFormat } from '../../../../language/use-format.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { proposeTexts } from '../propose.texts.ts';

interface ApprovedAlreadyProps {
  readonly preview: ProposalPreviewResult['measuresProposalPreview'];
}

/** Nothing forbids asking twice; whoever does is told that the answer is there. */
export const ApprovedAlready = ({ preview: { hash, controlCode, sinceLastApproval } }: ApprovedAlreadyProps) => {
  const t = useTexts(proposeTexts);
  const f = useFormat();
  const { since, sinceOn, sinceReference, same } = sinceLastApproval;
  const result = useQueryResult(LastApproved, { id: since ?? '' }, { pause: since === null });
  const approved = result.state === 'ready' ? result.data.managementDecision : null;
  if (sinceOn === null || approved?.manifestHash !== hash) return null;
  const values = { day: f.date(noonOf(sinceOn)), reference: sinceReference ?? '', code: controlCode };
  return (
    <Notice tone="warn" title={t('approvedTitle')}>
      {t(same ? 'approvedSame' : 'approvedAged', values)}
    </Notice>
  );
};
