import { act, command, nothing, refuseText, tidyText } from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';
import { texts } from '../texts.ts';
import { unknownService } from './service-facts.ts';
import type { ServiceEvent, ServiceState } from './service.ts';

export class RetireService extends command<{
  readonly serviceId: string;
  readonly reason: string;
}>() {}

/** Takes a service out of use; its risks stay in the record, and rounds need not cover it any more. */
export const retireService = act<RetireService, ServiceState, ServiceEvent>({
  command: RetireService,
  requires: 'risk:manage',
  basis: statute.measures,
  on: ({ serviceId }) => serviceId,
  decide: ({ reason }, state) => {
    if (state.status === 'unregistered') return unknownService();
    if (state.status === 'retired') return nothing();
    return refuseText(reason, texts.reason) ?? [{ type: 'ServiceRetired', reason: tidyText(reason) }];
  },
});
