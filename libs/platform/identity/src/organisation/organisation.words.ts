import type { CodeWords, RecordWords } from '@varsel/event-sourcing';
import type { Role } from '@varsel/tenancy';
import type { ErasedKind, ErasureGround } from './erasure-grounds.ts';

const roles = {
  administrator: { da: 'Administrator', en: 'Administrator' },
  'security-lead': { da: 'Sikkerhedsansvarlig', en: 'Security lead' },
  'incident-lead': { da: 'Hændelsesleder', en: 'Incident lead' },
  'board-member': { da: 'Medlem af ledelsen', en: 'Member of the management body' },
  'supplier-manager': { da: 'Leverandøransvarlig', en: 'Supplier manager' },
  auditor: { da: 'Revisor', en: 'Auditor' },
} as const satisfies Record<Role, CodeWords[string]>;

const grounds = {
  'no-longer-needed': { da: 'Ikke længere nødvendige (litra a)', en: 'No longer needed (a)' },
  'consent-withdrawn': { da: 'Samtykket er trukket tilbage (litra b)', en: 'Consent was withdrawn (b)' },
  objection: { da: 'Personen gør indsigelse (litra c)', en: 'The person objects (c)' },
  unlawful: { da: 'Behandlet ulovligt (litra d)', en: 'Used unlawfully (d)' },
  'legal-obligation': { da: 'En lov kræver det (litra e)', en: 'A law demands it (e)' },
} as const satisfies Record<ErasureGround, CodeWords[string]>;

const kinds = {
  person: { da: 'Person i organisationen', en: 'Person of the organisation' },
  'supplier-contact': { da: 'Kontakt hos en leverandør', en: 'Contact at a supplier' },
} as const satisfies Record<ErasedKind, CodeWords[string]>;

/** What stands within the fields of the organisation's events, as the audit trail says it. */
export const words: RecordWords = {
  unnamed: {
    invitation: { da: 'En invitation til en, der er slettet', en: 'An invitation to somebody who is erased' },
  },
  codes: { role: roles, 'roles.*': roles, ground: grounds, kind: kinds },
};
