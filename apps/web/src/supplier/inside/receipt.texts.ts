import { texts } from '../../language/texts.ts';

export const receiptTexts = texts('supplier.receipt', {
  title: { da: 'Svarene er sendt til {organisation}', en: 'The answers have been sent to {organisation}' },
  lead: {
    da: 'Det er jeres kopi. En mail med referencen er sendt til {address}.',
    en: 'This is your copy. A mail with the reference has been sent to {address}.',
  },
  print: { da: 'Udskriv', en: 'Print' },
  receipt: { da: 'Kvittering', en: 'Receipt' },
  reference: { da: 'Reference', en: 'Reference' },
  at: { da: 'Sendt', en: 'Sent' },
  by: { da: 'Sendt af', en: 'Sent by' },
  byWho: { da: '{name}, {role}', en: '{name}, {role}' },
  questionnaire: { da: 'Spørgeskema', en: 'Questionnaire' },
  supplier: { da: 'På vegne af', en: 'On behalf of' },
  code: { da: 'Kontrolkode', en: 'Control code' },
  nextTitle: { da: 'Hvad sker der nu?', en: 'What happens next?' },
  next: {
    da: 'Kunden læser svarene. Er der noget, de vil vide mere om, får I en mail med et link til netop de spørgsmål.',
    en: 'The customer reads the answers. If they want to know more, you get a mail with a link to exactly those questions.',
  },
  notApplicable: { da: 'Ikke relevant: {why}', en: 'Not applicable: {why}' },
  comment: { da: 'Bemærkning: {text}', en: 'Remark: {text}' },
  files: { da: 'Filer: {names}', en: 'Files: {names}' },
  heldDown: {
    da: 'Ingen dokumentation vedlagt: svaret tæller højst halvt, medmindre kunden ser den på anden vis.',
    en: 'No documentation attached: the answer counts one half at most unless the customer sees it elsewhere.',
  },
  none: { da: 'Der er ingen kvittering endnu', en: 'There is no receipt yet' },
  noneWhy: { da: 'Den kommer, når svarene er sendt.', en: 'It comes when the answers have been sent.' },
  toOverview: { da: 'Til overblikket', en: 'To the overview' },
});
