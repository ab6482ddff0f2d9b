import { texts } from '../../language/texts.ts';

export const nothingTexts = texts('supplier.nothing', {
  over: { da: 'For leverandører', en: 'For suppliers' },
  title: { da: 'Her er intet spørgeskema åbent', en: 'No questionnaire is open here' },
  body: {
    da: 'Vi kan ikke se herfra, om en kunde venter på jeres svar. Når en kunde spørger, kommer der en mail med kundens navn, formålet, fristen og et link hertil.',
    en: 'We cannot see from here whether a customer is waiting for your answers. When a customer asks, a mail arrives with the customer’s name, the purpose, the deadline and a link to this place.',
  },
  again: {
    da: 'Har I et link, så åbn det fra mailen igen. Er det brugt eller udløbet, kan I få et nyt med ét tryk.',
    en: 'If you have a link, open it from the mail again. If it is used or expired, one press gets you a new one.',
  },
  careful: {
    da: 'Et link er kun en adresse. Vi beder aldrig om jeres adgangskode, og I kan altid ringe til kunden og spørge, om henvendelsen er deres.',
    en: 'A link is only an address. We never ask for your password, and you can always call the customer and ask whether the request is theirs.',
  },
  listTitle: { da: 'Sådan bliver det', en: 'What to expect' },
  list1: {
    da: 'Ingen konto og ingen adgangskode: en kode til jeres mail er nok.',
    en: 'No account and no password: a code to your mail is enough.',
  },
  list2: {
    da: 'I ser først, hvor mange spørgsmål der er, hvor lang tid det tager, og hvem der læser svarene.',
    en: 'You first see how many questions there are, how long it takes, and who reads the answers.',
  },
  list3: { da: '»Ved ikke« er et gyldigt svar.', en: '“Don’t know” is a valid answer.' },
});
