import { useCallback, useRef, useState } from 'react';
import { useClient } from 'urql';
import type { Failure } from '../session/failure.ts';
import { useStepUp } from '../session/step-up.tsx';
import { graphqlFailure } from './graphql-failure.ts';
import type { Operation } from './operation.ts';
import { noteSaved } from './saved.ts';

type Payload<Data> = NonNullable<Data[keyof Data]>;
type RejectionOf<Data> = Extract<Payload<Data>, { readonly __typename: 'Rejection' }>;
type ResultOf<Data> = Exclude<Payload<Data>, { readonly __typename: 'Rejection' }>;

export type Outcome<Data> =
  | { readonly kind: 'done'; readonly result: ResultOf<Data> }
  /** The server said no, with why and what to do; nothing was changed. */
  | { readonly kind: 'refused'; readonly rejection: RejectionOf<Data> }
  /** It is not known to have happened; sending again is safe. */
  | { readonly kind: 'failed'; readonly failure: Failure };

interface Attempt {
  readonly words: string;
  readonly key: string;
}

const isRejection = (payload: unknown): boolean =>
  typeof payload === 'object' && payload !== null && '__typename' in payload && payload.__typename === 'Rejection';

const outcomeOf = <Data extends object>(data: Data): Outcome<Data> => {
  const payload: unknown = Object.entries(data).find(([name]) => name !== '__typename')?.[1];
  return isRejection(payload)
    ? { kind: 'refused', rejection: payload as RejectionOf<Data> }
    : { kind: 'done', result: payload as ResultOf<Data> };
};

const wantsCode = <Data>(outcome: Outcome<Data>): boolean =>
  outcome.kind === 'refused' && (outcome.rejection as { readonly code?: string }).code === 'STEP_UP_REQUIRED';

/**
 * Sends an act. The idempotency key stays the same while the same words are sent again after a failure, so pressing
 * twice, or again after the network was gone, does the act once.
 */
const useSend = <Data extends object, Variables>(document: Operation<Data, Variables>) => {
  const client = useClient();
  const attempt = useRef<Attempt | null>(null);
  return useCallback(
    async (variables: Variables): Promise<Outcome<Data>> => {
      const words = JSON.stringify(variables);
      attempt.current = attempt.current?.words === words ? attempt.current : { words, key: crypto.randomUUID() };
      const { data, error } = await client
        .mutation<Data, Variables & object>(document, variables as Variables & object, {
          fetchOptions: { headers: { 'Idempotency-Key': attempt.current.key } },
        })
        .toPromise();
      if (error || !data) return { kind: 'failed', failure: error ? graphqlFailure(error) : nothingCame };
      attempt.current = null;
      return outcomeOf(data);
    },
    [client, document],
  );
};

/**
 * Runs an act. Where the server asks for a fresh code, the person is asked over whatever is open and the act is sent
 * again: what was typed stays. `boundTo` is what the code is given for, where an act takes one for itself alone.
 */
export const useAct = <Data extends object, Variables>(document: Operation<Data, Variables>, boundTo?: string) => {
  const send = useSend(document);
  const stepUp = useStepUp();
  const [pending, setPending] = useState(false);
  const run = useCallback(
    async (variables: Variables): Promise<Outcome<Data>> => {
      setPending(true);
      const first = await send(variables);
      const outcome = wantsCode(first) && (await stepUp(boundTo)) ? await send(variables) : first;
      setPending(false);
      if (outcome.kind === 'done') noteSaved();
      return outcome;
    },
    [send, stepUp, boundTo],
  );
  return [run, { pending }] as const;
};

const nothingCame: Failure = {
  kind: 'unexpected',
  code: 'EMPTY_ANSWER',
  text: {
    da: 'Vi fik intet svar. Det, du har skrevet, står her stadig. Prøv igen.',
    en: 'We got no answer. What you wrote is still here. Try again.',
  },
};
