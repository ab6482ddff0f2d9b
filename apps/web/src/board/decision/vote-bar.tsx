import { useState } from 'react';
import { PenLine } from 'lucide-react';
import { Button } from '../../design/button.tsx';
import { classes } from '../../design/classes.ts';
import { Notice } from '../../design/notice.tsx';
import type { VoteKind } from '../../graphql/generated/decisions/decision.ts';
import { useLanguage } from '../../language/language-provider.tsx';
import { useTexts } from '../../language/use-texts.ts';
import type { Decision } from '../../decisions/decision-data.ts';
import { decisionTexts } from './decision.texts.ts';
import styles from './decision.module.css';

const c = classes(styles);

interface VoteBarProps {
  readonly decision: Decision;
  /** Something moved under the proposal: only asking is left. */
  readonly stopped: boolean;
  readonly onOpen: (sheet: VoteKind | 'ASK') => void;
}

/** The ways to answer, always in reach of a thumb. */
export const VoteBar = ({ decision, stopped, onOpen }: VoteBarProps) => {
  const t = useTexts(decisionTexts);
  const { pick } = useLanguage();
  const [again, setAgain] = useState(false);
  const { status, mayVote, mayNotVoteBecause, myVote } = decision;
  if (status !== 'OPEN' || stopped) return null;
  if (!mayVote)
    return mayNotVoteBecause === null ? null : <Notice title={t('cannotVote')}>{pick(mayNotVoteBecause)}</Notice>;
  const open = (sheet: VoteKind | 'ASK') => () => {
    onOpen(sheet);
  };
  if (myVote?.counts && !again)
    return (
      <div className={c('quietWays')}>
        <Button
          look="bare"
          onPress={() => {
            setAgain(true);
          }}
        >
          {t('voteAgain')}
        </Button>
      </div>
    );
  return (
    <>
      <div className={c('quietWays')}>
        <Button look="bare" onPress={open('ABSTAIN')}>
          {t('abstain')}
        </Button>
      </div>
      <div className={c('bar')} role="group" aria-label={t('yourDecision')}>
        <Button onPress={open('REFUSE')}>{t('refuse')}</Button>
        <Button onPress={open('ASK')}>{t('ask')}</Button>
        <Button look="primary" icon={PenLine} onPress={open('APPROVE')}>
          {t('approve')}
        </Button>
      </div>
    </>
  );
};
