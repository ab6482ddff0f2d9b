import { texts } from '../../language/texts.ts';

export const accessibilityTexts = texts('portal.accessibility', {
  title: { da: 'Tilgængelighed', en: 'Accessibility' },
  lead: {
    da: 'Varsel skal kunne bruges af alle, også under pres, uden mus, med skærmlæser og på en telefon.',
    en: 'Varsel is meant to be usable by everyone, also under pressure, without a mouse, with a screen reader and on a phone.',
  },
  goal: { da: 'Det holder vi os til', en: 'What we hold ourselves to' },
  goalBody: {
    da: 'Vi følger WCAG 2.2 på niveau AA og EN 301 549 v3.2.1, kapitel 9 til 12.',
    en: 'We follow WCAG 2.2 at level AA and EN 301 549 v3.2.1, clauses 9 to 12.',
  },
  how: { da: 'Sådan kan du indrette det', en: 'How you can set it up' },
  howKeyboard: {
    da: 'Alt kan nås med tastaturet. Tryk på ? for genveje; de kan slås fra.',
    en: 'Everything can be reached by keyboard. Press ? for shortcuts; they can be switched off.',
  },
  howLook: {
    da: 'Lys, mørk og tæt visning vælges under Udseende. Sproget skiftes nederst i menuen, og det, du har skrevet, bliver stående.',
    en: 'Light, dark and compact view are chosen under Appearance. Language is switched at the foot of the menu, and what you typed stays.',
  },
  howZoom: {
    da: 'Siderne kan forstørres til 400 % og teksten til 200 %, uden at noget forsvinder.',
    en: 'Pages can be enlarged to 400 % and text to 200 % without losing anything.',
  },
  howColour: {
    da: 'Farve står aldrig alene: hver status har et tegn og et ord.',
    en: 'Colour never stands alone: every status has a sign and a word.',
  },
  howTime: {
    da: 'Frister vises både som tidspunkt og som tid tilbage. Skærmlæsere får kun besked ved 2 timer, 30 minutter og overskridelse.',
    en: 'Deadlines are shown both as a time and as time left. Screen readers are told only at 2 hours, 30 minutes and when passed.',
  },
  limits: { da: 'Det, vi ved mangler', en: 'What we know is missing' },
  limitsBody: {
    da: 'Siderne er kontrolleret med automatiske prøver og tastatur. De er endnu ikke afprøvet af mennesker, der bruger skærmlæser til daglig.',
    en: 'The pages are checked by automated tests and by keyboard. They have not yet been tried by people who use a screen reader every day.',
  },
  tell: { da: 'Sig til', en: 'Tell us' },
  tellBody: {
    da: 'Støder du på noget, du ikke kan bruge, så sig det til den, der driver Varsel hos jer. Skriv siden og hvad du ville gøre.',
    en: 'If you meet something you cannot use, tell whoever runs Varsel for you. Say which page and what you wanted to do.',
  },
});
