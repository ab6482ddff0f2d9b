import { texts } from '../../language/texts.ts';

export const checkTexts = texts('supplier.check', {
  title: { da: 'Se svarene igennem', en: 'Go through the answers' },
  lead: {
    da: 'Intet er sendt endnu. {organisation} kan først læse svarene, når I sender dem.',
    en: 'Nothing has been sent yet. {organisation} can read the answers only when you send them.',
  },
  leadAgain: {
    da: 'Spørgeskemaet er åbnet igen. {organisation} læser de svar, I sendte sidst, indtil I sender igen.',
    en: 'The questionnaire is open again. {organisation} reads the answers you sent last until you send again.',
  },
  clarifying: {
    da: 'Svarene er sendt. Kunden har spurgt ind til nogle af dem; de andre står, som de blev sendt.',
    en: 'The answers have been sent. The customer has asked about some of them; the others stand as they were sent.',
  },
  waiting: { da: 'Noget er ikke sendt fra denne browser endnu', en: 'Something has not left this browser yet' },
  waitingWhy: {
    da: 'Svarene ligger her og bliver gemt, så snart der er forbindelse. Derefter kan de sendes.',
    en: 'The answers are here and will be saved as soon as there is a connection. Then they can be sent.',
  },
  again: { da: 'Prøv igen', en: 'Try again' },
  sections: { da: 'Afsnit', en: 'Sections' },
  missing: {
    da: '{n, plural, one {Ét spørgsmål skal besvares} other {# spørgsmål skal besvares}}',
    en: '{n, plural, one {One question must be answered} other {# questions must be answered}}',
  },
  problems: {
    da: '{n, plural, one {Ét svar skal rettes} other {# svar skal rettes}}',
    en: '{n, plural, one {One answer needs correcting} other {# answers need correcting}}',
  },
  left: {
    da: '{n, plural, one {Ét spørgsmål er ikke besvaret} other {# spørgsmål er ikke besvaret}}',
    en: '{n, plural, one {One question is not answered} other {# questions are not answered}}',
  },
  leftWhy: {
    da: 'De er valgfrie. I kan sende uden dem.',
    en: 'They are optional. You can send without them.',
  },
  remarks: {
    da: '{n, plural, one {Ét svar vil kunden nok spørge ind til} other {# svar vil kunden nok spørge ind til}}',
    en: '{n, plural, one {The customer will probably ask about one answer} other {The customer will probably ask about # answers}}',
  },
  remarksWhy: {
    da: 'Det er helt i orden at sende dem. En bemærkning om, hvad der er på vej og hvornår, sparer et spørgsmål.',
    en: 'It is quite all right to send them. A remark on what is under way, and when, saves a question.',
  },
  hidden: {
    da: '{n, plural, one {Ét svar hører til et spørgsmål, der ikke længere stilles, og sendes ikke} other {# svar hører til spørgsmål, der ikke længere stilles, og sendes ikke}}',
    en: '{n, plural, one {One answer belongs to a question that is no longer asked and will not be sent} other {# answers belong to questions that are no longer asked and will not be sent}}',
  },
  questions: { da: 'Spørgsmål', en: 'Question' },
  question: { da: 'Spørgsmål {n}', en: 'Question {n}' },
  submit: { da: 'Send svarene', en: 'Send the answers' },
  notReady: {
    da: 'Svarene kan sendes, når det ovenfor er på plads.',
    en: 'The answers can be sent once the above is in place.',
  },
  statement: {
    da: 'Når I sender, får {organisation} svarene, som de står nu, og I får en kvittering med en kopi. Derefter kan de kun ændres, hvis kunden beder om det.',
    en: 'When you send, {organisation} receives the answers as they stand now, and you get a receipt with a copy. After that they can be changed only if the customer asks.',
  },
  name: { da: 'Hvem sender svarene?', en: 'Who sends the answers?' },
  nameHelp: { da: 'Fornavn og efternavn.', en: 'First name and last name.' },
  needName: { da: 'Skriv dit navn.', en: 'Enter your name.' },
  role: { da: 'Stilling', en: 'Position' },
  roleHelp: { da: 'Fx sikkerhedsansvarlig.', en: 'For example head of security.' },
  needRole: { da: 'Skriv din stilling, fx sikkerhedsansvarlig.', en: 'Enter your position, such as head of security.' },
  colleague: {
    da: 'I har svaret på jeres afsnit. Den kollega, der bad om hjælp, sender svarene.',
    en: 'You have answered your section. The colleague who asked for help sends the answers.',
  },
  already: { da: 'Svarene er sendt.', en: 'The answers have been sent.' },
  toReceipt: { da: 'Se kvitteringen', en: 'See the receipt' },
});
