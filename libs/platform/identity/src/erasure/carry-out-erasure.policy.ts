import { type Policy, policy, type Reaction } from '@varsel/event-store';
import type { OrganisationEvent } from '../organisation/organisation.events.ts';

/** The channel through which the policy has erasures carried out. */
export const ERASURES = 'erasures';

const carriedOut: readonly Reaction[] = [{ kind: 'effect', channel: ERASURES, content: {} }];

/** Follows every decision to erase until nothing of the person is left; a crash only delays it. */
export const carryOutErasure: Policy<OrganisationEvent> = policy<OrganisationEvent>({
  name: 'carry-out-erasure',
  title: { da: 'Udfører en sletning', en: 'Carries out an erasure' },
  permissions: [],
  on: { PersonErased: () => carriedOut, RecordErased: () => carriedOut },
});
