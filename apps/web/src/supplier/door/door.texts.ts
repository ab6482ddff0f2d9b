import { texts } from '../../language/texts.ts';

export const doorTexts = texts('supplier.door', {
  over: { da: 'For leverandører', en: 'For suppliers' },
  startTitle: { da: 'En kunde har bedt om jeres svar', en: 'A customer has asked for your answers' },
  startBody: {
    da: 'Linket er kun en adresse. Spørgsmålene åbner med en kode, som vi sender til den mailadresse, kunden har skrevet til.',
    en: 'The link is only an address. The questions open with a code that we send to the address the customer wrote to.',
  },
  sendCode: { da: 'Send mig koden', en: 'Send me the code' },
  listTitle: { da: 'Sådan foregår det', en: 'How it works' },
  list1: {
    da: 'Ingen konto og ingen adgangskode. Koden på seks cifre kommer på mail og gælder i få minutter.',
    en: 'No account and no password. The six-digit code arrives by mail and is valid for a few minutes.',
  },
  list2: {
    da: 'Først ser I, hvem der spørger, hvor mange spørgsmål der er, hvor lang tid det tager, og hvem der læser svarene.',
    en: 'You first see who asks, how many questions there are, how long it takes, and who reads the answers.',
  },
  list3: {
    da: 'Svarene gemmes, mens I skriver. I kan holde pause og bede en kollega om at svare på et afsnit.',
    en: 'Answers are saved while you write. You can pause, and ask a colleague to answer a section.',
  },
  codeTitle: { da: 'Skriv koden fra mailen', en: 'Enter the code from the mail' },
  codeBody: {
    da: 'Vi har sendt en kode på seks cifre til {address}. Den gælder til {time}.',
    en: 'We have sent a six-digit code to {address}. It is valid until {time}.',
  },
  code: { da: 'Kode, seks cifre', en: 'Six-digit code' },
  needCode: { da: 'Skriv de seks cifre fra mailen.', en: 'Enter the six digits from the mail.' },
  open: { da: 'Åbn spørgsmålene', en: 'Open the questions' },
  opening: { da: 'Åbner spørgsmålene …', en: 'Opening the questions …' },
  newCode: { da: 'Send en ny kode', en: 'Send a new code' },
  newCodeSent: {
    da: 'Vi har sendt en ny kode. Den gamle gælder ikke længere.',
    en: 'We have sent a new code. The old one no longer works.',
  },
  codeListTitle: { da: 'Kommer koden ikke?', en: 'The code does not arrive?' },
  codeList1: { da: 'Se efter i mappen med uønsket post.', en: 'Look in the folder for unwanted mail.' },
  codeList2: {
    da: 'Er adressen ikke jeres, så bed kunden om at skrive til den rette.',
    en: 'If the address is not yours, ask the customer to write to the right one.',
  },
  linkTitle: { da: 'Linket kan ikke bruges mere', en: 'The link can no longer be used' },
  linkBody: {
    da: 'Et link åbner én gang og udløber efter nogle uger. Er det brugt eller udløbet, sender vi et nyt til den samme adresse. Det, I allerede har svaret, er gemt.',
    en: 'A link opens once and expires after some weeks. If it is used or expired, we send a new one to the same address. What you have already answered is kept.',
  },
  pausedTitle: { da: 'Spørgeskemaet er ikke åbent her mere', en: 'The questionnaire is no longer open here' },
  pausedBody: {
    da: 'Det kan stadig vente på jeres svar. I har holdt pause, eller adgangen i denne browser er udløbet; det, I har svaret, er gemt. Vi kan sende et nyt link til den adresse, det første blev sendt til. Har I flere spørgeskemaer, gælder det det, I sidst havde åbent her.',
    en: 'It may still be waiting for your answers. You took a break, or the access in this browser ran out; what you have answered is kept. We can send a new link to the address the first was sent to. If you have several questionnaires, it is the one you last had open here.',
  },
  sendLink: { da: 'Send et nyt link', en: 'Send a new link' },
  linkSentTitle: { da: 'Se i jeres mail', en: 'Look in your mail' },
  linkSent: {
    da: 'Hvis linket hører til et spørgeskema, der stadig kan besvares, er et nyt på vej til den adresse, det første blev sendt til. Det kommer inden for et par minutter.',
    en: 'If the link belongs to a questionnaire that can still be answered, a new one is on its way to the address the first was sent to. It arrives within a couple of minutes.',
  },
  linkListTitle: { da: 'Kommer der intet?', en: 'Nothing arrives?' },
  linkList1: {
    da: 'Kunden kan have afsluttet eller trukket spørgeskemaet tilbage. Ring til jeres kontakt hos kunden.',
    en: 'The customer may have concluded or withdrawn the questionnaire. Call your contact at the customer.',
  },
  linkList2: {
    da: 'Af hensyn til sikkerheden viser vi hverken kunde, adresse eller svar her.',
    en: 'For security we show neither customer, address nor answers here.',
  },
  endedTitle: { da: 'Spørgeskemaet er lukket for dig', en: 'The questionnaire is closed to you' },
  endedBody: {
    da: 'Kunden har afsluttet det, trukket det tilbage eller valgt en anden kontakt hos jer. Linket åbner derfor ikke mere.',
    en: 'The customer has concluded it, withdrawn it or chosen another contact at your firm. The link therefore opens nothing any more.',
  },
  endedKept: {
    da: 'Svar, der blev sendt, har kunden stadig. Kvitteringen fik I på mail.',
    en: 'Answers that were sent are still with the customer. The receipt came to you by mail.',
  },
  endedListTitle: { da: 'Er det en fejl?', en: 'Is this a mistake?' },
  endedList1: {
    da: 'Ring til jeres kontakt hos kunden. Kun kunden kan åbne det igen eller sende det til en anden.',
    en: 'Call your contact at the customer. Only the customer can open it again or send it to somebody else.',
  },
  endedList2: {
    da: 'Af hensyn til sikkerheden viser vi hverken kunde, spørgsmål eller svar her.',
    en: 'For security we show neither customer, questions nor answers here.',
  },
  troubleTitle: { da: 'Vi kan ikke åbne siden lige nu', en: 'We cannot open the page right now' },
  again: { da: 'Prøv igen', en: 'Try again' },
  troubleListTitle: { da: 'Imens', en: 'Meanwhile' },
  troubleList1: { da: 'Det, I har svaret, er gemt.', en: 'What you have answered is kept.' },
});
