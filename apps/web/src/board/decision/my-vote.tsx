import { Notice } from '../../design/notice.tsx';
import { TextLink } from '../../design/text-link.tsx';
import { useFormat } from '../../language/use-format.ts';
import { useTexts } from '../../language/use-texts.ts';
import type { Decision } from '../../decisions/decision-data.ts';
import { hrefOf } from '../place.ts';
import { decisionTexts } from './decision.texts.ts';

const words = { APPROVE: 'youApproved', REFUSE: 'youRefused', ABSTAIN: 'youAbstained' } as const;

/** One's own vote, if it counts, and the way to its receipt. */
export const MyVote = ({ decision: { id, myVote } }: { readonly decision: Decision }) => {
  const t = useTexts(decisionTexts);
  const f = useFormat();
  if (!myVote?.counts) return null;
  return (
    <Notice tone="ok">
      <p>{t(words[myVote.kind], { time: f.dateTime(myVote.at) })}</p>
      <TextLink alone href={hrefOf({ page: 'receipt', id })}>
        {t('seeReceipt')}
      </TextLink>
    </Notice>
  );
};
