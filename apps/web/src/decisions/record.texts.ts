import { texts } from '../language/texts.ts';

export const recordTexts = texts('decisions.record', {
  standing: { da: 'Status', en: 'State' },
  result: { da: 'Resultat', en: 'Result' },
  proposed: { da: 'Forelagt af', en: 'Proposed by' },
  version: { da: 'Version', en: 'Version' },
  versionIs: { da: '{version}, forelagt {time}', en: '{version}, proposed {time}' },
  statement: { da: 'Erklæring', en: 'Statement' },
  round: { da: 'Risikovurdering afsluttet', en: 'Risk assessment concluded' },
  quorum: { da: 'Beslutningsdygtighed', en: 'Quorum' },
  code: { da: 'Kontrolkode', en: 'Control code' },
  place: { da: 'Post i revisionssporet', en: 'Entry in the audit trail' },
  none: { da: 'Ingen', en: 'None' },
  why: { da: 'Begrundelse', en: 'Reasons' },
  set: { da: 'Foranstaltningerne, som de blev forelagt', en: 'The measures as they were proposed' },
  evidence: { da: 'Evidens, gælder fra {day}: {code}', en: 'Evidence, effective from {day}: {code}' },
  votes: { da: 'Stemmer', en: 'Votes' },
  noVotes: { da: 'Ingen har stemt.', en: 'Nobody has voted.' },
  voteIs: {
    da: 'Version {version}, kvittering {receipt}, post {position}.',
    en: 'Version {version}, receipt {receipt}, entry {position}.',
  },
  replaced: { da: 'Tæller ikke længere.', en: 'No longer counts.' },
  questions: { da: 'Spørgsmål og svar', en: 'Questions and answers' },
  asked: { da: '{number}. {text}', en: '{number}. {text}' },
  answered: { da: 'Svar: {text}', en: 'Answer: {text}' },
  notAnswered: { da: 'Ikke besvaret.', en: 'Not answered.' },
  how: {
    da: 'Kontrolkoden er SHA-256 af det forelagte sæt i kanonisk form (RFC 8785). Sættet kan hentes ved beslutningen i Varsel, og enhver kan regne koden efter.',
    en: 'The control code is the SHA-256 of the set as it was proposed, in canonical form (RFC 8785). The set can be downloaded at the decision in Varsel, and anyone can compute the code again.',
  },
});
