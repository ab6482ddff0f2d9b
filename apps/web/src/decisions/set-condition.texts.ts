import { texts } from '../language/texts.ts';

export const setConditionTexts = texts('decisions.condition', {
  title: { da: 'Vær opmærksom på', en: 'Be aware of' },
  readToday: {
    da: 'Opgjort den dag, du læser det: {day}. Det standser ikke afstemningen, men hører med til det, der godkendes.',
    en: 'As of the day you read it, {day}. It does not stop the vote, but it is part of what is approved.',
  },
  readThen: { da: 'Opgjort {day}, den dag sagen blev afsluttet.', en: 'As of {day}, the day it was concluded.' },
  nothing: {
    da: 'Ingen evidens er udløbet eller udløber inden for 30 dage, og ingen gennemgang er overskredet.',
    en: 'No evidence has expired or expires within 30 days, and no review is overdue.',
  },
  expired: {
    da: '{n, plural, one {Ét stykke evidens er udløbet} other {# stykker evidens er udløbet}}',
    en: '{n, plural, one {One piece of evidence has expired} other {# pieces of evidence have expired}}',
  },
  expiring: {
    da: '{n, plural, one {Ét stykke evidens udløber inden for 30 dage} other {# stykker evidens udløber inden for 30 dage}}',
    en: '{n, plural, one {One piece of evidence expires within 30 days} other {# pieces of evidence expire within 30 days}}',
  },
  overdue: {
    da: '{n, plural, one {Én gennemgang er overskredet} other {# gennemgange er overskredet}}',
    en: '{n, plural, one {One review is overdue} other {# reviews are overdue}}',
  },
  roundEnded: {
    da: 'Den risikogennemgang, det bygger på, gjaldt kun til {day}',
    en: 'The risk assessment behind it held only until {day}',
  },
  expiredOn: { da: 'Udløb {day}', en: 'Expired on {day}' },
  expiresOn: { da: 'Udløber {day}', en: 'Expires on {day}' },
  plannedOn: { da: 'Skulle være holdt {day}', en: 'Was due on {day}' },
  file: { da: 'Evidens med kontrolkode {code}', en: 'Evidence with control code {code}' },
});
