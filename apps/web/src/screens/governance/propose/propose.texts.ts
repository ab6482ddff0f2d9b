import { texts } from '../../../language/texts.ts';

export const proposeTexts = texts('governance.propose', {
  management: { da: 'Ledelse', en: 'Management' },
  window: { da: 'Forelæg foranstaltningerne', en: 'Put the measures to a vote' },
  title: { da: 'Forelæg foranstaltningerne for ledelsen', en: 'Put the measures to the management body' },
  lead: {
    da: 'Nedenfor står præcis det, ledelsen får at se og skriver under på. Det fryses, når du sender; ændres noget bagefter, kan ingen skrive under, før du har forelagt det på ny.',
    en: 'Below stands exactly what the management body will see and sign. It is frozen when you send; if anything changes afterwards nobody can sign until you have proposed it again.',
  },
  obstacles: {
    da: 'Det mangler, før ledelsen kan spørges',
    en: 'What is missing before the management body can be asked',
  },
  willDecide: {
    da: 'Intet står i vejen. {needed} af {of} medlemmer skal deltage, for at der kan besluttes.',
    en: 'Nothing stands in the way. {needed} of {of} members must take part for a decision.',
  },
  approvedTitle: {
    da: 'Præcis dette sæt er allerede godkendt',
    en: 'Exactly this set has been approved already',
  },
  approvedSame: {
    da: 'Ledelsen godkendte det {day} ({reference}) med samme kontrolkode, {code}, og intet er ændret siden. I kan forelægge det igen, men ledelsen får det samme at se.',
    en: 'The management body approved it on {day} ({reference}) under the same control code, {code}, and nothing has changed since. You may put it again, but the management body will see the same.',
  },
  approvedAged: {
    da: 'Ledelsen godkendte det {day} ({reference}) med samme kontrolkode, {code}. I har intet ændret siden; kun tiden er gået, og evidens er udløbet. Læg ny evidens på, før I forelægger det igen, eller skriv nedenfor, hvorfor det sker nu.',
    en: 'The management body approved it on {day} ({reference}) under the same control code, {code}. You have changed nothing since; only time has passed, and evidence has expired. Attach new evidence before you put it again, or write below why it happens now.',
  },
  form: { da: 'Det beder du om', en: 'What you ask for' },
  usualTitle: {
    da: 'Godkend sikkerhedsforanstaltningerne efter NIS 2-lovens § 6',
    en: 'Approve the security measures under § 6 of the NIS 2 Act',
  },
  titleField: {
    da: 'Hvad ledelsen bliver bedt om, i én sætning',
    en: 'What the management body is asked, in one sentence',
  },
  titleHelp: { da: 'Sådan står det øverst på deres telefon.', en: 'This is what stands on top on their phones.' },
  titleMissing: { da: 'Skriv, hvad ledelsen bliver bedt om.', en: 'Write what the management body is asked.' },
  explanation: { da: 'Hvorfor, og hvad det koster', en: 'Why, and what it costs' },
  explanationHelp: {
    da: 'Tre til fem sætninger uden forkortelser: hvad er det vigtigste nye, hvilken risiko bliver mindre, og hvad koster det?',
    en: 'Three to five sentences without abbreviations: what matters most that is new, which risk gets smaller, and what does it cost?',
  },
  explanationMissing: { da: 'Skriv, hvorfor ledelsen bliver spurgt.', en: 'Write why the management body is asked.' },
  voteBy: { da: 'Svar senest', en: 'Answer by' },
  voteByHelp: {
    da: 'Medlemmerne får et link med mail. Efter dagen kan afstemningen afsluttes med dem, der har svaret.',
    en: 'The members get a link by mail. After that day the vote can be closed with those who answered.',
  },
  voteByMissing: { da: 'Vælg dagen.', en: 'Choose the day.' },
  whatHappens: {
    da: 'Når du sender, fryses sættet med kontrolkode {code}, og hvert medlem får en mail med et link. Mailen nævner intet af indholdet.',
    en: 'When you send, the set is frozen with control code {code}, and each member gets a mail with a link. The mail mentions nothing of the content.',
  },
  send: { da: 'Send til ledelsen', en: 'Send to the management body' },
  frozen: { da: 'Det fryses', en: 'What is frozen' },
  code: { da: 'kontrolkode {code}', en: 'control code {code}' },
});
