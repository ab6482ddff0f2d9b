import type { PersonalBasis } from '@varsel/event-sourcing';

const assessed = 'GDPR art. 6(1)(c); § 6, stk. 1, nr. 4';
const asRecord: PersonalBasis['erased'] = {
  da: 'Som hele sagen, tidligst fem år efter kontraktens ophør (vores skøn)',
  en: 'As a whole record, five years after the end of the contract at the earliest (our reading)',
};
const withContact: PersonalBasis['erased'] = {
  da: 'Når kontakten slettes: straks, når kontakten ikke længere er kontakt og ikke svarer på et åbent spørgeskema',
  en: 'When the contact is erased: at once, when they are no contact any more and answer no open questionnaire',
};

/** Suppliers and who is asked there. */
export const supplierPrivacy: Readonly<Record<string, PersonalBasis>> = {
  '*': {
    purpose: { da: 'Styring af leverandører', en: 'Management of suppliers' },
    basis: assessed,
    erased: asRecord,
  },
  contacts: {
    purpose: { da: 'Hvem spørgsmål sendes til hos leverandøren', en: 'Whom questions go to at the supplier' },
    basis: assessed,
    erased: withContact,
  },
};

const answeredBy: PersonalBasis = {
  purpose: { da: 'Hvem der svarede for leverandøren', en: 'Who answered for the supplier' },
  basis: assessed,
  erased: withContact,
};

/** Questions, answers and what was concluded from them. */
export const assessmentPrivacy: Readonly<Record<string, PersonalBasis>> = {
  '*': {
    purpose: { da: 'Vurdering af leverandører', en: 'Assessment of suppliers' },
    basis: assessed,
    erased: asRecord,
  },
  name: answeredBy,
  role: answeredBy,
};
