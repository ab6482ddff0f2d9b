import {
  act,
  type Actor,
  command,
  firstRejection,
  own,
  refuseUnconfirmed,
  reject,
  type Rejection,
} from '@varsel/event-sourcing';
import { rightToErasure } from './basis.ts';
import type { ErasedKind, ErasureGround } from './erasure-grounds.ts';
import type { OrganisationEvent } from './organisation.events.ts';
import type { Organisation } from './organisation.ts';
import { rejectLastAdministrator } from './people-rules.ts';

export class ErasePerson extends command<{
  readonly person: string;
  readonly kind: ErasedKind;
  /** Every opaque id under which something of the person stands; the person's own among them. */
  readonly subjects: readonly string[];
  readonly ground: ErasureGround;
}>() {}

/** What the second factor of an erasure is bound to. */
export function boundToErasure(person: string): string {
  return `erase:${person}`;
}

/**
 * Decides that a person is erased. What follows (the key, the rows, the views) is carried out after it and resumed
 * until it is done: the decision is the one step that cannot be half taken.
 */
export const erasePerson = act<ErasePerson, Organisation, OrganisationEvent>({
  command: ErasePerson,
  requires: 'people:erase',
  basis: rightToErasure,
  on: (_, context) => context.tenant,
  // Once the name is gone, what stood under it is found no more.
  said: ({ person, kind, ground }) => ({ person, kind, ground }),
  decide: ({ person, kind, subjects, ground }, state, situation) => {
    if (state.erased.includes(person)) return alreadyErased();
    const present = own(state.people, person) !== undefined;
    const refused = firstRejection(
      rejectOneself(person, situation.actor),
      kind === 'person' && !present && !state.known.includes(person) && unknown(),
      rejectLastAdministrator(state, person),
      refuseUnconfirmed(situation, rightToErasure, boundToErasure(person)),
    );
    if (refused !== undefined) return refused;
    return [
      ...(present ? [{ type: 'PersonRemoved' as const, person }] : []),
      { type: 'PersonErased', person, kind, subjects: [...new Set([person, ...subjects])], ground },
    ];
  },
});

function rejectOneself(person: string, actor: Actor): Rejection | undefined {
  if (actor.kind === 'person' && actor.id !== person) return undefined;
  return reject(
    'ERASE_NEEDS_ANOTHER',
    rightToErasure,
    {
      da: 'En anden administrator skal slette dig: du mister adgangen i samme øjeblik og kunne ikke se, om det lykkedes. Bed en kollega med rollen administrator om det.',
      en: 'Another administrator must erase you: you lose access at that moment and could not see whether it worked. Ask a colleague with the role of administrator.',
    },
    'person',
  );
}

function unknown(): Rejection {
  return reject(
    'PERSON_UNKNOWN',
    rightToErasure,
    {
      da: 'Personen har aldrig været i organisationen. Opdatér siden, og vælg en person fra listen.',
      en: 'The person was never in the organisation. Reload the page and choose a person from the list.',
    },
    'person',
  );
}

function alreadyErased(): Rejection {
  return reject(
    'PERSON_ERASED',
    rightToErasure,
    {
      da: 'Personen er slettet allerede. Der er intet at gøre; revisionssporet viser, hvornår det skete.',
      en: 'The person is erased already. There is nothing to do; the audit trail shows when it happened.',
    },
    'person',
  );
}
