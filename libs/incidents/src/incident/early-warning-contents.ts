import {
  firstRejection,
  type Instant,
  refuseOptionalText,
  refuseText,
  type Rejection,
  reject,
  tidyOptionalText,
  tidyText,
} from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';
import type { Answer, EarlyWarningContents } from './incident.ts';
import { texts } from './limits.ts';

/** What a person writes into the early warning; the time of awareness comes from the incident itself. */
export interface EarlyWarningInput {
  readonly summary: string;
  readonly malicious: Answer;
  readonly crossBorder: Answer;
  readonly crossBorderDetails?: string | null | undefined;
  readonly entityName: string;
  readonly cvr: string;
  readonly contact: string;
  readonly affectedServices: string;
  readonly helpWanted: boolean;
}

export function earlyWarningContents(input: EarlyWarningInput, awareAt: Instant): EarlyWarningContents {
  return {
    summary: tidyText(input.summary),
    malicious: input.malicious,
    crossBorder: input.crossBorder,
    crossBorderDetails: tidyOptionalText(input.crossBorderDetails),
    entityName: tidyText(input.entityName),
    cvr: input.cvr,
    contact: tidyText(input.contact),
    affectedServices: tidyText(input.affectedServices),
    helpWanted: input.helpWanted,
    awareAt,
  };
}

/** § 12, stk. 1, 2. pkt.: what is needed to establish effects in other countries must be there. */
export function refuseContents(input: EarlyWarningInput): Rejection | undefined {
  return firstRejection(
    refuseText(input.summary, texts.summary),
    input.crossBorder === 'yes' && tidyOptionalText(input.crossBorderDetails) === null && crossBorderUntold(),
    refuseOptionalText(input.crossBorderDetails, texts.crossBorderDetails),
    refuseText(input.entityName, texts.entityName),
    !/^\d{8}$/.test(input.cvr) && cvrMalformed(),
    refuseText(input.contact, texts.contact),
    refuseText(input.affectedServices, texts.affectedServices),
  );
}

export function sameContents(before: EarlyWarningContents | undefined, after: EarlyWarningContents): boolean {
  if (before === undefined) return false;
  return (Object.keys(after) as (keyof EarlyWarningContents)[]).every((field) => before[field] === after[field]);
}

function crossBorderUntold(): Rejection {
  return reject(
    'CROSS_BORDER_UNTOLD',
    statute.incidentDuty,
    {
      da: 'I har svaret, at andre lande kan være ramt. § 12, stk. 1, kræver de oplysninger, der gør det muligt at vurdere det. Skriv, hvilke lande og hvordan, eller svar »vides ikke endnu«.',
      en: 'You answered that other countries may be affected. § 12(1) requires the information that makes it possible to assess this. Write which countries and how, or answer “not yet known”.',
    },
    'crossBorderDetails',
  );
}

function cvrMalformed(): Rejection {
  return reject(
    'CVR_MALFORMED',
    undefined,
    { da: 'Et CVR-nummer har otte cifre. Ret nummeret.', en: 'A CVR number has eight digits. Correct the number.' },
    'cvr',
  );
}
