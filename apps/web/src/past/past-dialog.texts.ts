import { texts } from '../language/texts.ts';

export const pastDialogTexts = texts('past.dialog', {
  title: { da: 'Vis som på et tidspunkt', en: 'Show as known at a moment' },
  help: {
    da: 'Hele portalen vises, som den stod på det tidspunkt: alle sider, samme øjeblik. Det, der er registreret senere, er ikke med. Frister vises, som de stod dengang.',
    en: 'The whole portal is shown as it stood at that moment: every page, the same instant. What was recorded later is left out. Deadlines are shown as they stood then.',
  },
  moment: { da: 'Tidspunkt', en: 'Moment' },
  begins: { da: 'Det første blev registreret {time}.', en: 'The first record is of {time}.' },
  presets: { da: 'Hurtige valg', en: 'Quick choices' },
  day: { da: 'For et døgn siden', en: 'A day ago' },
  week: { da: 'For 7 dage siden', en: '7 days ago' },
  month: { da: 'For 30 dage siden', en: '30 days ago' },
  show: { da: 'Vis, som det var', en: 'Show as it was' },
  back: { da: 'Fortryd', en: 'Cancel' },
  missing: { da: 'Skriv dato og klokkeslæt.', en: 'Write a date and a time.' },
  future: {
    da: 'Tidspunktet er ikke kommet endnu. Vælg et, der er gået.',
    en: 'That moment has not come yet. Choose one that has passed.',
  },
  before: {
    da: 'Dengang var intet registreret. Vælg et tidspunkt fra {time}.',
    en: 'Nothing was recorded then. Choose a moment from {time}.',
  },
});
