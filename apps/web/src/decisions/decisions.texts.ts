import { texts } from '../language/texts.ts';

const states = {
  NOT_ASSESSED: { da: 'Ikke vurderet', en: 'Not assessed' },
  PLANNED: { da: 'Planlagt', en: 'Planned' },
  PARTIAL: { da: 'Delvist', en: 'Partly in place' },
  IN_PLACE: { da: 'På plads', en: 'In place' },
  IN_PLACE_AND_TESTED: { da: 'På plads og afprøvet', en: 'In place and tested' },
  notApplicable: { da: 'Ikke relevant', en: 'Not applicable' },
} as const;

const ends = {
  voteBy: { da: 'Svar senest {day}', en: 'Answer by {day}' },
  overdue: { da: 'Svar skulle være givet {day}', en: 'Answers were due {day}' },
  OPEN: { da: 'Afventer svar', en: 'Awaiting answers' },
  CARRIED: { da: 'Godkendt af ledelsen', en: 'Approved by the management body' },
  REFUSED: { da: 'Afvist af ledelsen', en: 'Refused by the management body' },
  LAPSED: { da: 'Bortfaldet: for få deltog', en: 'Lapsed: too few took part' },
  WITHDRAWN: { da: 'Trukket tilbage', en: 'Withdrawn' },
  APPROVE: { da: 'Godkendt', en: 'Approved' },
  REFUSE: { da: 'Afvist', en: 'Refused' },
  ABSTAIN: { da: 'Undlod at stemme', en: 'Abstained' },
  resultAt: { da: '{outcome}, {time}', en: '{outcome}, {time}' },
  absent: {
    da: '{n, plural, one {Ét medlem deltog ikke.} other {# medlemmer deltog ikke.}}',
    en: '{n, plural, one {One member did not take part.} other {# members did not take part.}}',
  },
} as const;

const measures = {
  evidence: {
    da: '{n, plural, one {Se evidensen} other {Se # stykker evidens}}',
    en: '{n, plural, one {See the evidence} other {See # pieces of evidence}}',
  },
  noEvidence: { da: 'Ingen evidens er lagt på.', en: 'No evidence is attached.' },
  evidenceGone: {
    da: 'Evidens med kontrolkode {code}, som siden er taget ud af biblioteket',
    en: 'Evidence with control code {code}, taken out of the collection since',
  },
  download: { da: 'Hent {title}', en: 'Download {title}' },
  from: { da: 'Gælder fra {from}', en: 'Effective from {from}' },
  fromToExpired: { da: 'Gjaldt fra {from} og udløb {to}', en: 'Was effective from {from} and expired on {to}' },
  fromTo: { da: 'Gælder fra {from} til {to}', en: 'Effective from {from} to {to}' },
  leftOut: { da: 'Udeladt: {part}.', en: 'Left out: {part}.' },
  encryption: { da: 'kryptering', en: 'encryption' },
  multiFactor: { da: 'login med flere faktorer', en: 'sign-in with several factors' },
  communication: { da: 'sikret kommunikation', en: 'secured communication' },
  emergency: { da: 'sikret nødkommunikation', en: 'secured emergency communication' },
  owner: { da: 'Ejer: {name}', en: 'Owner: {name}' },
  noOwner: { da: 'Ingen ejer', en: 'No owner' },
  nobody: { da: 'ingen', en: 'nobody' },
  reviewLate: { da: 'skulle være gennemgået {day}', en: 'review was due {day}' },
  nextReview: { da: 'gennemgås {day}', en: 'next review {day}' },
  noReview: { da: 'ingen gennemgang planlagt', en: 'no review planned' },
  requirementsOf: {
    da: '{n} af {of} krav i bilaget til forordning 2024/2690 er vurderet{out, plural, =0 {} one {, # er udeladt med begrundelse} other {, # er udeladt med begrundelse}}{open, plural, =0 {} other {, # er ikke vurderet}}',
    en: '{n} of {of} requirements in the annex to Regulation 2024/2690 assessed{out, plural, =0 {} one {, # left out with a reason} other {, # left out with a reason}}{open, plural, =0 {} other {, # not assessed}}',
  },
  noRequirements: {
    da: 'Ingen af de {of} krav i bilaget til forordning 2024/2690 er vurderet.',
    en: 'None of the {of} requirements in the annex to Regulation 2024/2690 has been assessed.',
  },
  requirement: { da: 'Punkt {number}: {title}', en: 'Point {number}: {title}' },
  riskRound: { da: 'Risikovurderingen bag', en: 'The risk assessment behind it' },
  round: {
    da: 'Risikoen for jeres tjenester blev sidst gennemgået {day}. Gennemgangen gælder til {until}.',
    en: 'The risks to your services were last gone through on {day}. That holds until {until}.',
  },
  noRound: {
    da: 'Der ligger ingen gældende gennemgang af risikoen bag.',
    en: 'No current assessment of the risks lies behind it.',
  },
} as const;

const changes = {
  changes: { da: 'Det er ændret', en: 'What has changed' },
  since: { da: 'siden {day}', en: 'since {day}' },
  firstApproval: {
    da: 'Det er første gang, foranstaltningerne forelægges. Der er intet tidligere at sammenligne med.',
    en: 'This is the first time the measures are put to you. There is nothing earlier to compare with.',
  },
  nothingChanged: {
    da: 'Intet. Foranstaltningerne står, som da I godkendte dem {day} ({reference}), og ingen evidens er udløbet siden.',
    en: 'Nothing. The measures stand as when you approved them on {day} ({reference}), and no evidence has expired since.',
  },
  nothingComparable: {
    da: 'Intet af det, der kan sammenlignes, er ændret, siden I godkendte foranstaltningerne {day} ({reference}), og ingen evidens er udløbet siden.',
    en: 'Nothing of what can be compared has changed since you approved the measures on {day} ({reference}), and no evidence has expired since.',
  },
  reasonsLeftOut: {
    da: 'Sættet er så stort, at begrundelserne for de enkelte krav ikke er sammenlignet.',
    en: 'The set is so large that the reasons of single requirements were not compared.',
  },
  nothingToName: {
    da: 'Noget er skrevet om, men det kan ikke nævnes enkeltvis: sættet er så stort, at begrundelserne for de enkelte krav ikke ligger i det forelagte. Kontrolkoden viser, at de er ændret.',
    en: 'Something has been rewritten but cannot be named: the set is so large that the reasons of single requirements are not kept in what was put. The control code shows that they have changed.',
  },
  restUnchanged: {
    da: '{n, plural, one {Den sidste foranstaltning står, som I godkendte den} other {De øvrige # foranstaltninger står, som I godkendte dem}} {day} ({reference}).',
    en: '{n, plural, one {The remaining measure stands as you approved it} other {The other # measures stand as you approved them}} on {day} ({reference}).',
  },
  compared: {
    da: 'Det, der forelægges, er holdt op mod det, I godkendte. Evidens, der er udløbet siden, er talt med pr. {readOn}.',
    en: 'What is put is compared with what you approved. Evidence that has expired since is counted as of {readOn}.',
  },
  movedApart: {
    da: 'Ændringer efter forelæggelsen står for sig og standser afstemningen.',
    en: 'Changes made after it was put stand apart and stop the vote.',
  },
  reviewMoved: {
    da: 'Næste gennemgang er flyttet fra {before} til {after}',
    en: 'Next review moved from {before} to {after}',
  },
  noDay: { da: 'ingen dag', en: 'no day' },
  addedMeasure: { da: 'Ny. Der er intet at sammenligne med.', en: 'New. There is nothing to compare with.' },
  requirementsChanged: {
    da: '{n} krav er vurderet anderledes',
    en: '{n} detailed requirements are assessed differently',
  },
} as const;

const people = {
  members: { da: 'Ledelsen', en: 'The management body' },
  voted: { da: '{n} af {of} har svaret', en: '{n} of {of} have answered' },
  CHAIR: { da: 'formand', en: 'chair' },
  DEPUTY_CHAIR: { da: 'næstformand', en: 'deputy chair' },
  MEMBER: { da: 'medlem', en: 'member' },
  leftOffice: { da: '(fratrådt siden)', en: '(has left since)' },
  hasAsked: { da: 'Har spurgt', en: 'Has asked' },
  awaited: { da: 'Mangler', en: 'Not yet' },
  awaitsYou: { da: 'Venter på dig', en: 'Awaits you' },
  questions: { da: 'Spørgsmål og svar', en: 'Questions and answers' },
  openQuestions: { da: '{n} uden svar', en: '{n} unanswered' },
  noQuestions: { da: 'Ingen har spurgt endnu.', en: 'Nobody has asked yet.' },
  asked: { da: '{name} spurgte {time}', en: '{name} asked {time}' },
  answered: { da: '{name} svarede {time}', en: '{name} answered {time}' },
  notAnswered: { da: 'Ikke besvaret endnu.', en: 'Not answered yet.' },
} as const;

const receipts = {
  position: { da: 'Stilling', en: 'Position' },
  signedBy: { da: 'Underskriver', en: 'Signed by' },
  time: { da: 'Tidspunkt', en: 'Time' },
  decision: { da: 'Beslutning', en: 'Decision' },
  version: { da: 'version {n}', en: 'version {n}' },
  receiptNumber: { da: 'Kvittering', en: 'Receipt' },
  controlCode: { da: 'Kontrolkode', en: 'Control code' },
  logPosition: { da: 'Plads i revisionssporet', en: 'Place in the audit trail' },
  entry: { da: 'post nr. {n}', en: 'entry no. {n}' },
  confirmed: { da: 'Bekræftet', en: 'Confirmed' },
  confirmedAt: { da: 'med kode fra telefonen, {time}', en: 'with a code from the phone, {time}' },
  reason: { da: 'Begrundelse', en: 'Reason' },
  codeMeans: {
    da: 'Kontrolkoden er et fingeraftryk af alt, hvad du tog stilling til. Ændres blot et ord, passer den ikke længere.',
    en: 'The control code is a fingerprint of everything you took a position on. Change one word and it no longer fits.',
  },
  replaced: {
    da: 'Denne stemme tæller ikke længere: der er siden stemt igen, eller forslaget er forelagt på ny.',
    en: 'This vote no longer counts: another was given since, or the proposal was renewed.',
  },
} as const;

export const decisionsTexts = texts('decisions', {
  renewedBecause: {
    da: 'Derfor er det forelagt på ny (version {version})',
    en: 'Why it was put again (version {version})',
  },
  ...states,
  ...ends,
  ...measures,
  ...changes,
  ...people,
  ...receipts,
});
