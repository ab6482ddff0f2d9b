import type { PersonalBasis } from '@varsel/event-sourcing';

/** Reasons for being in scope or out of it, and who stood behind them. */
export const scopePrivacy: Readonly<Record<string, PersonalBasis>> = {
  '*': {
    purpose: {
      da: 'At kunne vise, hvorfor organisationen er omfattet eller ikke',
      en: 'To show why the organisation is in scope or is not',
    },
    basis: 'GDPR art. 6(1)(c); §§ 1-5',
    erased: {
      da: 'Som hele sagen, tidligst fem år efter at organisationen ikke længere er omfattet (vores skøn)',
      en: 'As a whole record, five years after the organisation is no longer in scope at the earliest (our reading)',
    },
  },
};

/** The organisation's contact points with its authority, and who signed. */
export const registrationPrivacy: Readonly<Record<string, PersonalBasis>> = {
  '*': {
    purpose: {
      da: 'Registrering hos myndigheden og beviset for den',
      en: 'Registration with the authority, and its proof',
    },
    basis: 'GDPR art. 6(1)(c); §§ 9-10',
    erased: {
      da: 'Sammen med organisationen, tidligst fem år efter at den ikke længere er omfattet (vores skøn); en ændring melder nye kontakter',
      en: 'With the organisation, five years after it is no longer in scope at the earliest (our reading); a change reports new contacts',
    },
  },
  signedByName: {
    purpose: { da: 'Hvem der underskrev på virk.dk', en: 'Who signed on virk.dk' },
    basis: 'GDPR art. 6(1)(c); §§ 9-10',
    erased: {
      da: 'Som resten af registreringen',
      en: 'As the rest of the registration',
    },
  },
};
