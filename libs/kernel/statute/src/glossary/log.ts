import type { GlossaryTerm } from './term.ts';

/** The audit log, which shows afterwards what was decided and when. */
export const logTerms: readonly GlossaryTerm[] = [
  {
    code: 'asKnownAt',
    term: { da: 'som registreret den', en: 'as known at' },
    provision: undefined,
    meaning: {
      da: 'Organisationen, som den stod i loggen på et tidspunkt. Det, der er registreret senere, er ikke med, heller ikke når det skete før.',
      en: 'The organisation as it stood in the log at a moment. What was recorded later is left out, even where it happened earlier.',
    },
    mark: 'J',
  },
  {
    code: 'sealedHead',
    term: { da: 'forsegling', en: 'seal' },
    provision: '§ 6, stk. 1, nr. 8',
    meaning: {
      da: 'Underskrift over alle poster i revisionsloggen på én gang. Ændres én post, passer den ikke længere.',
      en: 'A signature over all entries of the audit log at once. When one entry is altered, it no longer fits.',
    },
    mark: 'J',
  },
  {
    code: 'logWitness',
    term: { da: 'vidne', en: 'witness' },
    provision: '§ 6, stk. 1, nr. 8',
    meaning: {
      da: 'Et program et andet sted, med sin egen nøgle, der medunderskriver forseglinger og aldrig en mindre eller anden log.',
      en: 'A program in another place, with a key of its own, that co-signs seals and never a smaller or different log.',
    },
    mark: 'J',
  },
];
