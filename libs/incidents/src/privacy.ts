import type { PersonalBasis } from '@varsel/event-sourcing';

/** What was written of an incident: reports, notes, receipts. It may name employees, customers and attackers. */
export const incidentPrivacy: Readonly<Record<string, PersonalBasis>> = {
  '*': {
    purpose: { da: 'Håndtering af og underretning om hændelser', en: 'Handling of incidents and notification of them' },
    basis: 'GDPR art. 6(1)(c); §§ 12-16',
    erased: {
      da: 'Som hele sagen, tidligst fem år efter at hændelsen er lukket (vores skøn)',
      en: 'As a whole record, five years after the incident was closed at the earliest (our reading)',
    },
  },
  signedByName: {
    purpose: { da: 'Hvem der underskrev indberetningen', en: 'Who signed the report' },
    basis: 'GDPR art. 6(1)(c); § 13',
    erased: { da: 'Som resten af hændelsen', en: 'As the rest of the incident' },
  },
};
