import { aggregate, evolveBy } from '@varsel/event-sourcing';
import type {
  ServiceAmended as PublishedServiceAmended,
  ServiceRegistered as PublishedServiceRegistered,
  ServiceRetired as PublishedServiceRetired,
} from '@varsel/published-events';
import { riskPrivacy } from '../privacy.ts';
import { amendService } from './amend-service.ts';
import { registerService } from './register-service.ts';
import { retireService } from './retire-service.ts';

/** What is said of a service under NIS 2. */
export interface ServiceFacts {
  readonly name: string;
  readonly description: string | null;
  /** A person's id. */
  readonly owner: string | null;
  /** How long it may be away before it hurts those who rely on it. */
  readonly maxOutageHours: number | null;
}

export interface ServiceRegistered extends PublishedServiceRegistered {
  readonly type: 'ServiceRegistered';
  readonly description: string | null;
  readonly owner: string | null;
  readonly maxOutageHours: number | null;
}

/** All that is said of it after the change. */
export interface ServiceAmended extends PublishedServiceAmended {
  readonly type: 'ServiceAmended';
  readonly description: string | null;
  readonly owner: string | null;
  readonly maxOutageHours: number | null;
  readonly reason: string;
}

export interface ServiceRetired extends PublishedServiceRetired {
  readonly type: 'ServiceRetired';
  readonly reason: string;
}

export type ServiceEvent = ServiceRegistered | ServiceAmended | ServiceRetired;

export type ServiceState =
  { readonly status: 'unregistered' } | { readonly status: 'active' | 'retired'; readonly facts: ServiceFacts };

const fields = {
  name: { da: 'Navn', en: 'Name' },
  description: { da: 'Beskrivelse', en: 'Description' },
  owner: { da: 'Ejer', en: 'Owner' },
  maxOutageHours: { da: 'Længste udfald i timer', en: 'Longest outage in hours' },
  reason: { da: 'Begrundelse', en: 'Reason' },
} as const;

export const service = aggregate<ServiceState, ServiceEvent>({
  name: 'service',
  title: { da: 'Tjeneste', en: 'Service' },
  initial: { status: 'unregistered' },
  evolve: evolveBy({
    ServiceRegistered: (_, event) => ({ status: 'active', facts: factsOf(event) }),
    ServiceAmended: (state, event) => (state.status === 'unregistered' ? state : { ...state, facts: factsOf(event) }),
    ServiceRetired: (state) => (state.status === 'unregistered' ? state : { ...state, status: 'retired' }),
  }),
  events: {
    ServiceRegistered: {
      standing: { of: 'service' },
      title: { da: 'Tjeneste registreret', en: 'Service registered' },
      fields,
      personal: { description: 'stream' },
    },
    ServiceAmended: {
      standing: { of: 'service' },
      title: { da: 'Tjeneste rettet', en: 'Service amended' },
      fields,
      personal: { description: 'stream', reason: 'stream' },
    },
    ServiceRetired: {
      title: { da: 'Tjeneste nedlagt', en: 'Service retired' },
      fields: { reason: fields.reason },
      personal: { reason: 'stream' },
    },
  },
  privacy: riskPrivacy,
  acts: [registerService, amendService, retireService],
});

function factsOf({ name, description, owner, maxOutageHours }: ServiceFacts): ServiceFacts {
  return { name, description, owner, maxOutageHours };
}
