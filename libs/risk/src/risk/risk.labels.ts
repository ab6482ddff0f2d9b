import type { Bilingual } from '@varsel/event-sourcing';

const reason: Bilingual = { da: 'Begrundelse', en: 'Reason' };
const measures: Bilingual = { da: 'Foranstaltninger', en: 'Measures' };
const owner: Bilingual = { da: 'Risikoejer', en: 'Risk owner' };
const treatment: Bilingual = { da: 'Behandling', en: 'Treatment' };
const facts = {
  title: { da: 'Overskrift', en: 'Title' },
  description: { da: 'Beskrivelse', en: 'Description' },
  measures,
};

/** What the audit trail calls the fields of a risk's events. */
export const labels = {
  identified: { service: { da: 'Tjeneste', en: 'Service' }, ...facts, owner },
  amended: { ...facts, reason },
  assessed: {
    inherent: { da: 'Risiko uden foranstaltninger', en: 'Inherent risk' },
    residual: { da: 'Restrisiko', en: 'Residual risk' },
    reason,
  },
  treatment: {
    treatment,
    plan: { da: 'Plan', en: 'Plan' },
    measures,
    dueOn: { da: 'Skal være gjort', en: 'Due' },
  },
  owner: { owner },
  acceptance: {
    reason,
    expiresOn: { da: 'Accept udløber', en: 'Acceptance expires' },
    scores: { da: 'Vurdering, der accepteres', en: 'Assessment accepted' },
    level: { da: 'Niveau', en: 'Level' },
    treatment,
    measures,
  },
  reason: { reason },
} as const;
