import { isRejection, type Rejection } from '@varsel/event-sourcing';
import type { Receipt } from '@varsel/event-store';
import { answer, opaqueId, plainId } from '@varsel/graphql-vocabulary';

/** What a mutation answers: the id is the one the queries take. */
export function answerAs(type: string, outcome: Receipt | Rejection): ReturnType<typeof answer> {
  return answer(isRejection(outcome) ? outcome : { ...outcome, id: opaqueId(type, outcome.id) });
}

export function decisionId(opaque: string): string {
  return plainId('Decision', opaque);
}

/** The page of the board on which a member decides. */
export function decisionPath(id: string): string {
  return `/board#/decisions/${opaqueId('Decision', id)}`;
}

export function personId(opaque: string): string {
  return plainId('Person', opaque);
}
