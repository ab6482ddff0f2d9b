import { isRejection, type Rejection } from '@varsel/event-sourcing';
import type { Receipt } from '@varsel/event-store';
import { answer, BadInput, opaqueId, plainId, rejectionType } from '@varsel/graphql-vocabulary';

type Thing = 'Supplier' | 'Assessment' | 'QuestionnaireTemplate';

/** What a mutation answers: the id is the one the queries take. */
export function answerOf(thing: Thing, outcome: Receipt | Rejection): ReturnType<typeof answer> {
  return answer(isRejection(outcome) ? outcome : { ...outcome, id: opaqueId(thing, outcome.id) });
}

export function refused(rejection: Rejection): ReturnType<typeof answer> {
  return rejectionType(rejection);
}

/** A person named in a command must be a person's id: there is no stream to look it up in. */
export function personIn(opaque: string | null | undefined): string | null {
  if (opaque === null || opaque === undefined || opaque === '') return null;
  const id = plainId('Person', opaque);
  if (opaqueId('Person', id) === opaque) return id;
  throw new BadInput(
    { da: 'Personen findes ikke. Vælg igen.', en: 'There is no such person. Choose again.' },
    'profile.responsible',
  );
}
