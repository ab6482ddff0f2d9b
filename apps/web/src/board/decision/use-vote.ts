import type { VoteKind } from '../../graphql/generated/decisions/decision.ts';
import { ApproveMeasures, AbstainFromMeasures, RefuseMeasures } from '../../graphql/generated/board/vote.ts';
import { useAct } from '../../graphql/use-act.ts';
import { useLanguage } from '../../language/language-provider.tsx';
import type { Decision } from '../../decisions/decision-data.ts';

type Voted = Pick<Decision, 'id' | 'manifestHash'>;

/** One member's vote on exactly what they saw, in the language they read it in. */
export const useVote = () => {
  const { language } = useLanguage();
  const [approve] = useAct(ApproveMeasures);
  const [refuse] = useAct(RefuseMeasures);
  const [abstain] = useAct(AbstainFromMeasures);
  return async (kind: VoteKind, { id, manifestHash }: Voted, reason: string) => {
    const input = { decisionId: id, hash: manifestHash, language: language === 'da' ? 'DA' : 'EN' } as const;
    const words = reason.trim();
    if (kind === 'APPROVE') return approve({ input });
    return kind === 'REFUSE'
      ? refuse({ input: { ...input, reason: words } })
      : abstain({ input: { ...input, reason: words === '' ? null : words } });
  };
};
