import type { Bilingual } from '@varsel/event-sourcing';

const change: Bilingual = { da: 'Ændring nr.', en: 'Change no.' };
const signatory = {
  signedByPerson: { da: 'Underskrevet af', en: 'Signed by' },
  signedByName: { da: 'Underskrevet af (navn)', en: 'Signed by (name)' },
} as const;

const sheet = {
  provisions: { da: 'Registreres efter §', en: 'Registered under §' },
  name: { da: 'Enhedens navn', en: 'Name of the entity' },
  addresses: { da: 'Adresser', en: 'Addresses' },
  representative: { da: 'Repræsentant', en: 'Representative' },
  sectors: { da: 'Sektor og delsektor', en: 'Sector and subsector' },
  entityTypes: { da: 'Enhedstype', en: 'Entity type' },
  emails: { da: 'E-mailadresser', en: 'E-mail addresses' },
  ipRanges: { da: 'IP-intervaller', en: 'IP ranges' },
  phones: { da: 'Telefonnumre', en: 'Phone numbers' },
  memberStates: { da: 'EU-lande', en: 'Member States' },
} as const;

/** What the audit trail calls the fields of a registration. */
export const labels = {
  sheet,
  submission: { change, submittedAt: { da: 'Indsendt', en: 'Submitted' }, ...signatory },
  receipt: {
    change,
    receivedAt: { da: 'Modtaget hos myndigheden', en: 'Received by the authority' },
    receiptNumber: { da: 'Kvitteringsnummer', en: 'Receipt number' },
    ...signatory,
    correction: { da: 'Hvorfor rettet', en: 'Why corrected' },
  },
  change: {
    change,
    changedOn: { da: 'Ændret den', en: 'Changed on' },
    fields: { da: 'Ændrede felter', en: 'Changed fields' },
    reason: { da: 'Hvad er ændret', en: 'What changed' },
    ...sheet,
  },
} as const;
