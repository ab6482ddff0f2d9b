import { Printer } from 'lucide-react';
import { Button, ButtonRow, LinkButton } from '../../design/button.tsx';
import { classes } from '../../design/classes.ts';
import { Notice } from '../../design/notice.tsx';
import { Stack } from '../../design/section.tsx';
import { TextLink } from '../../design/text-link.tsx';
import { BoardInbox } from '../../graphql/generated/board/board.ts';
import { DecisionToRead } from '../../graphql/generated/decisions/decision.ts';
import { Loaded } from '../../graphql/loaded.tsx';
import { useQueryResult } from '../../graphql/use-query-result.ts';
import { useTexts } from '../../language/use-texts.ts';
import type { Decision } from '../../decisions/decision-data.ts';
import { RecordDocument } from '../../decisions/record-document.tsx';
import { Result } from '../../decisions/result.tsx';
import { VoteReceipt } from '../../decisions/vote-receipt.tsx';
import { Heading } from '../frame.tsx';
import { hrefOf } from '../place.ts';
import styles from './receipt.module.css';
import { receiptTexts } from './receipt.texts.ts';

const c = classes(styles);

/** Done: what was signed, its codes, and nothing more to do. On paper: the whole decision. */
export const ReceiptPage = ({ id }: { readonly id: string }) => {
  const result = useQueryResult(DecisionToRead, { id });
  return (
    <Loaded result={result}>
      {({ managementDecision }) => managementDecision && <Receipt decision={managementDecision} />}
    </Loaded>
  );
};

const titles = { APPROVE: 'approved', REFUSE: 'refused', ABSTAIN: 'abstained' } as const;

const Receipt = ({ decision }: { readonly decision: Decision }) => {
  const t = useTexts(receiptTexts);
  const { id, myVote, reference, title, status, participants, membersInOffice } = decision;
  const back = (
    <div className={c('onScreen')}>
      <TextLink alone href={hrefOf({ page: 'decision', id })}>
        {t('toDecision')}
      </TextLink>
    </div>
  );
  if (myVote === null)
    return (
      <>
        <Heading title={t('noVote')} over={reference} />
        {back}
      </>
    );
  return (
    <>
      <Heading title={t(titles[myVote.kind])} over={`${reference} · ${title}`}>
        <div className={c('onScreen')}>
          <Notice tone="ok" live>
            {t('done')} {status === 'OPEN' && t('stillOpen', { n: participants, of: membersInOffice })}
          </Notice>
        </div>
        <Result decision={decision} />
      </Heading>
      <Stack tight>
        <VoteReceipt decision={decision} vote={myVote} />
        <ButtonRow>
          <Button
            icon={Printer}
            onPress={() => {
              print();
            }}
          >
            {t('print')}
          </Button>
          <Next after={id} />
        </ButtonRow>
        {back}
      </Stack>
      <RecordDocument decision={decision} />
    </>
  );
};

/** What else waits; silent when nothing does. */
const Next = ({ after }: { readonly after: string }) => {
  const t = useTexts(receiptTexts);
  const result = useQueryResult(BoardInbox, {});
  if (result.state !== 'ready') return null;
  const next = result.data.waiting.edges.find(({ node }) => node.id !== after)?.node;
  if (!next) return null;
  return <LinkButton href={hrefOf({ page: 'decision', id: next.id })}>{t('next')}</LinkButton>;
};
