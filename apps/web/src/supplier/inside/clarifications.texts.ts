import { texts } from '../../language/texts.ts';

export const clarificationsTexts = texts('supplier.clarifications', {
  title: {
    da: '{n, plural, =0 {Kundens spørgsmål er besvaret} one {Kunden har ét spørgsmål til svarene} other {Kunden har # spørgsmål til svarene}}',
    en: '{n, plural, =0 {The customer’s questions are answered} one {The customer has one question about the answers} other {The customer has # questions about the answers}}',
  },
  lead: {
    da: 'Ret først selve svaret, hvis det skal ændres. Skriv så til kunden. De andre svar står, som de blev sendt.',
    en: 'First change the answer itself if it is to change. Then write to the customer. The other answers stand as they were sent.',
  },
  leadDone: {
    da: 'Kunden læser svaret. Er der mere, de vil vide, får I en mail med et nyt link.',
    en: 'The customer reads the reply. If they want to know more, you get a mail with a new link.',
  },
  asked: { da: 'Kunden spørger ({time})', en: 'The customer asks ({time})' },
  answer: { da: 'Jeres svar til kunden', en: 'Your reply to the customer' },
  need: { da: 'Skriv et svar til kunden.', en: 'Write a reply to the customer.' },
  send: { da: 'Send svaret', en: 'Send the reply' },
  sent: { da: 'I svarede {time}: {text}', en: 'You replied {time}: {text}' },
  notSaved: {
    da: 'Det ændrede svar er ikke gemt endnu. Vent, til der står »Gemt« øverst, og prøv igen.',
    en: 'The changed answer is not saved yet. Wait until it says “Saved” at the top and try again.',
  },
});
