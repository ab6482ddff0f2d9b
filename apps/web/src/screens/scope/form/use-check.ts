import { useClient } from 'urql';
import { useState } from 'react';
import { CheckScope, type CheckScopeResult } from '../../../graphql/generated/scope/assessment.ts';
import { graphqlFailure } from '../../../graphql/graphql-failure.ts';
import { useLanguage } from '../../../language/language-provider.tsx';
import type { Failure } from '../../../session/failure.ts';
import { type Answers, inputOf } from './answers.ts';
import type { ScopeProblem } from './scope-form.tsx';

export type ScopeAnswer = NonNullable<CheckScopeResult['checkScope']['result']>;

/** Asks the server what follows from the answers. Nothing is stored. */
export function useCheck() {
  const client = useClient();
  const { pick } = useLanguage();
  const [pending, setPending] = useState(false);
  const [answer, setAnswer] = useState<ScopeAnswer | null>(null);
  const [problems, setProblems] = useState<readonly ScopeProblem[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [attempt, setAttempt] = useState(0);
  const check = async (answers: Answers): Promise<boolean> => {
    setPending(true);
    const { data, error } = await client
      .query(CheckScope, { input: inputOf(answers) }, { requestPolicy: 'network-only' })
      .toPromise();
    setPending(false);
    setAttempt((before) => before + 1);
    const problem = data?.checkScope.problem ?? null;
    setFailure(error === undefined ? null : graphqlFailure(error));
    setProblems(problem === null ? [] : [{ field: fieldOf(problem.field), message: pick(problem.message) }]);
    setAnswer(data?.checkScope.result ?? null);
    return data?.checkScope.result != null;
  };
  return {
    check,
    pending,
    answer,
    problems,
    failure,
    attempt,
    forget: () => {
      setAnswer(null);
    },
  };
}

/** `periods[0].employees` and `inputs.periods.0.employees` are the field `periods.0.employees`. */
function fieldOf(field: string | null): string {
  return (field ?? 'entityTypes').replace(/^(input\.|inputs\.)+/, '').replaceAll(/\[(\d+)\]/g, '.$1');
}
