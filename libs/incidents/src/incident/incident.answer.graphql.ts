import { isRejection, type Rejection } from '@varsel/event-sourcing';
import type { Receipt } from '@varsel/event-store';
import { answer, BadInput, opaqueId, plainId } from '@varsel/graphql-vocabulary';

/** What an incident's mutation answers: the id is the one its queries take. */
export function incidentAnswer(outcome: Receipt | Rejection): ReturnType<typeof answer> {
  return answer(isRejection(outcome) ? outcome : { ...outcome, id: opaqueId('Incident', outcome.id) });
}

/** The input with the stored id in place of the opaque one. */
export function ofIncident<Input extends { readonly incidentId: string }>(input: Input): Input {
  return { ...input, incidentId: incidentId(input.incidentId) };
}

export function incidentId(opaque: string): string {
  return plainId('Incident', opaque);
}

/** A person named in a command must be a person's id: there is no stream to look it up in. */
export function personId(opaque: string | null | undefined, field = 'signedByPerson'): string | null {
  if (opaque === null || opaque === undefined || opaque === '') return null;
  const id = plainId('Person', opaque);
  if (opaqueId('Person', id) === opaque) return id;
  throw new BadInput({ da: 'Personen findes ikke. Vælg igen.', en: 'There is no such person. Choose again.' }, field);
}
