import { type MailTemplate, mailTemplate, oneLine } from '@varsel/outbound';

type Asking = Readonly<Record<'organisation' | 'proposer' | 'again' | 'voteBy' | 'link', string>>;

/**
 * Asks a member to vote: in which of their organisations, on whose word, until when. What it is about stands behind the
 * sign-in. Without a name the directory knows (a program put it) the organisation asks.
 */
export const decisionMail: MailTemplate<Asking> = mailTemplate<Asking>({
  name: 'decision-opened',
  people: ['proposer'],
  da: ({ organisation, proposer, again, voteBy, link }) => ({
    subject: subjectOf(organisation, proposer, 'beder om din stemme', 'en beslutning venter på din stemme'),
    text: `Hej

${oneLine(proposer) || 'Organisationen'} beder dig som medlem af ledelsesorganet i »${oneLine(organisation)}« om at tage stilling til en beslutning. Svar senest den ${voteBy}.
${again === 'yes' ? '\nForslaget er lagt frem igen, fordi det, det bygger på, er ændret. Har du stemt før, tæller den stemme ikke længere.\n' : ''}
Åbn beslutningen:
${link}

Du logger ind som sædvanlig og bekræfter din stemme med en kode fra din app. Har du adgang til flere organisationer, så vælg »${oneLine(organisation)}«. Du kan stille spørgsmål, før du stemmer.
`,
  }),
  en: ({ organisation, proposer, again, voteBy, link }) => ({
    subject: subjectOf(organisation, proposer, 'asks for your vote', 'a decision awaits your vote'),
    text: `Hello

${oneLine(proposer) || 'The organisation'} asks you, as a member of the management body of “${oneLine(organisation)}”, to take a decision. Please answer by ${voteBy}.
${again === 'yes' ? '\nThe proposal was put again because what it rests on has changed. If you voted before, that vote no longer counts.\n' : ''}
Open the decision:
${link}

You sign in as usual and confirm your vote with a code from your app. If you have access to several organisations, choose “${oneLine(organisation)}”. You can ask questions before you vote.
`,
  }),
});

type Stopping = Readonly<Record<'organisation' | 'by' | 'reason' | 'voted' | 'link', string>>;

/** Tells whoever was asked that the proposal is taken back: why, what becomes of their vote, and what happens next. */
export const withdrawnMail: MailTemplate<Stopping> = mailTemplate<Stopping>({
  name: 'decision-withdrawn',
  people: ['by'],
  da: ({ organisation, by, reason, voted, link }) => ({
    subject: subjectOf(organisation, by, 'har trukket en beslutning tilbage', 'en beslutning er trukket tilbage'),
    text: `Hej

${oneLine(by) || 'Organisationen'} har trukket den beslutning tilbage, du som medlem af ledelsesorganet i »${oneLine(organisation)}« blev bedt om at tage stilling til. Afstemningen er standset.

Begrundelsen er:
${oneLine(reason)}

${voted === 'yes' ? 'Din stemme bliver stående i historikken, men den fører ikke til nogen beslutning.' : 'Du skal ikke stemme.'}

Det, ledelsen tidligere har godkendt, gælder fortsat. Bliver et nyt forslag lagt frem, får du en ny mail.

Se forløbet:
${link}
`,
  }),
  en: ({ organisation, by, reason, voted, link }) => ({
    subject: subjectOf(organisation, by, 'has withdrawn a decision', 'a decision has been withdrawn'),
    text: `Hello

${oneLine(by) || 'The organisation'} has withdrawn the decision you were asked to take as a member of the management body of “${oneLine(organisation)}”. The vote is stopped.

The reason given:
${oneLine(reason)}

${voted === 'yes' ? 'Your vote stays in the history, but leads to no decision.' : 'You do not have to vote.'}

What management approved before still holds. If a new proposal is put, you get a new mail.

See the course of it:
${link}
`,
  }),
});

/** On a locked screen: which organisation and who, and nothing of what it is about. */
function subjectOf(organisation: string, person: string, does: string, otherwise: string): string {
  const name = oneLine(person);
  return `${oneLine(organisation)}: ${name === '' ? otherwise : `${name} ${does}`}`;
}
