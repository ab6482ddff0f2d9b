import { act, command } from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';
import { refuseFacts, type ServiceInput, tidyFacts } from './service-facts.ts';
import type { ServiceEvent, ServiceState } from './service.ts';

export class RegisterService extends command<ServiceInput>() {}

/** Registers a service under NIS 2: what risks and measures are about. */
export const registerService = act<RegisterService, ServiceState, ServiceEvent>({
  command: RegisterService,
  requires: 'risk:manage',
  basis: statute.measures,
  on: 'new',
  decide: (input) => refuseFacts(input) ?? [{ type: 'ServiceRegistered', ...tidyFacts(input) }],
});
