import { texts } from '../../../language/texts.ts';

const page = {
  window: { da: 'Ledelse', en: 'Management' },
  whoTitle: { da: 'Hvem er jeres ledelse efter loven?', en: 'Who is your management body under the Act?' },
  nothingWaits: { da: 'Intet venter på ledelsen', en: 'Nothing awaits the management body' },
  waits: {
    da: '{n, plural, one {Én beslutning venter på ledelsen} =2 {To beslutninger venter på ledelsen} =3 {Tre beslutninger venter på ledelsen} other {# beslutninger venter på ledelsen}}',
    en: '{n, plural, one {One decision awaits the management body} =2 {Two decisions await the management body} =3 {Three decisions await the management body} other {# decisions await the management body}}',
  },
  risksWait: {
    da: '{risks, plural, one {Én risiko venter på ledelsens accept} other {# risici venter på ledelsens accept}}',
    en: '{risks, plural, one {One risk awaits acceptance by management} other {# risks await acceptance by management}}',
  },
  bothWait: {
    da: '{n, plural, one {Én beslutning} =2 {To beslutninger} =3 {Tre beslutninger} other {# beslutninger}} og {risks, plural, one {én risiko} other {# risici}} venter på ledelsen',
    en: '{n, plural, one {One decision} =2 {Two decisions} =3 {Three decisions} other {# decisions}} and {risks, plural, one {one risk} other {# risks}} await the management body',
  },
  lead: {
    da: 'Ledelsen godkender foranstaltningerne efter § 6, fører tilsyn med dem og deltager i kurser. Det kan ikke lægges over på andre.',
    en: 'The management body approves the measures under § 6, oversees them and takes part in courses. That cannot be passed on to others.',
  },
  propose: { da: 'Forelæg foranstaltningerne', en: 'Put the measures to a vote' },
  brief: { da: 'Overblik for ledelsen', en: 'Brief for the management body' },
  obstacles: { da: 'Det står i vejen for en beslutning', en: 'This stands in the way of a decision' },
  courses: { da: 'Kurser', en: 'Courses' },
  history: { da: 'Historik', en: 'History' },
  trail: { da: 'Ledelsens beslutninger i revisionssporet', en: 'The decisions in the audit trail' },
} as const;

const decisions = {
  open: { da: 'Venter på svar', en: 'Awaiting answers' },
  noneOpen: { da: 'Intet er forelagt ledelsen lige nu.', en: 'Nothing has been proposed right now.' },
  closed: { da: 'Afsluttede beslutninger', en: 'Concluded decisions' },
  noneClosed: {
    da: 'Ledelsen har endnu ikke besluttet noget.',
    en: 'The management body has not decided anything yet.',
  },
  decision: { da: 'Beslutning', en: 'Decision' },
  standing: { da: 'Status', en: 'State' },
  votes: { da: 'Svar', en: 'Answers' },
  votesOf: { da: '{n}\u00a0af\u00a0{of}', en: '{n}\u00a0of\u00a0{of}' },
  openQuestions: { da: 'Ubesvarede spørgsmål', en: 'Open questions' },
  proposed: { da: 'Forelagt', en: 'Proposed' },
  none: { da: 'Ingen', en: 'None' },
  showMore: { da: 'Vis tidligere', en: 'Show earlier' },
} as const;

const body = {
  body: { da: 'Ledelsesorganet', en: 'The management body' },
  whyThisOrgan: { da: 'Hvorfor netop det organ?', en: 'Why that organ?' },
  lawOnOrgan: {
    da: 'Efter § 3, nr. 20, er det i et selskab med bestyrelse og direktion bestyrelsen. Har selskabet kun en direktion, eller en direktion og et tilsynsråd, er det direktionen. Hos en offentlig myndighed er det den øverste administrative ledelse. Passer intet af det, er det det organ, der har de tilsvarende beføjelser.',
    en: 'Under § 3 no. 20 it is the board in a company with a board and an executive board. If the company has only an executive board, or an executive board and a supervisory board, it is the executive board. In a public authority it is the top administrative management. If none of this fits, it is the organ with equivalent powers.',
  },
  notDescribed: { da: 'Fortæl, hvem der er jeres ledelse', en: 'Tell who your management body is' },
  notDescribedWhy: {
    da: 'Loven lægger ansvaret ét bestemt sted. Først når vi ved hvor, og hvor mange der skal deltage, kan foranstaltningerne forelægges.',
    en: 'The Act puts the responsibility in one place. Only when we know where, and how many must take part, can the measures be put to a vote.',
  },
  describe: { da: 'Beskriv ledelsesorganet', en: 'Describe the management body' },
  describeDo: { da: 'Registrér', en: 'Record' },
  change: { da: 'Ret', en: 'Change' },
  changeOf: { da: 'Ret {name}', en: 'Change {name}' },
  organ: { da: 'Organ efter § 3, nr. 20', en: 'Organ under § 3 no. 20' },
  organWhich: { da: 'Hvilket organ er det hos jer?', en: 'Which organ is it with you?' },
  organHelp: {
    da: 'Det følger af, hvordan I er organiseret, og kan ikke vælges frit.',
    en: 'It follows from how you are organised and is not a free choice.',
  },
  organMissing: { da: 'Vælg organet.', en: 'Choose the organ.' },
  BOARD_OF_DIRECTORS: { da: 'Bestyrelsen', en: 'The board of directors' },
  BOARD_OF_DIRECTORS_WHEN: {
    da: 'Selskab med bestyrelse og direktion',
    en: 'Company with a board and an executive board',
  },
  EXECUTIVE_BOARD: { da: 'Direktionen', en: 'The executive board' },
  EXECUTIVE_BOARD_WHEN: {
    da: 'Selskab med kun en direktion, eller med direktion og tilsynsråd',
    en: 'Company with an executive board only, or with a supervisory board',
  },
  TOP_ADMINISTRATION: { da: 'Den øverste administrative ledelse', en: 'The top administrative management' },
  TOP_ADMINISTRATION_WHEN: { da: 'Offentlig myndighed', en: 'Public authority' },
  EQUIVALENT_ORGAN: { da: 'Et organ med tilsvarende beføjelser', en: 'An organ with equivalent powers' },
  EQUIVALENT_ORGAN_WHEN: { da: 'Når intet af det andet passer', en: 'When none of the others fits' },
  quorum: { da: 'Hvornår kan der besluttes?', en: 'When can a decision be made?' },
  needed: { da: 'Skal deltage nu', en: 'Must take part now' },
  quorumWhich: { da: 'Hvor mange skal deltage?', en: 'How many must take part?' },
  quorumHelp: {
    da: 'Som det står i vedtægter eller forretningsorden.',
    en: 'As your articles or rules of procedure say.',
  },
  quorumMissing: { da: 'Vælg, hvor mange der skal deltage.', en: 'Choose how many must take part.' },
  quorumNumber: { da: 'Antal medlemmer', en: 'Number of members' },
  numberMissing: { da: 'Skriv antallet.', en: 'Enter the number.' },
  MORE_THAN_HALF: { da: 'Mere end halvdelen', en: 'More than half' },
  TWO_THIRDS: { da: 'Mindst to tredjedele', en: 'At least two thirds' },
  THREE_QUARTERS: { da: 'Mindst tre fjerdedele', en: 'At least three quarters' },
  ALL: { da: 'Alle', en: 'All' },
  NUMBER: { da: 'Et fast antal', en: 'A fixed number' },
  tie: { da: 'Står stemmerne lige', en: 'If votes are equal' },
  tieWhich: { da: 'Hvad sker der, hvis stemmerne står lige?', en: 'What happens if votes are equal?' },
  tieMissing: { da: 'Vælg, hvad der sker.', en: 'Choose what happens.' },
  FALLS: { da: 'Forslaget falder', en: 'The proposal falls' },
  CHAIR_DECIDES: { da: 'Formandens stemme afgør', en: 'The chair’s vote decides' },
} as const;

const members = {
  members: { da: 'Medlemmer', en: 'Members' },
  inOffice: { da: '{n} i ledelsen nu', en: '{n} in office now' },
  noMembers: { da: 'Ingen medlemmer er registreret endnu.', en: 'No members have been recorded yet.' },
  membersNote: {
    da: 'Et medlem stemmer med sin egen konto og skal have rollen Medlem af ledelsen under Indstillinger. Perioden afgør, hvem der kunne stemme hvornår.',
    en: 'A member votes with an account of their own and needs the role Member of the management body under Settings. The term decides who could vote when.',
  },
  name: { da: 'Navn', en: 'Name' },
  role: { da: 'Post', en: 'Seat' },
  from: { da: 'Fra', en: 'From' },
  to: { da: 'Til', en: 'To' },
  act: { da: 'Handling', en: 'Act' },
  CHAIR: { da: 'Formand', en: 'Chair' },
  DEPUTY_CHAIR: { da: 'Næstformand', en: 'Deputy chair' },
  MEMBER: { da: 'Medlem', en: 'Member' },
  IN_OFFICE: { da: 'Sidder nu', en: 'In office' },
  COMING: { da: 'Tiltræder', en: 'Coming' },
  FORMER: { da: 'Fratrådt', en: 'Former' },
  untilFurther: { da: 'Indtil videre', en: 'Until further notice' },
  seat: { da: 'Tilføj medlem', en: 'Add member' },
  seatDo: { da: 'Tilføj medlemmet', en: 'Add the member' },
  person: { da: 'Person', en: 'Person' },
  personHelp: {
    da: 'Findes personen ikke på listen, så invitér først under Indstillinger.',
    en: 'If the person is not on the list, invite them under Settings first.',
  },
  personMissing: { da: 'Vælg personen.', en: 'Choose the person.' },
  roleMissing: { da: 'Vælg posten.', en: 'Choose the seat.' },
  memberFrom: { da: 'Medlem fra', en: 'Member from' },
  memberTo: { da: 'Medlem til og med', en: 'Member until and including' },
  fromMissing: { da: 'Skriv, fra hvilken dag.', en: 'Enter from which day.' },
  amendDo: { da: 'Ret perioden', en: 'Change the term' },
  strike: {
    da: 'Perioden er registreret ved en fejl og skal strykes',
    en: 'The term was recorded by mistake and is to be struck',
  },
  strikeDo: { da: 'Stryg perioden', en: 'Strike the term' },
} as const;

export const managementTexts = texts('governance.management', { ...page, ...decisions, ...body, ...members });
