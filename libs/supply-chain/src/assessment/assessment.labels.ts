import type { Bilingual } from '@varsel/event-sourcing';

const supplier: Bilingual = { da: 'Leverandør', en: 'Supplier' };
const reason: Bilingual = { da: 'Begrundelse', en: 'Reason' };
const dueOn: Bilingual = { da: 'Frist', en: 'Due' };
const question: Bilingual = { da: 'Spørgsmål', en: 'Question' };
const text: Bilingual = { da: 'Tekst', en: 'Text' };
const finding: Bilingual = { da: 'Fund', en: 'Finding' };
const clarification: Bilingual = { da: 'Opklaring', en: 'Clarification' };
const respondent: Bilingual = { da: 'Svarperson', en: 'Respondent' };

/** What the audit trail calls the fields of a round's events. */
export const labels = {
  supplier,
  reason,
  dueOn,
  question,
  text,
  finding,
  clarification,
  respondent,
  tier: { da: 'Niveau', en: 'Tier' },
  kinds: { da: 'Art', en: 'Kind' },
  template: { da: 'Skabelon', en: 'Template' },
  questions: { da: 'Spørgsmål', en: 'Questions' },
  contact: { da: 'Kontakt', en: 'Contact' },
  message: { da: 'Besked', en: 'Message' },
  occasion: { da: 'Anledning', en: 'Occasion' },
  answers: { da: 'Svar', en: 'Answers' },
  answer: { da: 'Svar', en: 'Answer' },
  sha256: { da: 'SHA-256 af svarene', en: 'SHA-256 of the answers' },
  said: { da: 'Svar i kort form', en: 'Answers in short' },
  answered: { da: 'Besvaret', en: 'Answered' },
  asked: { da: 'Stillet', en: 'Asked' },
  name: { da: 'Navn', en: 'Name' },
  role: { da: 'Stilling', en: 'Position' },
  scores: { da: 'Point', en: 'Scores' },
  status: { da: 'Udfald', en: 'Outcome' },
  decision: { da: 'Beslutning', en: 'Decision' },
  until: { da: 'Gælder til', en: 'Valid until' },
  plan: { da: 'Plan', en: 'Plan' },
  concludedOn: { da: 'Afsluttet', en: 'Concluded' },
  result: { da: 'Resultat', en: 'Result' },
  band: { da: 'Bånd', en: 'Band' },
  residualRisk: { da: 'Restrisiko', en: 'Residual risk' },
  redFlags: { da: 'Røde flag', en: 'Red flags' },
} as const satisfies Record<string, Bilingual>;
