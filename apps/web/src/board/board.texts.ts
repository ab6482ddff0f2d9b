import { texts } from '../language/texts.ts';

export const boardTexts = texts('board', {
  home: { da: 'Varsel, til beslutningerne', en: 'Varsel, to the decisions' },
  rooms: { da: 'Ledelsens sider', en: 'Pages for the management body' },
  decisions: { da: 'Beslutninger', en: 'Decisions' },
  brief: { da: 'Overblik', en: 'Brief' },
  briefTitle: { da: 'Overblik for ledelsen', en: 'Brief for the management body' },
  briefLead: {
    da: 'Én side om det, I fører tilsyn med efter § 7. Hvert tal åbner sin liste.',
    en: 'One page on what you oversee under § 7. Every number opens its list.',
  },
  signedIn: { da: '{name}, {organisation}', en: '{name}, {organisation}' },
  switchTo: { da: 'Skift til {name}', en: 'Switch to {name}' },
  glossary: { da: 'Ordliste', en: 'Glossary' },
  accessibility: { da: 'Tilgængelighed', en: 'Accessibility' },
  signOut: { da: 'Log ud', en: 'Sign out' },
  unreachable: { da: 'Vi kan ikke få forbindelse', en: 'We cannot reach the server' },
  again: { da: 'Prøv igen', en: 'Try again' },
  signInLead: {
    da: 'Her ligger det, der venter på bestyrelse og ledelse, og det, I har besluttet.',
    en: 'This is where decisions waiting for the management body are kept, and those it has made.',
  },
  signInToDecision: {
    da: 'En beslutning venter på dig. Log ind, så åbner den med det samme.',
    en: 'A decision awaits you. Sign in and it opens at once.',
  },
  duty: {
    da: 'Efter NIS 2-lovens § 7 er det ledelsen, der godkender sikkerhedsforanstaltningerne og fører tilsyn med dem. Det kan ikke overlades til andre.',
    en: 'Under § 7 of the Danish NIS 2 Act the management body approves the security measures and oversees them. That cannot be left to others.',
  },
});
