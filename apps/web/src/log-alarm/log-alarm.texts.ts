import { texts } from '../language/texts.ts';

export const logAlarmTexts = texts('logAlarm', {
  title: { da: 'Revisionsloggen stemmer ikke.', en: 'The audit log does not agree.' },
  from: {
    da: 'Den første dårlige post er nr. {position}. Ingen kan skrive under eller godkende, før det er afklaret; alt andet virker.',
    en: 'The first bad entry is no. {position}. Nobody can sign or approve until it is settled; everything else works.',
  },
  paper: {
    da: 'Revisionsloggen stemte ikke, da dette blev udskrevet {time}. Kontrollér den, før nogen bygger på papiret.',
    en: 'The audit log was broken when this was printed {time}. Verify it before anybody relies on this paper.',
  },
  paperFrom: {
    da: 'Revisionsloggen stemte ikke, da dette blev udskrevet {time}: den første dårlige post er nr. {position}. Kontrollér den, før nogen bygger på papiret.',
    en: 'The audit log was broken when this was printed {time}: the first bad entry is no. {position}. Verify it before anybody relies on this paper.',
  },
  see: { da: 'Se, hvad der er galt', en: 'See what is wrong' },
});
