import { act, command, nothing, reject } from '@varsel/event-sourcing';
import { rightToErasure } from './basis.ts';
import type { ErasureGround } from './erasure-grounds.ts';
import type { OrganisationEvent } from './organisation.events.ts';
import type { Organisation } from './organisation.ts';

export class EraseRecord extends command<{
  /** The stream whose free texts go, e.g. `incident-0190…`. */
  readonly record: string;
  readonly ground: ErasureGround;
}>() {}

/** Takes every free text of one record away, once its time is over. An operator's act: it is offered on no screen. */
export const eraseRecord = act<EraseRecord, Organisation, OrganisationEvent>({
  command: EraseRecord,
  requires: 'erasure:operate',
  basis: rightToErasure,
  on: (_, context) => context.tenant,
  decide: ({ record, ground }, state, { tenant }) => {
    const subject = record.slice(record.indexOf('-') + 1);
    if (subject === tenant) return ofTheWholeOrganisation();
    return state.erased.includes(record) ? nothing() : [{ type: 'RecordErased', record, subject, ground }];
  },
});

function ofTheWholeOrganisation() {
  return reject(
    'RECORD_OF_ORGANISATION',
    rightToErasure,
    {
      da: 'Der er én af disse i organisationen, og teksterne deler nøgle med registreringen, jf. § 10, og ledelsens poster, jf. § 7. De slettes først, når hele organisationen slettes.',
      en: 'There is one of these in the organisation, and its texts share their key with the registration, § 10, and the records of management, § 7. They are erased only with the whole organisation.',
    },
    'record',
  );
}
