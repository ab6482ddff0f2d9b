import { act, command, nothing, own } from '@varsel/event-sourcing';
import { rightToErasure } from './basis.ts';
import type { ErasedKind, ErasureGround } from './erasure-grounds.ts';
import type { OrganisationEvent } from './organisation.events.ts';
import type { Organisation } from './organisation.ts';

/** What the list beside the database knows of an erasure that the log has lost. */
export type Lost =
  | {
      readonly kind: ErasedKind;
      readonly person: string;
      readonly subjects: readonly string[];
      readonly ground: ErasureGround;
    }
  | { readonly kind: 'record'; readonly record: string; readonly subject: string; readonly ground: ErasureGround };

export class RepeatErasure extends command<{ readonly lost: Lost }>() {}

/** After a restore: records again what was decided after the backup was made. The person is not brought back by a copy. */
export const repeatErasure = act<RepeatErasure, Organisation, OrganisationEvent>({
  command: RepeatErasure,
  requires: 'erasure:operate',
  basis: rightToErasure,
  on: (_, context) => context.tenant,
  decide: ({ lost }, state) => {
    if (lost.kind === 'record') {
      const { record, subject, ground } = lost;
      return state.erased.includes(record) ? nothing() : [{ type: 'RecordErased', record, subject, ground }];
    }
    const { person, kind, subjects, ground } = lost;
    if (state.erased.includes(person)) return nothing();
    return [
      ...(own(state.people, person) === undefined ? [] : [{ type: 'PersonRemoved' as const, person }]),
      { type: 'PersonErased', person, kind, subjects, ground },
    ];
  },
});
