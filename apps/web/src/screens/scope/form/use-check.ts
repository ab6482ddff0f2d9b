import { useClient } from 'urql';
import { useState } from 'react';
import { CheckScope, type CheckScopeResult } from '../../../graphql/generated/scope/assessment.ts';
import { graphqlFailure } from '../../../graphql/graphql-failure.ts';
import { useLanguage } from '../../../language/language-provider.tsx';
import { useTexts } from '../../../language/use-texts.ts';
import type { Failure } from '../../../session/failure.ts';
import { type Answers, inputOf } from './answers.ts';
import { formTexts } from './form.texts.ts';
import { missingAnswers } from './missing-answers.ts';
import type { ScopeProblem } from './scope-form.tsx';

export type ScopeAnswer = NonNullable<CheckScopeResult['checkScope']['result']>;

/** Asks the server what follows from the answers. Nothing is stored. */
export function useCheck() {
  const client = useClient();
  const { pick } = useLanguage();
  const t = useTexts(formTexts);
  const [pending, setPending] = useState(false);
  const [answer, setAnswer] = useState<ScopeAnswer | null>(null);
  const [problems, setProblems] = useState<readonly ScopeProblem[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [attempt, setAttempt] = useState(0);
  const check = async (answers: Answers): Promise<void> => {
    const missing = missingAnswers(answers);
    setAttempt((before) => before + 1);
    setProblems(missing.map(({ field, ask }) => ({ field, message: t(ask) })));
    if (missing.length > 0) return;
    setPending(true);
    const { data, error } = await client
      .query(CheckScope, { input: inputOf(answers) }, { requestPolicy: 'network-only' })
      .toPromise();
    setPending(false);
    setFailure(error === undefined ? null : graphqlFailure(error));
    if (data?.checkScope.problem)
      setProblems([{ field: fieldOf(data.checkScope.problem.field), message: pick(data.checkScope.problem.message) }]);
    setAnswer(data?.checkScope.result ?? null);
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
