import type { PersonalBasis } from '@varsel/event-sourcing';

/** Free text about colleagues; names and addresses stand in the directory. */
export const organisationPrivacy: Readonly<Record<string, PersonalBasis>> = {
  reason: {
    purpose: {
      da: 'Hvorfor en administrator stod inde for en ny telefon',
      en: 'Why an administrator vouched for a new device',
    },
    basis: 'GDPR art. 6(1)(c); § 6, stk. 1, nr. 10',
    erased: { da: 'Når personen slettes', en: 'When the person is erased' },
  },
};
