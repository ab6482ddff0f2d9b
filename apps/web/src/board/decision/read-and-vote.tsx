import { lazy, Suspense, useEffect, useState } from 'react';
import { DecisionDriftNow, type VoteKind } from '../../graphql/generated/decisions/decision.ts';
import { useQueryResult } from '../../graphql/use-query-result.ts';
import type { Decision, Difference } from '../../decisions/decision-data.ts';
import { useLogBroken } from '../../log-alarm/use-log-broken.ts';
import { useKeptWords } from '../kept-words.ts';
import { goTo } from '../place.ts';
import { DecisionBody } from './decision-body.tsx';
import { AskedNotice } from './asked-notice.tsx';
import { BodyStop } from './body-stop.tsx';
import { DriftStop } from './drift-stop.tsx';
import { LogStop } from './log-stop.tsx';
import type { Signed } from './use-signing.ts';
import { VoteBar } from './vote-bar.tsx';

const fetchSheets = () => import('./sheets.tsx');
const AskSheet = lazy(async () => ({ default: (await fetchSheets()).AskSheet }));
const SignSheet = lazy(async () => ({ default: (await fetchSheets()).SignSheet }));

interface ReadAndVoteProps {
  readonly decision: Decision;
  readonly onReload: () => void;
}

type Sheet = VoteKind | 'ASK' | 'NONE';

/** One decision, one page; sheets lie over it, and what is typed in them stays until it is sent. */
export const ReadAndVote = ({ decision, onReload }: ReadAndVoteProps) => {
  const [sheet, setSheet] = useState<Sheet>('NONE');
  const [asked, setAsked] = useState(false);
  const [reason, keepReason] = useKeptWords(`${decision.id} reason`);
  const [question, keepQuestion] = useKeptWords(`${decision.id} question`);
  const drift = useDrift(decision);
  const broken = useLogBroken() && decision.status === 'OPEN';
  useEffect(() => {
    void fetchSheets();
  }, []);
  const close = () => {
    setSheet('NONE');
  };
  const signed = (what: Signed) => {
    close();
    if (what === 'done') {
      keepReason('');
      goTo({ page: 'receipt', id: decision.id });
    } else if (what === 'changed') drift.reload();
    else onReload();
  };
  const sent = () => {
    keepQuestion('');
    setAsked(true);
    close();
    onReload();
  };
  const ask = () => {
    setSheet('ASK');
  };
  const stopped = broken || drift.difference !== undefined || decision.bodyChange !== null;
  const wrote = `${reason}${question}`.trim() !== '';
  return (
    <>
      <DecisionBody
        decision={decision}
        stop={<Stop decision={decision} drift={drift.difference} broken={broken} wrote={wrote} onAsk={ask} />}
        signable={!stopped}
        asked={asked && <AskedNotice />}
      />
      <VoteBar decision={decision} stopped={stopped} onOpen={setSheet} />
      <Suspense fallback={null}>
        {sheet === 'ASK' && (
          <AskSheet decisionId={decision.id} text={question} onText={keepQuestion} onClose={close} onAsked={sent} />
        )}
        {sheet !== 'ASK' && sheet !== 'NONE' && (
          <SignSheet
            decision={decision}
            kind={sheet}
            reason={reason}
            onReason={keepReason}
            onClose={close}
            onSigned={signed}
          />
        )}
      </Suspense>
    </>
  );
};

interface StopProps {
  readonly decision: Decision;
  readonly drift: Difference | undefined;
  readonly broken: boolean;
  readonly wrote: boolean;
  readonly onAsk: () => void;
}

/** What stands in the way of signing, the weightiest alone. */
const Stop = ({ decision: { bodyChange }, drift, broken, wrote, onAsk }: StopProps) => {
  if (broken) return <LogStop wrote={wrote} onAsk={onAsk} />;
  if (drift) return <DriftStop difference={drift} wrote={wrote} onAsk={onAsk} />;
  return bodyChange && <BodyStop words={bodyChange} onAsk={onAsk} />;
};

/** Looked at when the page opens, and again when the server stops a vote; a failure stops nobody from reading. */
const useDrift = ({ id, status }: Decision) => {
  const result = useQueryResult(DecisionDriftNow, { id }, { pause: status !== 'OPEN' });
  const found = result.state === 'ready' ? result.data.decisionDrift : null;
  return { reload: result.reload, difference: found === null || found.same || status !== 'OPEN' ? undefined : found };
};
