const reason = { da: 'Begrundelse', en: 'Reason' };
const version = { da: 'Version', en: 'Version' };
const manifestHash = { da: 'Kontrolkode (SHA-256)', en: 'Control code (SHA-256)' };

/** What the audit trail calls the fields of a decision. */
export const labels = {
  reason,
  title: { da: 'Overskrift', en: 'Title' },
  explanation: { da: 'Forklaring', en: 'Explanation' },
  proposer: { da: 'Forelagt af', en: 'Put by' },
  on: { da: 'Dato', en: 'Day' },
  frozen: {
    version,
    manifest: { da: 'Foranstaltningerne, som de blev forelagt', en: 'The measures as they were put' },
    manifestHash,
    manifestAt: { da: 'Plads i loggen', en: 'Place in the log' },
    shortened: { da: 'Forkortet', en: 'Shortened' },
    voteBy: { da: 'Svar senest', en: 'Answer by' },
  },
  electorate: {
    version,
    members: { da: 'Medlemmer, der stemmer', en: 'Members who vote' },
    quorum: { da: 'Hvor mange skal deltage', en: 'How many must take part' },
    quorumNumber: { da: 'Antal', en: 'Number' },
    tie: { da: 'Ved stemmelighed', en: 'When votes are equal' },
  },
  vote: {
    member: { da: 'Medlem', en: 'Member' },
    vote: { da: 'Stemme', en: 'Vote' },
    reason,
    version,
    manifestHash,
    language: { da: 'Læst på', en: 'Read in' },
    secondFactorAt: { da: 'Bekræftet med kode', en: 'Confirmed with a code' },
  },
  question: {
    question: { da: 'Spørgsmål nr.', en: 'Question no.' },
    text: { da: 'Tekst', en: 'Text' },
    member: { da: 'Medlem', en: 'Member' },
  },
  approved: {
    decision: { da: 'Beslutning', en: 'Decision' },
    manifestHash,
    approvedOn: { da: 'Godkendt den', en: 'Approved on' },
    measures: { da: 'Foranstaltningerne, som de blev godkendt', en: 'The measures as they were approved' },
  },
  tally: {
    approvals: { da: 'For', en: 'For' },
    refusals: { da: 'Imod', en: 'Against' },
    abstentions: { da: 'Afholdt sig', en: 'Abstained' },
    membersInOffice: { da: 'Medlemmer den dag', en: 'Members that day' },
    participantsNeeded: { da: 'Så mange skulle deltage', en: 'So many had to take part' },
  },
} as const;
