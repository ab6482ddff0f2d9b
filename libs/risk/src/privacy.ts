import type { PersonalBasis } from '@varsel/event-sourcing';

/** What people wrote about services, risks, measures, tasks and evidence; it may name colleagues. */
export const riskPrivacy: Readonly<Record<string, PersonalBasis>> = {
  '*': {
    purpose: {
      da: 'Dokumentation for risikostyring og foranstaltninger',
      en: 'Documentation of risk management and measures',
    },
    basis: 'GDPR art. 6(1)(c); § 6, stk. 1',
    erased: {
      da: 'Som hele sagen, tidligst fem år efter at den er afløst eller lukket (vores skøn)',
      en: 'As a whole record, five years after it was superseded or closed at the earliest (our reading)',
    },
  },
};
