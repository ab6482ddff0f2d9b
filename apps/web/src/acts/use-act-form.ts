import { useCallback, useState } from 'react';
import type { FieldErrorEntry } from '../design/error-summary.tsx';
import type { Outcome } from '../graphql/use-act.ts';
import type { Bilingual } from '../language/language.ts';
import { useLanguage } from '../language/language-provider.tsx';
import type { Failure } from '../session/failure.ts';

export interface Refusal {
  readonly message: Bilingual;
  readonly field?: string | null | undefined;
  readonly provision?: string | null | undefined;
}

/** Every rejection is asked for with these words; see the operations of this room. */
const refusalIn = (rejection: object): Refusal | undefined =>
  'message' in rejection ? (rejection as Refusal) : undefined;

interface Faults {
  readonly found: readonly FieldErrorEntry[];
  readonly refusal: Refusal | undefined;
  readonly failure: Failure | undefined;
  readonly attempt: number;
}

const none: Faults = { found: [], refusal: undefined, failure: undefined, attempt: 0 };

export interface ActForm {
  readonly faults: readonly FieldErrorEntry[];
  /** A refusal of the act as a whole, of no field. */
  readonly refusal: Refusal | undefined;
  readonly failure: Failure | undefined;
  readonly attempt: number;
  /** The sentence at a field, its provision included. */
  readonly errorAt: (field: string) => string | undefined;
  readonly submit: <Data>(
    missing: readonly FieldErrorEntry[],
    run: () => Promise<Outcome<Data>>,
  ) => Promise<Extract<Outcome<Data>, { readonly kind: 'done' }> | undefined>;
}

/**
 * One act's form: what is missing is said before anything is sent; the server's refusal is shown at the field it names,
 * or for the whole act; `fields` are those the form draws.
 */
export const useActForm = (fields: readonly string[]): ActForm => {
  const { pick } = useLanguage();
  const [faults, setFaults] = useState(none);
  const submit: ActForm['submit'] = useCallback(async (missing, run) => {
    const next = (found: Omit<Faults, 'attempt'>) => {
      setFaults(({ attempt }) => ({ ...found, attempt: attempt + 1 }));
    };
    if (missing.length > 0) {
      next({ ...none, found: missing });
      return undefined;
    }
    const outcome = await run();
    if (outcome.kind === 'done') {
      setFaults(none);
      return outcome;
    }
    if (outcome.kind === 'failed') next({ ...none, failure: outcome.failure });
    else next({ ...none, refusal: refusalIn(outcome.rejection) });
    return undefined;
  }, []);
  const { refusal } = faults;
  const at = typeof refusal?.field === 'string' && fields.includes(refusal.field) ? refusal.field : undefined;
  const refused = refusal && at !== undefined ? [{ field: at, message: pick(refusal.message) }] : [];
  const shown = [...faults.found, ...refused];
  return {
    faults: shown,
    refusal: at === undefined ? refusal : undefined,
    failure: faults.failure,
    attempt: faults.attempt,
    errorAt: (field) => shown.find((fault) => fault.field === field)?.message,
    submit,
  };
};
