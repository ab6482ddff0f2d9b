import {
  act,
  command,
  type FactAt,
  firstRejection,
  refuseText,
  type Rejection,
  reject,
  tidyText,
} from '@varsel/event-sourcing';
import { registeredServices, type RegisteredServices } from '@varsel/published-events';
import { statute } from '@varsel/statute';
import type { MeasureId } from '@varsel/statute/measures';
import { texts } from '../texts.ts';
import { refuseMeasures, tidyMeasures } from './refusals.ts';
import type { RiskEvent, RiskState } from './risk.ts';

export class IdentifyRisk extends command<{
  readonly serviceId: string;
  readonly title: string;
  readonly description: string;
  readonly owner?: string | null | undefined;
  readonly measures?: readonly MeasureId[] | null | undefined;
}>() {}

/** Writes down a risk to a service: what can happen, and to what. */
export const identifyRisk = act<IdentifyRisk, RiskState, RiskEvent, FactAt<RegisteredServices>>({
  command: IdentifyRisk,
  requires: 'risk:manage',
  basis: statute.riskAnalysis,
  on: 'new',
  facts: registeredServices,
  decide: ({ serviceId, title, description, owner, measures }, _state, { facts }) =>
    firstRejection(
      refuseService(serviceId, facts.value),
      refuseText(title, texts.title),
      refuseText(description, texts.description),
      refuseMeasures(measures ?? []),
    ) ?? [
      {
        type: 'RiskIdentified',
        service: serviceId,
        title: tidyText(title),
        description: tidyText(description),
        owner: owner ?? null,
        measures: tidyMeasures(measures ?? []),
      },
    ],
});

function refuseService(id: string, { services }: RegisteredServices): Rejection | undefined {
  if (services.some((service) => service.id === id && service.active)) return undefined;
  return reject(
    'SERVICE_NOT_ACTIVE',
    statute.riskAnalysis,
    {
      da: 'En risiko hører til en tjeneste, I leverer nu. Vælg en fra listen over tjenester, eller registrér den først.',
      en: 'A risk belongs to a service you deliver now. Choose one from the list of services, or register it first.',
    },
    'serviceId',
  );
}
