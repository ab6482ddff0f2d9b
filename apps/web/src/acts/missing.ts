import type { FieldErrorEntry } from '../design/error-summary.tsx';

/** The sentences of those checks that found something missing, in the order of the form. */
export const missingOf = (
  checks: readonly (readonly [field: string, missing: boolean, message: string])[],
): readonly FieldErrorEntry[] =>
  checks.filter(([, missing]) => missing).map(([field, , message]) => ({ field, message }));

export const blank = (text: string): boolean => text.trim() === '';
