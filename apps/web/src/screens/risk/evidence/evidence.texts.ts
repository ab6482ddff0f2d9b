import { texts } from '../../../language/texts.ts';

export const evidenceTexts = texts('risk.evidence', {
  measures: { da: 'Foranstaltninger', en: 'Measures' },
  title: { da: 'Evidensbibliotek', en: 'Evidence library' },
  lead: {
    da: 'Hvilken fil viser hvad, fra hvornår og til hvornår. Én fil kan dække mange krav.',
    en: 'Which file shows what, from when and until when. One file can cover many requirements.',
  },
  add: { da: 'Tilføj evidens', en: 'Add evidence' },
  counts: { da: 'Hvad der gælder', en: 'What holds' },
  current: { da: '{n} gælder', en: '{n} in force' },
  expiring: { da: '{n} udløber inden for 30 dage', en: '{n, plural, one {# expires} other {# expire}} within 30 days' },
  expired: { da: '{n} udløbet', en: '{n} expired' },
  all: { da: 'Alt', en: 'Everything' },
  measure: { da: 'Foranstaltning', en: 'Measure' },
  anyMeasure: { da: 'Alle', en: 'All' },
  standing: { da: 'Status', en: 'State' },
  anyStanding: { da: 'Alle', en: 'All' },
  CURRENT: { da: 'Gælder', en: 'In force' },
  EXPIRING: { da: 'Udløber snart', en: 'Expires soon' },
  EXPIRED: { da: 'Udløbet', en: 'Expired' },
  NOT_YET_EFFECTIVE: { da: 'Gælder endnu ikke', en: 'Not yet in force' },
  WITHDRAWN: { da: 'Trukket tilbage', en: 'Withdrawn' },
  search: { da: 'Søg', en: 'Search' },
  searchHelp: { da: 'I titler og filnavne', en: 'In titles and file names' },
  onlyPoint: { da: 'Kun det, der dækker krav {point}.', en: 'Only what covers requirement {point}.' },
  showAll: { da: 'Vis alt', en: 'Show everything' },
  emptyTitle: { da: 'Ingen evidens endnu', en: 'No evidence yet' },
  emptyWhy: {
    da: 'Læg den første fil op, for eksempel den godkendte sikkerhedspolitik, og vælg, hvilke krav den dækker.',
    en: 'Upload the first file, for example the approved security policy, and choose the requirements it covers.',
  },
  noneTitle: { da: 'Ingen evidens passer', en: 'No evidence fits' },
  noneWhy: {
    da: 'Intet i biblioteket passer på det, du har valgt.',
    en: 'Nothing in the library fits what you chose.',
  },
});
