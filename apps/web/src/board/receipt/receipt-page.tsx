import { Printer } from 'lucide-react';
import { Button, ButtonRow, LinkButton } from '../../design/button.tsx';
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
import { VoteReceipt } from '../../decisions/vote-receipt.tsx';
import { Heading } from '../frame.tsx';
import { hrefOf } from '../place.ts';
import { receiptTexts } from './receipt.texts.ts';

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
  const { id, myVote, reference, title } = decision;
  const back = (
    <TextLink alone href={hrefOf({ page: 'decision', id })}>
      {t('toDecision')}
    </TextLink>
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
        <Notice tone="ok" live>
          {t('done')}
        </Notice>
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
