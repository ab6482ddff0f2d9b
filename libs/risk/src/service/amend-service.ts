import { act, command, firstRejection, nothing, refuseText, tidyText } from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';
import { texts } from '../texts.ts';
import { refuseFacts, serviceRetiredAlready, tidyFacts, unknownService } from './service-facts.ts';
import type { ServiceEvent, ServiceFacts, ServiceState } from './service.ts';

/** What is left out stays as it is; null takes it away. */
export class AmendService extends command<{
  readonly serviceId: string;
  readonly name?: string | undefined;
  readonly description?: string | null | undefined;
  readonly owner?: string | null | undefined;
  readonly maxOutageHours?: number | null | undefined;
  readonly reason: string;
}>() {}

/** Corrects what is said of a service, with the reason. */
export const amendService = act<AmendService, ServiceState, ServiceEvent>({
  command: AmendService,
  requires: 'risk:manage',
  basis: statute.measures,
  on: ({ serviceId }) => serviceId,
  decide: (amendment, state) => {
    if (state.status === 'unregistered') return unknownService();
    if (state.status === 'retired') return serviceRetiredAlready();
    const input = amended(state.facts, amendment);
    const refused = firstRejection(refuseFacts(input), refuseText(amendment.reason, texts.reason));
    if (refused !== undefined) return refused;
    const facts = tidyFacts(input);
    return sameFacts(facts, state.facts)
      ? nothing()
      : [{ type: 'ServiceAmended', ...facts, reason: tidyText(amendment.reason) }];
  },
});

function amended(facts: ServiceFacts, { name, description, owner, maxOutageHours }: AmendService): ServiceFacts {
  return {
    name: name ?? facts.name,
    description: description === undefined ? facts.description : description,
    owner: owner === undefined ? facts.owner : owner,
    maxOutageHours: maxOutageHours === undefined ? facts.maxOutageHours : maxOutageHours,
  };
}

function sameFacts(a: ServiceFacts, b: ServiceFacts): boolean {
  return (['name', 'description', 'owner', 'maxOutageHours'] as const).every((field) => a[field] === b[field]);
}
