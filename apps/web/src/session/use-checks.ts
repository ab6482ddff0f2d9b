import { useState } from 'react';
import type { FieldErrorEntry } from '../design/error-summary.tsx';
import type { Failure } from './failure.ts';

interface Checks {
  readonly errors: readonly FieldErrorEntry[];
  readonly attempt: number;
  readonly errorOf: (field: string) => string | undefined;
  /** Runs the checks; true when there is nothing to correct. */
  readonly check: () => boolean;
}

export type Check = readonly [field: string, holds: boolean, message: string];

/**
 * Checks a form when it is sent, not while it is typed; a fault disappears as soon as its field holds.
 * A server's refusal that names a field stands beside that field.
 */
export const useChecks = (checks: readonly Check[], failure?: Failure, words?: string): Checks => {
  const [asked, setAsked] = useState<readonly string[]>([]);
  const [attempt, setAttempt] = useState(0);
  const local = checks
    .filter(([field, holds]) => !holds && asked.includes(field))
    .map(([field, , message]) => ({ field, message }));
  const remote =
    failure?.field !== undefined && words !== undefined && local.length === 0
      ? [{ field: failure.field, message: words }]
      : [];
  const errors = [...local, ...remote];
  const check = () => {
    const wrong = checks.filter(([, holds]) => !holds).map(([field]) => field);
    setAsked(wrong);
    if (wrong.length > 0) setAttempt(attempt + 1);
    return wrong.length === 0;
  };
  return { errors, attempt, check, errorOf: (field) => errors.find((entry) => entry.field === field)?.message };
};
