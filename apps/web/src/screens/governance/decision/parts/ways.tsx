import { useState } from 'react';
import { Button, ButtonRow, LinkButton } from '../../../../design/button.tsx';
import { classes } from '../../../../design/classes.ts';
import { Notice } from '../../../../design/notice.tsx';
import { Section } from '../../../../design/section.tsx';
import { DecisionDriftNow } from '../../../../graphql/generated/decisions/decision.ts';
import { useQueryResult } from '../../../../graphql/use-query-result.ts';
import { useLanguage } from '../../../../language/language-provider.tsx';
import { useTexts } from '../../../../language/use-texts.ts';
import type { Decision, Difference } from '../../../../decisions/decision-data.ts';
import { DifferenceList } from '../../../../decisions/difference-list.tsx';
import { RenewedWords } from '../../../../decisions/renewed-words.tsx';
import { Result } from '../../../../decisions/result.tsx';
import { useSession } from '../../../../session/session-provider.tsx';
import { decisionScreenTexts } from '../decision.texts.ts';
import styles from '../decision.module.css';
import { ConcludeDialog } from './conclude-dialog.tsx';
import { RenewDialog } from './renew-dialog.tsx';
import { WithdrawDialog } from './withdraw-dialog.tsx';

const c = classes(styles);

interface WaysProps {
  readonly decision: Decision;
  readonly onDone: () => void;
}

/** How it ended, what moved since, and what can be done now. */
export const Ways = ({ decision, onDone }: WaysProps) => {
  const t = useTexts(decisionScreenTexts);
  const { pick } = useLanguage();
  const result = useQueryResult(DecisionDriftNow, { id: decision.id }, { pause: decision.status === 'WITHDRAWN' });
  const drift = result.state === 'ready' ? result.data.decisionDrift : null;
  const moved = drift === null || drift.same ? undefined : drift;
  const done = () => {
    result.reload();
    onDone();
  };
  return (
    <>
      <Result decision={decision} />
      <RenewedWords decision={decision} />
      {moved && <Moved decision={decision} difference={moved} />}
      {decision.bodyChange && (
        <Notice tone="warn" title={t('movedTitle')}>
          {pick(decision.bodyChange)}
        </Notice>
      )}
      {decision.status === 'OPEN' && (
        <Acts decision={decision} moved={moved !== undefined || decision.bodyChange !== null} onDone={done} />
      )}
    </>
  );
};

interface MovedProps {
  readonly decision: Decision;
  readonly difference: Difference;
}

const Moved = ({ decision: { status }, difference }: MovedProps) => {
  const t = useTexts(decisionScreenTexts);
  const open = status === 'OPEN';
  return (
    <>
      {open && (
        <Notice tone="warn" title={t('movedTitle')}>
          {t('movedWhy')}
        </Notice>
      )}
      <Section
        title={t(open ? 'movedSince' : 'movedSinceEnd')}
        beside={t('measures', { n: difference.measures.length })}
      >
        <DifferenceList difference={difference} />
      </Section>
    </>
  );
};

type Open = 'none' | 'renew' | 'withdraw' | 'conclude';

interface ActsProps extends WaysProps {
  readonly moved: boolean;
}

const Acts = ({ decision, moved, onDone }: ActsProps) => {
  const t = useTexts(decisionScreenTexts);
  const { may } = useSession();
  const [open, setOpen] = useState<Open>('none');
  const opening = (next: Open) => () => {
    setOpen(next);
  };
  const close = opening('none');
  return (
    <>
      <div className={c('ways')}>
        <ButtonRow>
          {decision.mayVote && (
            <LinkButton look="primary" href={`/board#/decisions/${decision.id}`}>
              {t('vote')}
            </LinkButton>
          )}
          {may('decision:propose') && (
            <>
              {moved && (
                <Button look="primary" onPress={opening('renew')}>
                  {t('renew')}
                </Button>
              )}
              {decision.overdue && <Button onPress={opening('conclude')}>{t('conclude')}</Button>}
              <Button look="danger" onPress={opening('withdraw')}>
                {t('withdraw')}
              </Button>
            </>
          )}
        </ButtonRow>
      </div>
      {open === 'renew' && <RenewDialog decision={decision} onDone={onDone} onClose={close} />}
      {open === 'withdraw' && <WithdrawDialog decision={decision} onDone={onDone} onClose={close} />}
      {open === 'conclude' && <ConcludeDialog decision={decision} onDone={onDone} onClose={close} />}
    </>
  );
};
