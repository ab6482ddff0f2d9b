import { mailTemplate } from '@varsel/outbound';

/** Asks a member to vote. Without substance: what it is about stands behind the sign-in. */
export const decisionMail = mailTemplate<{ readonly voteBy: string; readonly link: string }>({
  name: 'decision-opened',
  da: ({ voteBy, link }) => ({
    subject: 'En beslutning venter på dig i Varsel',
    text: `Hej

Som medlem af ledelsesorganet bliver du bedt om at tage stilling til en beslutning. Svar senest den ${voteBy}.

Åbn beslutningen:
${link}

Du logger ind som sædvanlig og bekræfter din stemme med en kode fra din app. Du kan stille spørgsmål, før du stemmer.
`,
  }),
  en: ({ voteBy, link }) => ({
    subject: 'A decision awaits you in Varsel',
    text: `Hello

As a member of the management body you are asked to take a decision. Please answer by ${voteBy}.

Open the decision:
${link}

You sign in as usual and confirm your vote with a code from your app. You can ask questions before you vote.
`,
  }),
});
