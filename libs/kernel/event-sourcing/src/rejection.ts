import type { Basis } from './basis.ts';
import type { Bilingual } from './bilingual.ts';

/** A refusal: a value, not an exception. Says what, why (the provision) and what to do. */
export interface Rejection {
  readonly kind: 'rejection';
  /** Upper snake case; the GraphQL enum of codes is generated from the calls of `reject`. */
  readonly code: string;
  readonly basis: Basis | undefined;
  readonly message: Bilingual;
  /** The command's field that is at fault, when it is one field. */
  readonly field: string | undefined;
}

/** Nothing is left to do: the fact stands already. Safe to send twice. */
export interface Nothing {
  readonly kind: 'nothing';
}

export function reject(code: string, basis: Basis | undefined, message: Bilingual, field?: string): Rejection {
  return { kind: 'rejection', code, basis, message, field };
}

export function nothing(): Nothing {
  return { kind: 'nothing' };
}

export function isRejection(value: object): value is Rejection {
  return 'kind' in value && value.kind === 'rejection';
}

export function isNothing(value: object): value is Nothing {
  return 'kind' in value && value.kind === 'nothing';
}
