import { texts } from '../../../language/texts.ts';

export const sheetTexts = texts('registration.sheet', {
  registration: { da: 'Registrering', en: 'Registration' },
  title: { da: 'Datablad til registrering', en: 'Data sheet for registration' },
  lead: {
    da: 'Felterne står i lovens rækkefølge. Næste side viser databladet, som det vil stå. Intet sendes herfra.',
    en: 'The fields stand in the order of the act. The next page shows the sheet as it will stand. Nothing is sent from here.',
  },
  changeTitle: { da: 'Meld en ændring', en: 'Report a change' },
  changeLead: {
    da: 'Ret det, der er ændret, og skriv hvilken dag det skete. Fristen for at sige det til myndigheden regnes fra den dag.',
    en: 'Correct what has changed and state the day it happened. The period to tell the authority runs from that day.',
  },
  checkTitle: { da: 'Kontrollér databladet', en: 'Check the data sheet' },
  checkChangeTitle: { da: 'Kontrollér ændringen', en: 'Check the change' },
  checkLead: {
    da: 'Sådan vil det stå. Intet sendes herfra.',
    en: 'This is how it will stand. Nothing is sent from here.',
  },
  noProvision: {
    da: 'Omfattelsen er ikke godkendt, eller den giver ingen registreringspligt. Godkend den først: den afgør, hvilke oplysninger loven kræver.',
    en: 'The scope is not approved, or gives no duty to register. Approve it first: it decides which data the act asks for.',
  },
  mayNot: {
    da: 'Din rolle kan læse registreringen, men ikke ændre den. En administrator eller sikkerhedsansvarlig kan.',
    en: 'Your role can read the registration but not change it. An administrator or a security lead can.',
  },
  help: { da: '{help} {provision}', en: '{help} {provision}' },
  otherAddresses: { da: 'Andre forretningssteder i EU', en: 'Other establishments in the EU' },
  row: { da: '{label} {n}', en: '{label} {n}' },
  addRow: { da: 'Tilføj endnu', en: 'Add another' },
  removeRow: { da: 'Fjern {label}', en: 'Remove {label}' },
  remove: { da: 'Fjern', en: 'Remove' },
  pick: { da: 'Vælg, og vælg igen for at tilføje flere', en: 'Choose, and choose again to add more' },
  changedOn: { da: 'Hvilken dag skete ændringen?', en: 'Which day did the change happen?' },
  changedOnHelp: {
    da: 'Dagen i virkeligheden, ikke dagen i dag.',
    en: 'The day in the world, not today’s.',
  },
  reason: { da: 'Hvad er ændret?', en: 'What changed?' },
  reasonHelp: { da: 'Fx »Nyt internetabonnement på Vestbo«', en: 'E.g. “New internet connection at Vestbo”' },
  missing: {
    da: 'Udfyld {label}: loven kræver det, {provision}.',
    en: 'Fill in {label}: the act asks for it, {provision}.',
  },
  changedOnMissing: { da: 'Vælg den dag, ændringen skete.', en: 'Choose the day the change happened.' },
  reasonMissing: { da: 'Skriv, hvad der er ændret.', en: 'Write what changed.' },
  toCheck: { da: 'Kontrollér databladet', en: 'Check the data sheet' },
  back: { da: 'Ret i databladet', en: 'Change the sheet' },
  record: { da: 'Gem databladet', en: 'Record the data sheet' },
  recordChange: { da: 'Meld ændringen', en: 'Report the change' },
  empty: { da: 'Ikke oplyst', en: 'Not stated' },
  contents: { da: 'Databladet', en: 'The data sheet' },
});
