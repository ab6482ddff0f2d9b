import type { Bilingual } from '@varsel/event-sourcing';

const measure: Bilingual = { da: 'Foranstaltning', en: 'Measure' };
const state: Bilingual = { da: 'Tilstand', en: 'State' };
const reason: Bilingual = { da: 'Begrundelse', en: 'Reason' };

/** What the audit trail calls the fields of a measure's events. */
export const labels = {
  assessment: { measure, state, reason },
  review: { measure, nextReviewOn: { da: 'Næste gennemgang', en: 'Next review' } },
  requirement: { requirement: { da: 'Krav', en: 'Requirement' }, state, reason },
  parts: { measure, parts: { da: 'Dele', en: 'Parts' }, reason },
  owner: { measure, owner: { da: 'Ejer', en: 'Owner' } },
} as const;
