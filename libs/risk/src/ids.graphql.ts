import { isRejection, type Rejection } from '@varsel/event-sourcing';
import type { Receipt } from '@varsel/event-store';
import { answer, BadInput, opaqueId, plainId } from '@varsel/graphql-vocabulary';

/** What a context's ids are of, as the outside sees them. */
type Thing = 'Service' | 'Measure' | 'MeasureTask' | 'Evidence' | 'Risk' | 'RiskRound';

/** What a mutation answers: the id is the one the queries take. */
export function answerOf(thing: Thing, outcome: Receipt | Rejection): ReturnType<typeof answer> {
  return answer(isRejection(outcome) ? outcome : { ...outcome, id: opaqueId(thing, outcome.id) });
}

/** The input with stored ids in place of opaque ones. */
export function inputWith<Input extends object, Ids extends object>(
  input: Input,
  ids: Ids,
): Omit<Input, keyof Ids> & Ids {
  return { ...input, ...ids };
}

/** A person named in a command must be a person's id: there is no stream to look it up in. */
function personIn(opaque: string, field: string): string {
  const id = plainId('Person', opaque);
  if (opaqueId('Person', id) === opaque) return id;
  throw new BadInput({ da: 'Personen findes ikke. Vælg igen.', en: 'There is no such person. Choose again.' }, field);
}

/** As `personIn`: null takes the person away, and nothing given leaves it as it is. */
export function personGiven(opaque: string | null | undefined, field: string): string | null | undefined {
  if (opaque === null || opaque === undefined) return opaque;
  return opaque === '' ? null : personIn(opaque, field);
}

export function personOut(id: string | null): string | null {
  return id === null ? null : opaqueId('Person', id);
}

/** Whose things a filter asks for; an id nobody has finds nothing. */
export function personFilter(opaque: string | null | undefined): string | undefined {
  return opaque === null || opaque === undefined ? undefined : plainId('Person', opaque);
}

const LONGEST_SEARCH = 200;

export function searchOf(search: string | null | undefined): string | undefined {
  if (search === null || search === undefined || search === '') return undefined;
  if (search.length <= LONGEST_SEARCH) return search;
  throw new BadInput({ da: 'Søg med højst 200 tegn.', en: 'Search with at most 200 characters.' }, 'filter.search');
}
