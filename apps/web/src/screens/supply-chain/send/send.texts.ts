import { texts } from '../../../language/texts.ts';

export const sendTexts = texts('supply-chain.send', {
  suppliers: { da: 'Leverandører', en: 'Suppliers' },
  title: { da: 'Send spørgeskema', en: 'Send questionnaire' },
  lead: {
    da: 'Vælg spørgeskema og leverandører, se det med deres øjne, og send. Hver kontakt får en mail med et link og svarer uden konto.',
    en: 'Choose questionnaire and suppliers, see it with their eyes, and send. Each contact gets a mail with a link and answers without an account.',
  },
  which: { da: 'Spørgeskema', en: 'Questionnaire' },
  template: { da: 'Hvilket spørgeskema?', en: 'Which questionnaire?' },
  templateHint: {
    da: '{n} spørgsmål, version {version}. {attribution}',
    en: '{n} questions, version {version}. {attribution}',
  },
  builtIn: {
    da: 'Antallet følger leverandørens niveau og leverancens art.',
    en: 'The number follows the supplier’s tier and the kind of delivery.',
  },
  templateMissing: { da: 'Vælg et spørgeskema.', en: 'Choose a questionnaire.' },
  to: { da: 'Modtagere', en: 'Recipients' },
  tier: { da: 'Vis niveau', en: 'Show tier' },
  anyTier: { da: 'Alle', en: 'All' },
  who: { da: 'Hvilke leverandører?', en: 'Which suppliers?' },
  whoMissing: { da: 'Vælg mindst én leverandør.', en: 'Choose at least one supplier.' },
  running: { da: '{tier} · en runde er i gang', en: '{tier} · a round is under way' },
  registeredOnly: {
    da: '{tier} · registreres kun, så der er ingen spørgsmål at sende. Vurdér niveauet igen, hvis leverandøren skal spørges.',
    en: '{tier} · registered only, so there are no questions to send. Assess the tier again if the supplier is to be asked.',
  },
  noTierYet: {
    da: 'Niveauet er ikke vurderet. Vurdér det på leverandørens side; det afgør, hvad der spørges om.',
    en: 'The tier is not assessed. Assess it on the supplier’s page; it decides what is asked.',
  },
  allShown: { da: 'Vælg alle viste', en: 'Choose all shown' },
  noneShown: { da: 'Fravælg alle', en: 'Choose none' },
  nobody: { da: 'Ingen leverandør på dette niveau.', en: 'No supplier at this tier.' },
  chosen: {
    da: '{n, plural, one {Én modtager} other {# modtagere}}',
    en: '{n, plural, one {One recipient} other {# recipients}}',
  },
  contactOf: { da: 'Kontakt hos {name}', en: 'Contact at {name}' },
  noContact: {
    da: '{name} har ingen kontakt. Tilføj en på leverandørens side.',
    en: '{name} has no contact. Add one on the supplier’s page.',
  },
  size: { da: '{asked} spørgsmål, ca. {minutes} minutter', en: '{asked} questions, about {minutes} minutes' },
  when: { da: 'Frist og besked', en: 'Deadline and message' },
  dueOn: { da: 'Svarfrist', en: 'Answers due' },
  dueHelp: {
    da: 'Leverandøren mindes om fristen på hverdage i dagtimerne.',
    en: 'The supplier is reminded of the deadline on weekdays in the daytime.',
  },
  dueMissing: { da: 'Vælg en frist.', en: 'Choose a deadline.' },
  message: { da: 'Besked til leverandøren', en: 'Message to the supplier' },
  messageHelp: {
    da: 'Står på forsiden af spørgeskemaet, ikke i mailen.',
    en: 'Stands on the first page of the questionnaire, not in the mail.',
  },
  preview: { da: 'Som leverandøren ser det', en: 'As the supplier sees it' },
  previewOf: { da: 'Vis for', en: 'Show for' },
  previewHelp: {
    da: 'Prøv det gerne. Intet herfra gemmes.',
    en: 'Feel free to try it. Nothing from here is kept.',
  },
  previewNone: {
    da: 'Vælg et spørgeskema og mindst én leverandør.',
    en: 'Choose a questionnaire and at least one supplier.',
  },
  showPreview: { da: 'Vis spørgsmålene', en: 'Show the questions' },
  hidePreview: { da: 'Skjul spørgsmålene', en: 'Hide the questions' },
  send: {
    da: '{n, plural, =0 {Send spørgeskemaet} one {Send til én leverandør} other {Send til # leverandører}}',
    en: '{n, plural, =0 {Send the questionnaire} one {Send to one supplier} other {Send to # suppliers}}',
  },
  sendingOne: { da: 'Sender {n} af {all}', en: 'Sending {n} of {all}' },
  outcome: { da: 'Sendt', en: 'Sent' },
  allSent: {
    da: '{n, plural, one {Spørgeskemaet er på vej til én leverandør} other {Spørgeskemaet er på vej til # leverandører}}',
    en: '{n, plural, one {The questionnaire is on its way to one supplier} other {The questionnaire is on its way to # suppliers}}',
  },
  notSent: {
    da: '{n, plural, one {Én blev ikke sendt. Se hvorfor nedenfor.} other {# blev ikke sendt. Se hvorfor nedenfor.}}',
    en: '{n, plural, one {One was not sent. See why below.} other {# were not sent. See why below.}}',
  },
  openRound: { da: 'Åbn runden', en: 'Open the round' },
  toSuppliers: { da: 'Til leverandørerne', en: 'To the suppliers' },
  importHint: { da: 'Importér et andet spørgeskema', en: 'Import another questionnaire' },
});
