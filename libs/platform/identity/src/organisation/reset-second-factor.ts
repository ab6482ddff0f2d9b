import { act, command, firstRejection, refuseUnconfirmed, reject, type Rejection } from '@varsel/event-sourcing';
import { multiFactor } from './basis.ts';
import type { OrganisationEvent } from './organisation.events.ts';
import type { Organisation } from './organisation.ts';
import { rejectStranger } from './people-rules.ts';

export class ResetSecondFactor extends command<{ readonly person: string; readonly reason: string }>() {}

/** Lets a person who lost the device enrol a new one: another administrator vouches, with a reason and a fresh code. */
export const resetSecondFactor = act<ResetSecondFactor, Organisation, OrganisationEvent>({
  command: ResetSecondFactor,
  requires: 'people:grant',
  basis: multiFactor,
  on: (_, context) => context.tenant,
  decide: ({ person, reason }, state, situation) =>
    firstRejection(
      rejectStranger(state, person),
      rejectOneself(person, situation.actor),
      rejectReason(reason),
      refuseUnconfirmed(situation, multiFactor),
    ) ?? [{ type: 'SecondFactorReset', person, reason: reason.trim() }],
});

function rejectOneself(person: string, actor: { readonly kind: string; readonly id: string }): Rejection | undefined {
  if (actor.kind === 'person' && actor.id !== person) return undefined;
  return reject(
    'RESET_NEEDS_ANOTHER',
    multiFactor,
    {
      da: 'En anden administrator skal nulstille din totrinsbekræftelse: ellers ville ét login være nok. Har du gemte gendannelseskoder, kan du bruge en af dem.',
      en: 'Another administrator must reset your second factor: otherwise one sign-in would be enough. If you kept recovery codes, you can use one of them.',
    },
    'person',
  );
}

function rejectReason(reason: string): Rejection | undefined {
  const length = reason.trim().length;
  if (length >= 10 && length <= 500) return undefined;
  return reject(
    'REASON_MISSING',
    multiFactor,
    {
      da: 'Skriv med 10 til 500 tegn, hvorfor totrinsbekræftelsen nulstilles, og hvordan du ved, at det er den rette person.',
      en: 'Write in 10 to 500 characters why the second factor is reset and how you know that it is the right person.',
    },
    'reason',
  );
}
