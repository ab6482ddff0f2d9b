import { texts } from '../../../language/texts.ts';

export const verifyTexts = texts('auditTrail.verify', {
  trail: { da: 'Revisionsspor', en: 'Audit trail' },
  title: { da: 'Kontrollér revisionsloggen', en: 'Verify the audit log' },
  lead: {
    da: 'Her kan du se, om det, der står i revisionssporet, er præcis det, der blev skrevet, og hvem der siger det.',
    en: 'Here you can see whether what stands in the audit trail is exactly what was written, and who says so.',
  },
  soundTitle: { da: 'Loggen er i orden', en: 'The log is in order' },
  sound: {
    da: '{sealed, plural, one {# post} other {# poster}} siden {since} er forseglet. Der er ingen alarm.',
    en: '{sealed, plural, one {# entry} other {# entries}} since {since} are sealed. There is no alarm.',
  },
  nothingSealed: {
    da: 'Der er endnu ikke forseglet noget. Det sker senest et sekund efter den første post.',
    en: 'Nothing is sealed yet. That happens within a second of the first entry.',
  },
  brokenTitle: { da: 'Loggen stemmer ikke', en: 'The log does not agree' },
  altered: {
    da: 'Post nr. {position} er ikke længere den, der blev skrevet.',
    en: 'Entry no. {position} is no longer the one that was written.',
  },
  missing: {
    da: 'Poster mangler: nr. {position} til {until}.',
    en: 'Entries are missing: no. {position} to {until}.',
  },
  rewritten: {
    da: 'Mindst én post mellem nr. {position} og {until} er skrevet om. Forseglingen over dem passer ikke.',
    en: 'At least one entry between no. {position} and {until} was rewritten. The seal over them does not fit.',
  },
  unsigned: {
    da: 'Forseglingen over de første {until} poster bærer ikke den underskrift, den skal.',
    en: 'The seal over the first {until} entries does not carry the signature it should.',
  },
  shorter: {
    da: 'Vidnet har set flere poster, end der er: nr. {position} til {until} mangler. Det sker, når en ældre sikkerhedskopi er lagt tilbage.',
    en: 'The witness has seen more entries than there are: no. {position} to {until} are missing. That happens when an older backup was restored.',
  },
  forked: {
    da: 'Vidnet har set andre poster mellem nr. {position} og {until}, end der står her.',
    en: 'The witness has seen other entries between no. {position} and {until} than stand here.',
  },
  found: { da: 'Opdaget {time}', en: 'Found {time}' },
  frozen: {
    da: 'Indtil det er afklaret, kan ingen skrive under eller godkende: stemmer i ledelsen, accept af risici og godkendelser afvises. Alt andet virker. Hændelser kan altid meldes.',
    en: 'Until this is settled, nobody can sign or approve: board votes, risk acceptances and approvals are refused. Everything else works. Incidents can always be reported.',
  },
  whatNow: { da: 'Gør sådan', en: 'What to do' },
  stepKeep: {
    da: 'Bed driften gemme en kopi af databasen, som den er nu. Den er bevis.',
    en: 'Ask operations to keep a copy of the database as it is now. It is evidence.',
  },
  stepRestore: {
    da: 'Find ud af, hvad der skete. Læg om muligt en sikkerhedskopi tilbage, hvor posterne er hele.',
    en: 'Find out what happened. If possible, restore a backup in which the entries are whole.',
  },
  stepRecord: {
    da: 'Skriv til sidst her, hvad der er sket, også når posterne er hele igen. Det gør en administrator. Så genoptages forseglingen, alarmen lukkes, og det står i loggen for altid.',
    en: 'In the end write here what happened, also when the entries are whole again. An administrator does that. Sealing then resumes, the alarm closes, and it stands in the log for ever.',
  },
  record: { da: 'Skriv, hvad der skete, og genoptag', en: 'Write what happened and resume' },
  recordTitle: { da: 'Genoptag loggen', en: 'Resume the log' },
  recordHelp: {
    da: 'Det skrives i loggen med numrene på de poster, det drejer sig om. Det kan ikke gøres om. Du bekræfter med en kode fra din app.',
    en: 'It is written into the log with the numbers of the entries concerned. It cannot be undone. You confirm with a code from your app.',
  },
  recordDo: { da: 'Genoptag', en: 'Resume' },
  reason: { da: 'Hvad skete der, og hvad er gjort?', en: 'What happened, and what was done?' },
  reasonMissing: { da: 'Skriv, hvad der skete.', en: 'Write what happened.' },
  standing: { da: 'Sådan står den', en: 'How it stands' },
  entries: { da: 'Poster i alt', en: 'Entries in all' },
  entriesSince: { da: '{events}, den første {since}', en: '{events}, the first one {since}' },
  sealed: { da: 'Forseglet', en: 'Sealed' },
  sealedTo: { da: 'til og med post nr. {events}, {time}', en: 'up to entry no. {events}, {time}' },
  notYet: { da: 'Ikke endnu', en: 'Not yet' },
  witnessed: { da: 'Bevidnet', en: 'Witnessed' },
  witnessedBy: {
    da: 'til og med post nr. {events} af {name}, {time}',
    en: 'up to entry no. {events} by {name}, {time}',
  },
  witnessedEarlier: {
    da: 'tidligere, med en anden nøgle, til og med post nr. {events} af {name}, {time}',
    en: 'earlier, with another key, up to entry no. {events} by {name}, {time}',
  },
  witnessedBefore: {
    da: 'til og med post nr. {events} af {name}, {time}, før loggen blev genoptaget. Vidnet har ikke svaret siden; det bliver spurgt igen af sig selv.',
    en: 'up to entry no. {events} by {name}, {time}, before the log was resumed. The witness has not answered since; it is asked again by itself.',
  },
  witnessBehind: {
    da: '{n, plural, one {Den nyeste post} other {De nyeste # poster}} er vidnet endnu ikke nået til. Det bliver spurgt igen af sig selv.',
    en: '{n, plural, one {The witness has not come to the newest entry yet} other {The witness has not come to the newest # entries yet}}. It is asked again by itself.',
  },
  witnessToCome: {
    da: 'Ikke endnu. Et vidne er sat op, men det har ikke svaret endnu. Det bliver spurgt igen af sig selv, så snart det svarer.',
    en: 'Not yet. A witness is set up but has not answered yet. It is asked again by itself until it does.',
  },
  noWitness: {
    da: 'Nej. Uden et vidne uden for huset kan den, der både har nøglen og databasen, skrive hele loggen om.',
    en: 'No. Without a witness outside the house, whoever has both the key and the database can rewrite the whole log.',
  },
  checked: { da: 'Sidst gennemregnet', en: 'Last recomputed' },
  checkedAt: { da: '{time}: alle poster var intakte', en: '{time}: all entries were intact' },
  lastIntact: {
    da: '{time}: da var alle poster intakte. Siden er noget fundet, se ovenfor.',
    en: '{time}: all entries were intact then. Something was found since, see above.',
  },
  now: { da: 'Kontrollér nu', en: 'Verify now' },
  nowHelp: {
    da: 'Hele loggen læses, hver post regnes igennem igen, og hver forsegling sammenlignes. Du kan blive på siden eller gå videre.',
    en: 'The whole log is read, each entry is recomputed, and each seal is compared. You may stay on the page or move on.',
  },
  reading: { da: '{read} af {events} poster læst', en: '{read} of {events} entries read' },
  busy: {
    da: 'En kontrol er allerede i gang. Vent, til den er færdig, og prøv igen.',
    en: 'A check is running already. Wait until it is done and try again.',
  },
  failed: {
    da: 'Kontrollen blev afbrudt. Intet er ændret. Prøv igen.',
    en: 'The check was interrupted. Nothing has changed. Try again.',
  },
  intactTitle: { da: 'Alt er intakt', en: 'Everything is intact' },
  intact: {
    da: '{events, plural, one {# post} other {# poster}} er læst, og alle er præcis, som de blev skrevet. {heads, plural, one {# forsegling passer} other {# forseglinger passer}}.',
    en: '{events, plural, one {# entry was} other {# entries were}} read, and all are exactly as they were written. {heads, plural, one {# seal fits} other {# seals fit}}.',
  },
  intactAgain: {
    da: '{events, plural, one {# post} other {# poster}} er læst, og alle er igen, som de blev skrevet. Alarmen står, til en administrator har skrevet, hvad der skete.',
    en: '{events, plural, one {# entry was} other {# entries were}} read, and all are again as they were written. The alarm stands until an administrator has written what happened.',
  },
  brokenFound: { da: 'Den første dårlige post er nr. {position}', en: 'The first bad entry is no. {position}' },
  fingerprints: { da: 'Fingeraftryk til sammenligning', en: 'Fingerprints to compare' },
  fingerprintsHelp: {
    da: 'Sammenlign nøglerne med dem, du har fået ad anden vej: loggens fra den, der driver systemet, vidnets fra vidnet selv.',
    en: 'Compare the keys with those you were given by another way: the log’s from whoever runs the system, the witness’s from the witness itself.',
  },
  origin: { da: 'Loggens navn', en: 'Name of the log' },
  root: { da: 'Fingeraftryk af de forseglede poster', en: 'Fingerprint of the sealed entries' },
  logKey: { da: 'Loggens nøgle', en: 'Key of the log' },
  witnessKey: { da: 'Nøgle for vidnet {name}', en: 'Key of the witness {name}' },
  witnessKeyEarlier: { da: 'Tidligere nøgle for vidnet {name}', en: 'Earlier key of the witness {name}' },
  withoutUs: { da: 'Kontrollér uden os', en: 'Verify without us' },
  withoutUsHelp: {
    da: 'Den, der ikke vil stole på dette system, regner selv efter på sin egen maskine. Det kræver hverken konto, net eller installation.',
    en: 'Whoever does not want to trust this system recomputes it all on a machine of their own. It needs no account, no network and no installation.',
  },
  takeBundle: {
    da: 'Hent revisionspakken: alle poster, forseglinger og underskrifter i én fil. Den indeholder personoplysninger.',
    en: 'Download the audit bundle: all entries, seals and signatures in one file. It contains personal data.',
  },
  takeLocked: {
    da: 'Må modtageren ikke se personoplysninger, så hent pakken med oplysningerne låst. Så kan de ikke læses, og beviserne er de samme.',
    en: 'If whoever receives it may not see personal data, download the bundle with it locked: it cannot be read, and the proofs are the same.',
  },
  askForBundle: {
    da: 'Få revisionspakken af en administrator eller en revisor, der har lov til at hente den.',
    en: 'Get the audit bundle from an administrator or an auditor who may download it.',
  },
  takePage: {
    da: 'Hent kontrolsiden: én fil, der åbnes i en browser og ikke kan sende noget nogen steder hen.',
    en: 'Download the verification page: one file that opens in a browser and can send nothing anywhere.',
  },
  openPage: {
    da: 'Åbn siden, skriv nøglerne og loggens navn, som du har fået dem ad anden vej, og træk pakken ind på siden.',
    en: 'Open the page, enter the keys and the name of the log as you were given them by another way, and drag the bundle onto it.',
  },
  bundle: { da: 'Hent revisionspakke', en: 'Download audit bundle' },
  bundleLocked: { da: 'Hent låst revisionspakke', en: 'Download locked audit bundle' },
  page: { da: 'Hent kontrolside', en: 'Download verification page' },
  doubtUs: {
    da: 'Tvivler du også på siden, så byg den af kildekoden, eller skriv din egen: formatet er beskrevet, og et eksempel på under 100 linjer følger med.',
    en: 'If you doubt the page too, build it from the source, or write your own: the format is described, and an example of less than 100 lines comes with it.',
  },
  meaning: { da: 'Hvad det beviser', en: 'What this proves' },
  proves: {
    da: 'En forsegling er en underskrift over alle poster på én gang. Ændres, fjernes eller byttes en forseglet post i databasen, passer forseglingen ikke længere, og kontrollen siger hvor.',
    en: 'A seal is a signature over all entries at once. If a sealed entry is altered, removed or moved in the database, the seal no longer fits, and the check says where.',
  },
  provesWitness: {
    da: 'Et vidne er et andet sted, med en anden nøgle. Det skriver kun under, når loggen er vokset, og aldrig på en mindre eller anden log. Med et vidne kan heller ikke den, der driver systemet, skrive om på det, vidnet har set.',
    en: 'A witness is in another place, with another key. It signs only when the log has grown, and never a smaller or different log. With a witness, not even whoever runs the system can rewrite what the witness has seen.',
  },
  provesNot: {
    da: 'Det beviser ikke, at det, nogen skrev, er sandt. Det beviser, at det er det, der blev skrevet, og hvornår.',
    en: 'It does not prove that what somebody wrote is true. It proves that it is what was written, and when.',
  },
});
