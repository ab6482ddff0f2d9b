import { useCallback, useState } from 'react';
import type { Answer } from './api.ts';
import type { Failure } from './failure.ts';

interface Submitting {
  readonly pending: boolean;
  readonly failure: Failure | undefined;
  /** Counts failed attempts, for the error summary's focus. */
  readonly attempt: number;
  readonly submit: <T>(call: () => Promise<Answer<T>>) => Promise<T | undefined>;
  readonly clear: () => void;
}

/** One form's way to the server: pending, the failure in words, and nothing sent twice. */
export const useSubmit = (): Submitting => {
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<Failure | undefined>();
  const [attempt, setAttempt] = useState(0);
  const submit = useCallback(async <T>(call: () => Promise<Answer<T>>): Promise<T | undefined> => {
    setPending(true);
    const answer = await call();
    setPending(false);
    setFailure(answer.ok ? undefined : answer.failure);
    if (!answer.ok) setAttempt((count) => count + 1);
    return answer.ok ? answer.data : undefined;
  }, []);
  const clear = useCallback(() => {
    setFailure(undefined);
  }, []);
  return { pending, failure, attempt, submit, clear };
};
