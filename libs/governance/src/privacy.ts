import type { PersonalBasis } from '@varsel/event-sourcing';

/** What members of the management body wrote, were asked and were taught. */
export const managementPrivacy: Readonly<Record<string, PersonalBasis>> = {
  '*': {
    purpose: {
      da: 'Beviset for ledelsens godkendelse, tilsyn og uddannelse',
      en: 'Proof of approval, oversight and training by management',
    },
    basis: 'GDPR art. 6(1)(c); § 7',
    erased: {
      da: 'Som hele sagen, tidligst fem år efter at den er afløst, eller medlemmet er trådt ud (vores skøn)',
      en: 'As a whole record, five years after it was superseded or the member left at the earliest (our reading)',
    },
  },
};
