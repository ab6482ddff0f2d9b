import { texts } from '../language/texts.ts';

const page = {
  since: { da: 'Hvad er ændret siden', en: 'What changed since' },
  print: { da: 'Udskriv', en: 'Print' },
  asOf: { da: '{organisation}, opgjort {time}', en: '{organisation}, as of {time}' },
  whyLabel: { da: 'Hvorfor det vedkommer dig:', en: 'Why it matters to you:' },
  which: { da: 'Vis hvilke', en: 'Show which' },
  loading: { da: 'Henter …', en: 'Loading …' },
  failed: { da: 'Kunne ikke hentes lige nu', en: 'Could not be fetched right now' },
} as const;

const changes = {
  changes: { da: 'Det er ændret', en: 'What has changed' },
  changesWhy: {
    da: 'Tilsyn er at følge udviklingen, ikke kun at godkende én gang.',
    en: 'Oversight means following what happens, not only approving once.',
  },
  measuresMoved: {
    da: '{n, plural, one {foranstaltning har} other {foranstaltninger har}} skiftet tilstand',
    en: '{n, plural, one {measure has} other {measures have}} changed state',
  },
  criticalRisks: {
    da: '{n, plural, one {kritisk risiko} other {kritiske risici}} (før {then})',
    en: '{n, plural, one {critical risk} other {critical risks}} (before {then})',
  },
  highRisks: {
    da: '{n, plural, one {høj risiko} other {høje risici}} (før {then})',
    en: '{n, plural, one {high risk} other {high risks}} (before {then})',
  },
  decisions: {
    da: '{n, plural, one {beslutning} other {beslutninger}} forelagt eller afsluttet',
    en: '{n, plural, one {decision} other {decisions}} put or concluded',
  },
} as const;

const risks = {
  risks: { da: 'De tungeste risici', en: 'The heaviest risks' },
  risksWhy: {
    da: 'Det er dem, der kan standse det, I leverer. Accepteres en risiko, er det ledelsens ansvar.',
    en: 'These can stop what you deliver. If a risk is accepted, the management body answers for it.',
  },
  LOW: { da: 'Lav', en: 'Low' },
  MEDIUM: { da: 'Middel', en: 'Medium' },
  HIGH: { da: 'Høj', en: 'High' },
  CRITICAL: { da: 'Kritisk', en: 'Critical' },
  up: { da: 'stigende', en: 'rising' },
  down: { da: 'faldende', en: 'falling' },
  same: { da: 'uændret', en: 'unchanged' },
  new: { da: 'ny', en: 'new' },
  allRisks: {
    da: '{n, plural, one {risiko} other {risici}} i alt',
    en: '{n, plural, one {risk} other {risks}} in all',
  },
  notAssessed: { da: 'endnu ikke vurderet', en: 'not assessed yet' },
  stale: {
    da: '{n, plural, one {accept hviler} other {accepter hviler}} på noget, der er ændret',
    en: '{n, plural, one {acceptance rests} other {acceptances rest}} on something that changed',
  },
  expired: {
    da: '{n, plural, one {accept er udløbet} other {accepter er udløbet}}',
    en: '{n, plural, one {acceptance has expired} other {acceptances have expired}}',
  },
  awaitingBoard: { da: 'venter på ledelsens accept', en: 'awaiting acceptance by management' },
} as const;

const measures = {
  measures: { da: 'Foranstaltningerne', en: 'The measures' },
  measuresWhy: {
    da: 'Dem har ledelsen godkendt efter § 7 og skal føre tilsyn med. Det, der er ændret siden, har ingen godkendt.',
    en: 'Management approved them under § 7 and must oversee them. What changed since has been approved by nobody.',
  },
  inPlace: { da: 'af de ti er på plads', en: 'of the ten are in place' },
  reviewOverdue: { da: 'mangler en gennemgang, der skulle være holdt', en: 'lack a review that was due' },
  evidenceExpired: { da: 'hviler på evidens, der er udløbet', en: 'rest on evidence that has expired' },
  tasksOverdue: { da: 'opgaver er overskredet', en: 'tasks are overdue' },
  drifted: {
    da: 'ændret siden godkendelsen, heraf {material} væsentligt',
    en: 'changed since the approval, {material} of them materially',
  },
} as const;

const incidents = {
  incidents: { da: 'Hændelser og frister', en: 'Incidents and deadlines' },
  incidentsWhy: {
    da: 'En væsentlig hændelse skal varsles inden for 24 timer. En overskredet frist bliver ved med at gælde.',
    en: 'A significant incident must be warned of within 24 hours. A missed deadline goes on binding you.',
  },
  reported: {
    da: '{n, plural, one {hændelse} other {hændelser}} i perioden',
    en: '{n, plural, one {incident} other {incidents}} in the period',
  },
  significant: {
    da: '{n, plural, one {af dem var væsentlig} other {af dem var væsentlige}}',
    en: '{n, plural, one {of them was significant} other {of them were significant}}',
  },
  late: {
    da: '{n, plural, one {frist er overskredet nu} other {frister er overskredet nu}}',
    en: '{n, plural, one {deadline is missed now} other {deadlines are missed now}}',
  },
  noDeadlines: { da: 'Ingen frister løber', en: 'No deadlines run' },
  wasDue: { da: '{what}, frist {time}', en: '{what}, due {time}' },
  overdue: { da: 'Overskredet', en: 'Overdue' },
  kept: {
    da: '{kept, plural, =0 {Ingen frist udløbet endnu} one {Én frist holdt} other {# frister holdt}}{running, plural, =0 {} one {, én løber} other {, # løber}}',
    en: '{kept, plural, =0 {No deadline reached yet} one {One deadline kept} other {# deadlines kept}}{running, plural, =0 {} one {, one running} other {, # running}}',
  },
  missed: {
    da: '{missed, plural, one {Én frist overskredet} other {# frister overskredet}}, {kept} holdt, {running} løber',
    en: '{missed, plural, one {One deadline missed} other {# deadlines missed}}, {kept} kept, {running} running',
  },
} as const;

const suppliers = {
  suppliers: { da: 'De kritiske leverandører', en: 'The critical suppliers' },
  suppliersWhy: {
    da: 'Svigter en af dem, standser en tjeneste. Ansvaret for sikkerheden bliver hos jer.',
    en: 'If one of them fails, a service stops. The responsibility for security stays with you.',
  },
  critical: {
    da: '{n, plural, one {kritisk leverandør} other {kritiske leverandører}}',
    en: '{n, plural, one {critical supplier} other {critical suppliers}}',
  },
  red: { da: 'vurderet rød', en: 'assessed red' },
  silent: { da: 'har ikke svaret til tiden', en: 'have not answered in time' },
  unassessed: { da: 'ikke vurderet, eller vurderingen er for gammel', en: 'not assessed, or too long ago' },
  clauses: { da: 'mangler sikkerhedsvilkår i aftalen', en: 'lack security terms in the contract' },
  isRed: { da: 'Vurderet rød', en: 'Assessed red' },
  isSilent: { da: 'Har ikke svaret', en: 'Has not answered' },
} as const;

const training = {
  training: { da: 'Ledelsens egne kurser', en: 'Courses of the management body itself' },
  trainingWhy: {
    da: 'Efter § 7, stk. 2, skal hvert medlem deltage. Det gælder også dig.',
    en: 'Under § 7(2) every member must take part. That includes you.',
  },
  trained: { da: 'af {of} har et gældende kursus', en: 'of {of} have a current course' },
  expiring: { da: 'udløber snart', en: 'end soon' },
  untrained: { da: 'mangler et gældende kursus', en: 'lack a current course' },
  whoLacks: { da: 'Det gælder {names}.', en: 'Those are {names}.' },
} as const;

export const briefTexts = texts('brief', {
  ...page,
  ...changes,
  ...risks,
  ...measures,
  ...incidents,
  ...suppliers,
  ...training,
});
