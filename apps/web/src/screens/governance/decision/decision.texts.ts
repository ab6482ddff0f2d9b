import { texts } from '../../../language/texts.ts';

export const decisionScreenTexts = texts('governance.decision', {
  management: { da: 'Ledelse', en: 'Management' },
  notHere: { da: 'Beslutningen findes ikke her', en: 'The decision is not here' },
  notHereTitle: {
    da: 'Adressen passer ikke til nogen beslutning hos jer',
    en: 'The address matches no decision of yours',
  },
  notHereWhy: {
    da: 'Måske hører den til en anden organisation. Gå til Ledelse, og vælg på listen.',
    en: 'It may belong to another organisation. Go to Management and choose from the list.',
  },
  print: { da: 'Udskriv beslutningen', en: 'Print the decision' },
  why: { da: 'Hvorfor ledelsen bliver spurgt', en: 'Why the management body is asked' },
  frozen: { da: 'Det, der er forelagt', en: 'What was proposed' },
  votes: { da: 'Alle stemmer', en: 'All votes' },
  voteLine: {
    da: '{time}, version {version}, kvittering {receipt}.',
    en: '{time}, version {version}, receipt {receipt}.',
  },
  replaced: { da: 'Tæller ikke længere.', en: 'No longer counts.' },
  document: { da: 'Dokumentet', en: 'The document' },
  proposed: { da: 'Forelagt af', en: 'Proposed by' },
  version: { da: 'Version', en: 'Version' },
  code: { da: 'Kontrolkode', en: 'Control code' },
  position: { da: 'Post i revisionssporet', en: 'Entry in the audit trail' },
  versions: {
    da: '{n, plural, one {Én tidligere version} other {# tidligere versioner}}',
    en: '{n, plural, one {One earlier version} other {# earlier versions}}',
  },
  versionLine: { da: 'Version {version}, {time}, {name}', en: 'Version {version}, {time}, {name}' },
  manifest: { da: 'Hent det frosne sæt', en: 'Download the frozen set' },
  manifestWhy: {
    da: 'Kontrolkoden er SHA-256 af netop den fil. Enhver kan regne den efter.',
    en: 'The control code is the SHA-256 of that very file. Anyone can compute it again.',
  },
  manifestFailed: {
    da: 'Filen kunne ikke hentes. Prøv igen om lidt.',
    en: 'The file could not be fetched. Try again in a moment.',
  },
  answer: { da: 'Dit svar på spørgsmål {number}', en: 'Your answer to question {number}' },
  answerMissing: { da: 'Skriv svaret.', en: 'Write the answer.' },
  answerDo: { da: 'Send svaret', en: 'Send the answer' },
  movedTitle: { da: 'Ingen kan skrive under lige nu', en: 'Nobody can sign right now' },
  movedWhy: {
    da: 'Foranstaltninger er ændret, siden de blev forelagt. Forelæg dem på ny, så medlemmerne kan tage stilling til det, der gælder.',
    en: 'Measures have changed since they were proposed. Renew the proposal so that members can take a position on what holds.',
  },
  movedSince: { da: 'Ændret, siden det blev forelagt', en: 'Changed since the proposal was made' },
  movedSinceEnd: { da: 'Ændret siden denne beslutning', en: 'Changed since this decision' },
  measures: {
    da: '{n, plural, one {én foranstaltning} other {# foranstaltninger}}',
    en: '{n, plural, one {one measure} other {# measures}}',
  },
  vote: { da: 'Tag stilling', en: 'Take a position' },
  renew: { da: 'Forelæg på ny', en: 'Renew the proposal' },
  renewDo: { da: 'Forelæg den nye version', en: 'Propose the new version' },
  renewHelp: {
    da: 'Sættet fryses igen, nu med kontrolkode {code}, og det forelægges dem, der sidder i ledelsen i dag. Stemmer, der allerede er afgivet, bliver stående i revisionssporet, men tæller ikke længere; medlemmerne får besked og stemmer om den nye version.',
    en: 'The set is frozen again, now with control code {code}, and put to those who sit in the management body today. Votes already given stay in the audit trail but no longer count; members are told and vote on the new version.',
  },
  obstacles: { da: 'Det mangler', en: 'What is missing' },
  voteBy: { da: 'Svar senest', en: 'Answer by' },
  voteByMissing: { da: 'Vælg dagen.', en: 'Choose the day.' },
  withdraw: { da: 'Træk forslaget tilbage', en: 'Withdraw the proposal' },
  withdrawDo: { da: 'Træk tilbage', en: 'Withdraw' },
  withdrawHelp: {
    da: 'Ingen kan stemme bagefter. Stemmer og spørgsmål bliver stående i revisionssporet.',
    en: 'Nobody can vote afterwards. Votes and questions stay in the audit trail.',
  },
  conclude: { da: 'Afslut afstemningen', en: 'Close the vote' },
  concludeDo: { da: 'Afslut og tæl op', en: 'Close and count' },
  concludeHelp: {
    da: 'Dagen er gået. De stemmer, der er afgivet, tælles, og deltog for få, bortfalder forslaget.',
    en: 'The day has passed. The votes given are counted, and if too few took part the proposal lapses.',
  },
});
