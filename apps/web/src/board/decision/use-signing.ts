import { useRef, useState } from 'react';
import type { Decision } from '../../decisions/decision-data.ts';
import type { VoteKind } from '../../graphql/generated/decisions/decision.ts';
import type { Bilingual } from '../../language/language.ts';
import { api } from '../../session/api.ts';
import type { Failure } from '../../session/failure.ts';
import { sessionGate } from '../../session/session-gate.ts';
import { useVote } from './use-vote.ts';

interface Refusal {
  readonly code: string;
  readonly message: Bilingual;
  readonly provision: string | null;
}

/** What became of it: `changed` and `renewed` mean that what was read, or who votes on it, is no longer so. */
export type Signed = 'done' | 'changed' | 'renewed' | 'not-yet';

const stops: Readonly<Partial<Record<string, Signed>>> = {
  MEASURES_CHANGED: 'changed',
  PROPOSAL_RENEWED: 'renewed',
  BODY_CHANGED: 'renewed',
};

/** A code that was accepted serves its decision for five minutes; half a minute is left for the way to the server. */
const freshForMs = 270_000;

interface State {
  readonly pending: boolean;
  readonly failure: Failure | undefined;
  readonly refusal: Refusal | undefined;
  /** The code was accepted for this decision and version; another try needs no new one. */
  readonly confirmed: boolean;
}

const idle: State = { pending: false, failure: undefined, refusal: undefined, confirmed: false };

/** The code of this moment, bound to this decision, and then the vote: one press for both. */
export const useSigning = (decision: Decision) => {
  const vote = useVote();
  const [state, setState] = useState(idle);
  const confirmedAt = useRef(0);

  const confirm = async (code: string): Promise<boolean> => {
    if (Date.now() - confirmedAt.current < freshForMs) return true;
    const answer = await api.post('/api/step-up', { code, boundTo: decision.secondFactorBoundTo });
    if (answer.ok) confirmedAt.current = Date.now();
    else setState({ ...idle, failure: answer.failure });
    // The session ended elsewhere: sign in over the sheet, then the next code.
    if (!answer.ok && answer.failure.kind === 'signed-out') await sessionGate.lose();
    return answer.ok;
  };

  const sign = async (kind: VoteKind, code: string, reason: string): Promise<Signed> => {
    setState((before) => ({ ...idle, confirmed: before.confirmed, pending: true }));
    if (!(await confirm(code))) return 'not-yet';
    const outcome = await vote(kind, decision, reason);
    if (outcome.kind === 'done') {
      setState(idle);
      return 'done';
    }
    if (outcome.kind === 'failed') {
      setState({ ...idle, failure: outcome.failure, confirmed: true });
      return 'not-yet';
    }
    const { rejection } = outcome;
    if (rejection.code.startsWith('SECOND_FACTOR')) confirmedAt.current = 0;
    setState({ ...idle, refusal: rejection, confirmed: confirmedAt.current > 0 });
    return stops[rejection.code] ?? 'not-yet';
  };

  /** What was said of one way to confirm says nothing of the other. */
  const clear = () => {
    setState(({ confirmed }) => ({ ...idle, confirmed }));
  };
  return { ...state, codeRefused: state.failure?.field === 'code', sign, clear };
};
