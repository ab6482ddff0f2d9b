import { hours, nis2 } from './entry.ts';

export const dutyEntries = {
  /** Take appropriate and proportionate measures against risks to network and information systems. */
  measures: nis2({
    id: 'measures',
    provision: '§ 6, stk. 1',
    title: { da: 'Foranstaltninger', en: 'Measures' },
    obligation: {
      da: 'Enheden træffer passende og forholdsmæssige foranstaltninger mod risici for sine net- og informationssystemer.',
      en: 'The entity takes appropriate and proportionate measures against risks to its network and information systems.',
    },
  }),
  /** Analyse risk by a method that can be repeated, at planned intervals and after significant changes. */
  riskAnalysis: nis2({
    id: 'risk-analysis',
    provision: '§ 6, stk. 1, nr. 1',
    title: { da: 'Risikoanalyse', en: 'Risk analysis' },
    obligation: {
      da: 'Foranstaltningerne omfatter politikker for risikoanalyse: risici for tjenesterne vurderes og behandles efter en fast metode.',
      en: 'The measures include policies on risk analysis: risks to the services are assessed and treated by a set method.',
    },
  }),
  /** Only encryption and the parts of no. 10 may be left out, where they are not relevant. */
  whereRelevant: nis2({
    id: 'where-relevant',
    provision: '§ 6, stk. 1, nr. 8 og 10',
    title: { da: 'Hvor det er relevant', en: 'Where relevant' },
    obligation: {
      da: 'Kryptering og de tre dele af nr. 10 bruges, hvor det er relevant; udelades en del, skrives grunden ned. De øvrige overskrifter kan ikke udelades.',
      en: 'Encryption and the three parts of no. 10 are used where relevant; when a part is left out, the reason is written down. The other headings cannot be left out.',
    },
  }),
  /** Know whether the measures work: evidence with a date and a review that is planned. */
  effectiveness: nis2({
    id: 'effectiveness',
    provision: '§ 6, stk. 1, nr. 6',
    title: { da: 'Foranstaltningernes virkning', en: 'Effect of the measures' },
    obligation: {
      da: 'Foranstaltningerne omfatter politikker og procedurer for at vurdere, om de virker.',
      en: 'The measures include policies and procedures to assess whether they work.',
    },
  }),
  /** Secure the supply chain: what is demanded of direct suppliers, and that it is followed up. */
  supplyChain: nis2({
    id: 'supply-chain',
    provision: '§ 6, stk. 1, nr. 4',
    title: { da: 'Forsyningskædesikkerhed', en: 'Supply chain security' },
    obligation: {
      da: 'Foranstaltningerne omfatter sikkerheden i forsyningskæden, herunder forholdet til de direkte leverandører.',
      en: 'The measures include supply chain security, including the relationship with direct suppliers.',
    },
  }),
  /** Know who has access and what they did: personnel security, access control and assets. */
  accessControl: nis2({
    id: 'access-control',
    provision: '§ 6, stk. 1, nr. 9',
    title: { da: 'Personale, adgangskontrol og aktiver', en: 'Personnel, access control and assets' },
    obligation: {
      da: 'Foranstaltningerne omfatter personalesikkerhed, adgangskontrol og styring af aktiver: hvem må hvad, og hvem gjorde hvad.',
      en: 'The measures include personnel security, access control and asset management: who may do what, and who did what.',
    },
  }),
  /** Use multi-factor or continuous authentication where relevant. */
  multiFactor: nis2({
    id: 'multi-factor',
    provision: '§ 6, stk. 1, nr. 10',
    title: { da: 'Multifaktorautentificering', en: 'Multi-factor authentication' },
    obligation: {
      da: 'Foranstaltningerne omfatter, hvor det er relevant, multifaktorautentificering og sikret kommunikation.',
      en: 'The measures include, where relevant, multi-factor authentication and secured communication.',
    },
  }),
  /** Correct what does not meet § 6, stk. 1, without undue delay. */
  correction: nis2({
    id: 'correction',
    provision: '§ 6, stk. 2',
    title: { da: 'Afhjælpning', en: 'Correction' },
    obligation: {
      da: 'Opfylder enheden ikke kravene, retter den op uden unødigt ophold.',
      en: 'Where the entity does not meet the requirements, it corrects this without undue delay.',
    },
  }),
  /** The management body approves and oversees the measures, and takes part in courses. */
  management: nis2({
    id: 'management',
    provision: '§ 7',
    title: { da: 'Ledelsens ansvar', en: 'Responsibility of the management body' },
    obligation: {
      da: 'Ledelsesorganet godkender foranstaltningerne, fører tilsyn med dem, og dets medlemmer deltager i relevante kurser.',
      en: 'The management body approves the measures, oversees them, and its members take part in relevant courses.',
    },
  }),
  /** Registries and registrars keep accurate domain registration data and answer requests for access. */
  domainData: nis2({
    id: 'domain-data',
    provision: '§ 11',
    title: { da: 'Domænenavnsregistreringsdata', en: 'Domain name registration data' },
    obligation: {
      da: 'Topdomæneadministratorer og domæneregistratorer fører nøjagtige og fuldstændige registreringsdata i en særlig database.',
      en: 'Top-level domain registries and registrars keep accurate and complete registration data in a separate database.',
    },
  }),
  /** Answer a legitimate request for domain data at the latest 72 hours after receipt. */
  domainDataAccess: nis2({
    id: 'domain-data-access',
    provision: '§ 11, stk. 5; BEK 653/2025 § 6',
    title: { da: 'Svar på anmodning om domænedata', en: 'Answer to a request for domain data' },
    obligation: {
      da: 'En anmodning fra en legitim adgangssøgende besvares uden unødigt ophold og senest 72 timer efter modtagelsen.',
      en: 'A request from a legitimate access seeker is answered without undue delay and no later than 72 hours after receipt.',
    },
    deadline: hours(72, { da: 'modtagelsen af anmodningen', en: 'receipt of the request' }),
  }),
  /** Essential entities are supervised at any time. */
  supervisionEssential: nis2({
    id: 'supervision-essential',
    provision: '§ 21',
    title: { da: 'Tilsyn med væsentlige enheder', en: 'Supervision of essential entities' },
    obligation: {
      da: 'Myndigheden fører løbende tilsyn med væsentlige enheder, også uden mistanke.',
      en: 'The authority supervises essential entities at any time, also without suspicion.',
    },
  }),
  /** Important entities are supervised when something indicates that they do not comply. */
  supervisionImportant: nis2({
    id: 'supervision-important',
    provision: '§ 24',
    title: { da: 'Tilsyn med vigtige enheder', en: 'Supervision of important entities' },
    obligation: {
      da: 'Myndigheden fører tilsyn med vigtige enheder, når noget tyder på, at reglerne ikke er overholdt.',
      en: 'The authority supervises important entities when something indicates that the rules are not kept.',
    },
  }),
} as const;
