import { texts } from '../../../language/texts.ts';

export const reportTexts = texts('incidents.report', {
  incidents: { da: 'Hændelser', en: 'Incidents' },
  title: { da: 'Meld hændelse', en: 'Report an incident' },
  lead: {
    da: 'Skriv det, I ved nu. Alt kan rettes bagefter, og »vides ikke endnu« er et svar. Intet sendes til myndigheden herfra.',
    en: 'Write what you know now. Everything can be corrected later, and “not yet known” is an answer. Nothing is sent to the authority from here.',
  },
  what: { da: 'Hvad er sket?', en: 'What happened?' },
  name: { da: 'Overskrift', en: 'Title' },
  nameHelp: { da: 'Fx »Kryptering i laboratoriesystemet«', en: 'E.g. “Encryption in the laboratory system”' },
  description: { da: 'Beskrivelse', en: 'Description' },
  descriptionHelp: {
    da: 'Hvad er ramt, hvordan opdagede I det, og hvad virker ikke? Skriv ingen CPR-numre.',
    en: 'What is hit, how did you notice, and what does not work? Write no personal identity numbers.',
  },
  when: { da: 'Hvornår fik I kendskab?', en: 'When did you become aware?' },
  awareAt: { da: 'Kendskab', en: 'Aware since' },
  awareHelp: {
    da: 'Fristerne i § 13 regnes fra det øjeblik, hvor nogen hos jer fik kendskab til hændelsen. Udfyldt med det tidspunkt, hvor du åbnede siden.',
    en: 'The deadlines of § 13 run from the moment somebody with you became aware. Filled in with the moment you opened this page.',
  },
  awarenessReason: { da: 'Hvorfor det tidspunkt?', en: 'Why that time?' },
  awarenessReasonHelp: {
    da: 'Fx »Driftsvagten bekræftede kryptering på to servere«',
    en: 'E.g. “The operator on duty confirmed encryption on two servers”',
  },
  detectedAt: { da: 'Opdaget tidligere end det?', en: 'Detected earlier than that?' },
  detectedHelp: {
    da: 'Kun hvis noget blev opdaget, før I vidste, at det var en hændelse.',
    en: 'Only if something was noticed before you knew it was an incident.',
  },
  earlyDue: { da: 'Tidlig varsling, § 13, stk. 1, nr. 1', en: 'Early warning, § 13(1) no. 1' },
  notifDue: { da: 'Hændelsesunderretning senest {time}', en: 'Incident notification by {time}' },
  noClock: {
    da: 'Svarene siger, at hændelsen ikke er væsentlig. Så løber der ingen frister i § 13, før I vurderer den igen.',
    en: 'The answers say that the incident is not significant. Then no deadline of § 13 runs until you assess it again.',
  },
  clockMissing: { da: 'Skriv et tidspunkt for at se fristen.', en: 'Enter a time to see the deadline.' },
  significance: { da: 'Er den væsentlig?', en: 'Is it significant?' },
  significanceLead: {
    da: 'Ét ja er nok, § 12, stk. 2. Et spørgsmål, I lader stå, tæller som »vides ikke endnu«: så løber fristen, og I mister ikke tid.',
    en: 'One yes is enough, § 12(2). A question you leave open counts as “not yet known”: the deadline then runs, and you lose no time.',
  },
  disruption: {
    da: 'Har den givet, eller kan den give, alvorlige driftsforstyrrelser eller økonomiske tab for jer?',
    en: 'Has it caused, or can it cause, severe operational disruption or financial loss for you?',
  },
  disruptionHelp: {
    da: 'Fx: et system, I ikke kan undvære, er nede; drift på papir; produktion står stille.',
    en: 'E.g. a system you cannot do without is down; work on paper; production stands still.',
  },
  damage: {
    da: 'Har den påført, eller kan den påføre, andre betydelig skade?',
    en: 'Has it caused, or can it cause, considerable damage to others?',
  },
  damageHelp: {
    da: 'Fx: patienter får ikke behandling; borgere uden vand eller varme; kunders data er lækket.',
    en: 'E.g. patients go without treatment; people without water or heat; customers’ data is leaked.',
  },
  unknown: { da: 'Vides ikke endnu', en: 'Not yet known' },
  significanceReason: { da: 'Begrundelse for vurderingen', en: 'Reason for the assessment' },
  significanceReasonHelp: {
    da: 'Skal skrives, når begge svar er nej: så standser fristerne.',
    en: 'Must be written when both answers are no: the deadlines then stop.',
  },
  firstAssessment: {
    da: 'Udfyldt af Varsel: første vurdering, gjort da hændelsen blev meldt. Der er ikke skrevet nogen begrundelse.',
    en: 'Filled in by Varsel: first assessment, made when the incident was reported. No reason was written.',
  },
  warning: { da: 'Til den tidlige varsling', en: 'For the early warning' },
  malicious: {
    da: 'Mistænker I en ulovlig eller ondsindet handling?',
    en: 'Do you suspect an unlawful or malicious act?',
  },
  crossBorder: { da: 'Kan den have virkning i andre lande?', en: 'Can it have effects in other countries?' },
  crossBorderHelp: {
    da: 'Fx kunder, datacentre eller leverandører uden for Danmark.',
    en: 'E.g. customers, data centres or suppliers outside Denmark.',
  },
  nameMissing: { da: 'Skriv en overskrift.', en: 'Write a title.' },
  descriptionMissing: { da: 'Skriv kort, hvad der er sket.', en: 'Write briefly what happened.' },
  awareMissing: {
    da: 'Skriv, hvornår I fik kendskab. Gæt hellere for tidligt.',
    en: 'Write when you became aware. If unsure, choose the earlier time.',
  },
  reasonMissing: {
    da: 'Skriv, hvorfor kendskab skal regnes fra det tidspunkt.',
    en: 'Write why awareness counts from that time.',
  },
  assessmentReasonMissing: {
    da: 'Skriv, hvorfor hændelsen ikke er væsentlig. Fristerne standser på det.',
    en: 'Write why the incident is not significant. The deadlines stop on it.',
  },
  submit: { da: 'Meld hændelsen', en: 'Report the incident' },
  steps: { da: 'Sådan går det videre', en: 'What comes next' },
  step1: { da: 'Hændelsen oprettes, og fristerne løber.', en: 'The incident is created and its deadlines run.' },
  step2: { da: 'I gør den tidlige varsling klar.', en: 'You make the early warning ready.' },
  step3: {
    da: 'En person indberetter den på virk.dk med MitID Erhverv.',
    en: 'A person files it on virk.dk with MitID Erhverv.',
  },
  step4: {
    da: 'I registrerer kvitteringen her, så I kan vise, hvornår varslingen blev modtaget.',
    en: 'You record the receipt here, so that you can show when the warning was received.',
  },
  draft: { da: 'Kladden gemmes, mens du skriver.', en: 'The draft is saved while you write.' },
  mayNot: {
    da: 'Din rolle kan ikke melde hændelser. Ring til den, der leder hændelser hos jer; fristerne løber, fra I får kendskab.',
    en: 'Your role cannot report incidents. Call whoever leads incidents with you; the deadlines run from when you become aware.',
  },
  entity: { da: 'Meldes for {name}, CVR {cvr}', en: 'Reported for {name}, CVR {cvr}' },
});
