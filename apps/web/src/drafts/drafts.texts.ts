import { texts } from '../language/texts.ts';

export const draftsTexts = texts('incidents.drafts', {
  title: { da: 'Der er gemt en anden tekst i kladden', en: 'Another text has been saved in this draft' },
  why: {
    da: 'Den blev gemt {time}, fra et andet vindue eller af en anden person. Intet er overskrevet. Vælg, hvilken tekst der skal stå.',
    en: 'It was saved {time}, from another window or by another person. Nothing was overwritten. Choose which text stays.',
  },
  here: { da: 'Her', en: 'Here' },
  there: { da: 'Den anden', en: 'The other' },
  empty: { da: 'Ikke udfyldt', en: 'Not filled in' },
  keepMine: { da: 'Behold teksten her', en: 'Keep the text here' },
  takeTheirs: { da: 'Brug den anden tekst', en: 'Use the other text' },
});
