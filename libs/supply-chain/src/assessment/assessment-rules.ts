import { type Rejection, reject, type TextRule } from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';

export const basis = statute.supplyChain;

export const texts = {
  message: {
    field: 'message',
    name: { da: 'beskeden til leverandøren', en: 'the message to the supplier' },
    maxLength: 2_000,
    basis,
  },
  reason: { field: 'reason', name: { da: 'begrundelsen', en: 'the reason' }, maxLength: 2_000, basis },
  clarification: {
    field: 'text',
    name: { da: 'det opklarende spørgsmål', en: 'the clarification' },
    maxLength: 4_000,
    basis,
  },
  reply: { field: 'text', name: { da: 'svaret', en: 'the answer' }, maxLength: 4_000, basis },
  finding: { field: 'text', name: { da: 'fundet', en: 'the finding' }, maxLength: 2_000, basis },
  outcome: { field: 'text', name: { da: 'hvad der er set', en: 'what was seen' }, maxLength: 2_000, basis },
  plan: { field: 'plan', name: { da: 'planen', en: 'the plan' }, maxLength: 4_000, basis },
  note: { field: 'note', name: { da: 'noten', en: 'the note' }, maxLength: 2_000, basis },
  name: { field: 'name', name: { da: 'navnet', en: 'the name' }, maxLength: 120, basis },
  role: { field: 'role', name: { da: 'stillingen', en: 'the position' }, maxLength: 120, basis },
} as const satisfies Record<string, TextRule>;

/** The answer of every act on a round that was never sent. */
export function unknownAssessment(): Rejection {
  return reject('ASSESSMENT_UNKNOWN', basis, {
    da: 'Vurderingen findes ikke her. Åbn den fra leverandøren.',
    en: 'There is no such assessment here. Open it from the supplier.',
  });
}

/** Nothing more is sent or answered in a round that is concluded or withdrawn. */
export function assessmentOver(): Rejection {
  return reject('ASSESSMENT_OVER', basis, {
    da: 'Vurderingen er afsluttet eller trukket tilbage. Send et nyt spørgeskema, hvis der skal spørges igen.',
    en: 'The assessment is concluded or withdrawn. Send a new questionnaire to ask again.',
  });
}

export function notSubmitted(): Rejection {
  return reject('ANSWERS_NOT_SUBMITTED', basis, {
    da: 'Leverandøren har ikke sendt sine svar endnu. Vent på dem, eller send en påmindelse.',
    en: 'The supplier has not sent its answers yet. Wait for them or send a reminder.',
  });
}

export function questionUnknown(field = 'question'): Rejection {
  return reject(
    'QUESTION_UNKNOWN',
    basis,
    {
      da: 'Spørgsmålet er ikke med i spørgeskemaet. Vælg et af dem, der er stillet.',
      en: 'The question is not part of the questionnaire. Choose one of those that were asked.',
    },
    field,
  );
}

export function dateInThePast(field: string): Rejection {
  return reject(
    'DATE_IN_THE_PAST',
    basis,
    {
      da: 'Datoen er passeret. Vælg i dag eller en senere dag.',
      en: 'The date has passed. Choose today or a later day.',
    },
    field,
  );
}

export function dateMissing(field: string): Rejection {
  return reject(
    'DATE_MISSING',
    basis,
    { da: 'Der mangler en dato. Vælg den, og prøv igen.', en: 'A date is missing. Choose it and try again.' },
    field,
  );
}

export function tierAsksNothing(): Rejection {
  return reject('TIER_ASKS_NOTHING', basis, {
    da: 'Leverandører på niveau T4 registreres kun. Vurdér niveauet igen, eller sæt et andet med en begrundelse, hvis den skal spørges.',
    en: 'Suppliers of tier T4 are registered only. Assess the tier again, or set another one with a reason, if it is to be asked.',
  });
}

export function nothingToAsk(): Rejection {
  return reject(
    'NOTHING_TO_ASK',
    basis,
    {
      da: 'Skabelonen har ingen spørgsmål til en leverandør på dette niveau. Vælg en anden skabelon.',
      en: 'The template has no questions for a supplier of this tier. Choose another template.',
    },
    'templateId',
  );
}
