import { type Rejection, reject, type TextRule } from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';

/** What each text field of an incident may hold, and how a refusal names it. */
export const texts = {
  title: { field: 'title', name: { da: 'overskriften', en: 'the title' }, maxLength: 200 },
  description: { field: 'description', name: { da: 'hvad der er sket', en: 'what happened' }, maxLength: 10_000 },
  affectedServices: {
    field: 'affectedServices',
    name: { da: 'de berørte tjenester', en: 'the affected services' },
    maxLength: 1_000,
  },
  reason: { field: 'reason', name: { da: 'begrundelsen', en: 'the reason' }, maxLength: 2_000 },
  awarenessReason: {
    field: 'awarenessReason',
    name: { da: 'begrundelsen for tidspunktet for kendskab', en: 'the reason for the time of awareness' },
    maxLength: 2_000,
  },
  note: { field: 'text', name: { da: 'noten', en: 'the note' }, maxLength: 10_000 },
  summary: { field: 'summary', name: { da: 'den korte beskrivelse', en: 'the short description' }, maxLength: 500 },
  crossBorderDetails: {
    field: 'crossBorderDetails',
    name: { da: 'oplysningerne om virkning i andre lande', en: 'the data on effects in other countries' },
    maxLength: 2_000,
  },
  entityName: { field: 'entityName', name: { da: 'enhedens navn', en: 'the name of the entity' }, maxLength: 200 },
  contact: {
    field: 'contact',
    name: { da: 'kontakten døgnet rundt', en: 'the contact around the clock' },
    maxLength: 500,
  },
  receiptNumber: {
    field: 'receiptNumber',
    name: { da: 'kvitteringsnummeret', en: 'the receipt number' },
    maxLength: 100,
  },
  channelReason: {
    field: 'channelReason',
    name: { da: 'begrundelsen for kanalen', en: 'the reason for the channel' },
    maxLength: 2_000,
  },
  signedByName: {
    field: 'signedByName',
    name: { da: 'navnet på den, der underskrev', en: 'the name of the signatory' },
    maxLength: 200,
  },
  lateExplanation: {
    field: 'lateExplanation',
    name: { da: 'forklaringen på forsinkelsen', en: 'the explanation of the delay' },
    maxLength: 2_000,
  },
  impact: { field: 'impact', name: { da: 'virkningen', en: 'the impact' }, maxLength: 5_000 },
  indicators: {
    field: 'indicators',
    name: { da: 'kendetegnene på angrebet', en: 'the indicators of compromise' },
    maxLength: 5_000,
  },
  usersAffected: {
    field: 'usersAffected',
    name: { da: 'hvem der er ramt', en: 'who is affected' },
    maxLength: 1_000,
  },
  mitigation: {
    field: 'mitigation',
    name: { da: 'hvad der er gjort', en: 'what has been done' },
    maxLength: 10_000,
  },
  statusUpdate: {
    field: 'statusUpdate',
    name: { da: 'hvordan det står til', en: 'how things stand' },
    maxLength: 10_000,
  },
  expectedEnd: {
    field: 'expectedEnd',
    name: { da: 'hvornår det ventes løst', en: 'when it is expected to be solved' },
    maxLength: 500,
  },
  fullDescription: {
    field: 'description',
    name: { da: 'den udførlige beskrivelse', en: 'the detailed description' },
    maxLength: 20_000,
  },
  cause: { field: 'cause', name: { da: 'årsagen', en: 'the cause' }, maxLength: 10_000 },
  asked: { field: 'asked', name: { da: 'hvad der bedes om', en: 'what is asked for' }, maxLength: 2_000 },
  lesson: { field: 'text', name: { da: 'læringen', en: 'the lesson' }, maxLength: 2_000 },
  conclusion: { field: 'conclusion', name: { da: 'konklusionen', en: 'the conclusion' }, maxLength: 5_000 },
} as const satisfies Record<string, TextRule>;

/** The answer of every act on an incident that was never reported. */
export function unknownIncident(): Rejection {
  return reject('INCIDENT_UNKNOWN', statute.incidentDuty, {
    da: 'Hændelsen findes ikke her. Åbn den fra listen, eller meld den.',
    en: 'There is no such incident here. Open it from the list, or report it.',
  });
}
