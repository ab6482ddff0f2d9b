import type { Bilingual } from '@varsel/event-sourcing';

const reason: Bilingual = { da: 'Begrundelse', en: 'Reason' };

/** What the audit trail calls the fields of a supplier's events. */
export const labels = {
  reason: { reason },
  profile: {
    name: { da: 'Navn', en: 'Name' },
    cvr: { da: 'CVR-nummer', en: 'CVR number' },
    foreignId: { da: 'Udenlandsk nummer', en: 'Foreign number' },
    country: { da: 'Land', en: 'Country' },
    ultimateOwner: { da: 'Ultimativ ejer', en: 'Ultimate owner' },
    directSupplier: { da: 'Direkte leverandør', en: 'Direct supplier' },
    ictRelevant: { da: 'Relevant for it', en: 'Relevant to ICT' },
    delivers: { da: 'Leverer', en: 'Delivers' },
    kinds: { da: 'Art', en: 'Kind' },
    access: { da: 'Adgang', en: 'Access' },
    dataCategories: { da: 'Data', en: 'Data' },
    sites: { da: 'Steder og lande', en: 'Sites and countries' },
    subcontractors: { da: 'Underleverandører', en: 'Subcontractors' },
    exitPlan: { da: 'Exitplan', en: 'Exit plan' },
    services: { da: 'Tjenester', en: 'Services' },
    responsible: { da: 'Ansvarlig', en: 'Responsible' },
    reason,
  },
  contacts: { contacts: { da: 'Kontakter', en: 'Contacts' } },
  contract: {
    contract: { da: 'Kontrakt', en: 'Contract' },
    title: { da: 'Titel', en: 'Title' },
    number: { da: 'Nummer', en: 'Number' },
    startsOn: { da: 'Begynder', en: 'Begins' },
    endsOn: { da: 'Slutter', en: 'Ends' },
    noticeMonths: { da: 'Opsigelse i måneder', en: 'Notice in months' },
  },
  clauses: { contract: { da: 'Kontrakt', en: 'Contract' }, clauses: { da: 'Bestemmelser', en: 'Clauses' } },
  tier: {
    c1: { da: 'C1 Afhængighed', en: 'C1 Dependence' },
    c2: { da: 'C2 Adgang', en: 'C2 Access' },
    c3: { da: 'C3 Data', en: 'C3 Data' },
    c4: { da: 'C4 Udskiftelighed', en: 'C4 Substitutability' },
    c5: { da: 'C5 Eksponering', en: 'C5 Exposure' },
    derived: { da: 'Udledt niveau', en: 'Derived tier' },
    tier: { da: 'Niveau', en: 'Tier' },
    overrideReason: { da: 'Hvorfor et andet niveau', en: 'Why another tier' },
    reason,
  },
} as const;
