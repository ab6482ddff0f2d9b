import {
  act,
  command,
  firstRejection,
  type Instant,
  nothing,
  refuseOptionalText,
  refuseText,
  type Rejection,
  reject,
  tidyOptionalText,
  tidyText,
} from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';
import type { Facts, IncidentEvent, IncidentState } from './incident.ts';
import { texts, unknownIncident } from './limits.ts';
import { refuseMoments } from './moments.ts';
import { refuseClosed } from './standing.ts';

/** What is left out stays as it is, so that two people correcting different facts do not undo each other. */
export class AmendFacts extends command<{
  readonly incidentId: string;
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly affectedServices?: string | null | undefined;
  readonly detectedAt?: Instant | undefined;
  readonly occurredAt?: Instant | null | undefined;
  readonly reason: string;
}>() {}

/** Corrects what is known of the incident; what was known before stays in the history. */
export const amendFacts = act<AmendFacts, IncidentState, IncidentEvent>({
  command: AmendFacts,
  requires: 'incident:report',
  basis: statute.incidentDuty,
  on: ({ incidentId }) => incidentId,
  decide: (amendment, incident, { now }) => {
    if (incident.status === 'unreported') return unknownIncident();
    const facts = amended(incident.facts, amendment);
    const refused = firstRejection(
      refuseClosed(incident),
      refuseTexts(facts),
      refuseText(amendment.reason, texts.reason),
      refuseMoments({ ...facts, now }),
      facts.detectedAt > incident.awareness.at && detectedAfterAwareness(),
    );
    if (refused !== undefined) return refused;
    if (same(incident.facts, facts)) return nothing();
    return [{ type: 'FactsAmended', ...facts, reason: tidyText(amendment.reason) }];
  },
});

function amended(facts: Facts, { title, description, affectedServices, detectedAt, occurredAt }: AmendFacts): Facts {
  return {
    title: title === undefined ? facts.title : tidyText(title),
    description: description === undefined ? facts.description : tidyText(description),
    affectedServices: affectedServices === undefined ? facts.affectedServices : tidyOptionalText(affectedServices),
    detectedAt: detectedAt ?? facts.detectedAt,
    occurredAt: occurredAt === undefined ? facts.occurredAt : occurredAt,
  };
}

function refuseTexts(facts: Facts): Rejection | undefined {
  return firstRejection(
    refuseText(facts.title, texts.title),
    refuseText(facts.description, texts.description),
    refuseOptionalText(facts.affectedServices, texts.affectedServices),
  );
}

function same(before: Facts, after: Facts): boolean {
  return (Object.keys(after) as (keyof Facts)[]).every((field) => before[field] === after[field]);
}

function detectedAfterAwareness(): Rejection {
  return reject(
    'DETECTION_AFTER_AWARENESS',
    statute.earlyWarning,
    {
      da: 'Hændelsen kan ikke være opdaget, efter at I fik kendskab til den. Fastlæg først kendskab igen, eller ret tidspunktet.',
      en: 'The incident cannot have been detected after you became aware of it. First fix awareness again, or correct the time.',
    },
    'detectedAt',
  );
}
