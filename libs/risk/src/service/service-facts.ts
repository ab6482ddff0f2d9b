import {
  firstRejection,
  refuseOptionalText,
  refuseText,
  type Rejection,
  reject,
  tidyOptionalText,
  tidyText,
} from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';
import { texts } from '../texts.ts';
import type { ServiceFacts } from './service.ts';

export interface ServiceInput {
  readonly name: string;
  readonly description?: string | null | undefined;
  readonly owner?: string | null | undefined;
  readonly maxOutageHours?: number | null | undefined;
}

/** A year: what may be away longer is no service that is delivered. */
const LONGEST_OUTAGE_HOURS = 8_760;

export function refuseFacts({ name, description, maxOutageHours }: ServiceInput): Rejection | undefined {
  return firstRejection(
    refuseText(name, texts.serviceName),
    refuseOptionalText(description, texts.description),
    isOutage(maxOutageHours) ? undefined : outageImplausible(),
  );
}

export function tidyFacts({ name, description, owner, maxOutageHours }: ServiceInput): ServiceFacts {
  return {
    name: tidyText(name),
    description: tidyOptionalText(description),
    owner: owner ?? null,
    maxOutageHours: maxOutageHours ?? null,
  };
}

function isOutage(hours: number | null | undefined): boolean {
  if (hours === null || hours === undefined) return true;
  return Number.isInteger(hours) && hours >= 0 && hours <= LONGEST_OUTAGE_HOURS;
}

/** The answer of every act on a service that was never registered. */
export function unknownService(): Rejection {
  return reject('SERVICE_UNKNOWN', statute.measures, {
    da: 'Tjenesten findes ikke her. Vælg en fra listen over tjenester, eller registrér den først.',
    en: 'There is no such service here. Choose one from the list of services, or register it first.',
  });
}

export function serviceRetiredAlready(): Rejection {
  return reject('SERVICE_RETIRED', statute.measures, {
    da: 'Tjenesten er nedlagt. Registrér den igen som en ny tjeneste, hvis I atter leverer den.',
    en: 'The service is retired. Register it again as a new service if you deliver it once more.',
  });
}

function outageImplausible(): Rejection {
  return reject(
    'OUTAGE_IMPLAUSIBLE',
    statute.measures,
    {
      da: 'Længste udfald skrives i hele timer, 0 til 8.760. Ret tallet, eller lad feltet stå tomt.',
      en: 'The longest outage is written in whole hours, 0 to 8,760. Correct the number or leave the field empty.',
    },
    'maxOutageHours',
  );
}
