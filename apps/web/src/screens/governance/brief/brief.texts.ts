import { texts } from '../../../language/texts.ts';

export const briefScreenTexts = texts('governance.brief', {
  management: { da: 'Ledelse', en: 'Management' },
  title: { da: 'Overblik for ledelsen', en: 'Brief for the management body' },
  lead: {
    da: 'Én side om det, ledelsen fører tilsyn med efter § 7. Hvert tal åbner sin liste.',
    en: 'One page on what the management body oversees under § 7. Every number opens its list.',
  },
});
