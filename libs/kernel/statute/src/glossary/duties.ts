import type { GlossaryTerm } from './term.ts';

export const dutyTerms: readonly GlossaryTerm[] = [
  {
    code: 'competentAuthority',
    term: { da: 'kompetent myndighed', en: 'competent authority' },
    provision: '§ 20; BEK 620/2025',
    meaning: {
      da: 'Den myndighed, der fører tilsyn med enheden. Offentlige enheder har én, uanset hvad de driver.',
      en: 'The authority that supervises the entity. Public bodies have one, whatever they run.',
    },
    mark: 'C',
  },
  {
    code: 'csirt',
    term: { da: 'CSIRT', en: 'CSIRT' },
    provision: '§ 12, stk. 1',
    meaning: {
      da: 'Det nationale hold, der modtager varslinger og hjælper med at håndtere hændelser.',
      en: 'The national team that receives warnings and helps to handle incidents.',
    },
    mark: 'C',
  },
  {
    code: 'samsik',
    term: { da: 'SAMSIK', en: 'SAMSIK' },
    provision: 'BEK 620/2025 §§ 1 og 14',
    meaning: {
      da: 'Styrelsen for Samfundssikkerhed: myndighed for bl.a. kommuner og staten, og stedet, hvor man indberetter og registrerer sig.',
      en: 'The Danish Resilience Agency: authority for municipalities and central government among others, and the place where one files and registers.',
    },
    mark: 'C',
  },
  {
    code: 'managementBody',
    term: { da: 'ledelsesorgan', en: 'management body' },
    provision: '§ 3, nr. 20; § 7',
    meaning: {
      da: 'Bestyrelsen, direktionen eller den øverste administrative ledelse. Godkender og fører tilsyn med foranstaltningerne.',
      en: 'The board, the executive or the top administrative management. Approves and oversees the measures.',
    },
    mark: 'C',
  },
  {
    code: 'measure',
    term: { da: 'foranstaltning', en: 'measure' },
    provision: '§ 6, stk. 1',
    meaning: {
      da: 'Et teknisk, driftsmæssigt eller organisatorisk skridt mod risici; ti overskrifter er et minimum.',
      en: 'A technical, operational or organisational step against risk; ten headings are the minimum.',
    },
    mark: 'C',
  },
  {
    code: 'networkAndInformationSystem',
    term: { da: 'net- og informationssystem', en: 'network and information system' },
    provision: '§ 6, stk. 1',
    meaning: {
      da: 'De systemer, enheden bruger i sin drift eller til at levere sine tjenester.',
      en: 'The systems the entity uses for its operations or to provide its services.',
    },
    mark: 'C',
  },
  {
    code: 'multiFactor',
    term: { da: 'multifaktorautentificering', en: 'multi-factor authentication' },
    provision: '§ 6, stk. 1, nr. 10',
    meaning: {
      da: 'At vise, hvem man er, på mindst to uafhængige måder.',
      en: 'Showing who one is in at least two independent ways.',
    },
    mark: 'C',
  },
  {
    code: 'registration',
    term: { da: 'registrering', en: 'registration' },
    provision: '§§ 9-10',
    meaning: {
      da: 'At give myndigheden de oplysninger, loven nævner, og holde dem ajour.',
      en: 'Giving the authority the data named in the act, and keeping them up to date.',
    },
    mark: 'C',
  },
  {
    code: 'dataSheet',
    term: { da: 'registreringsark', en: 'data sheet' },
    provision: '§ 9, stk. 1; § 10, stk. 1',
    meaning: {
      da: 'Enhedens oplysninger i lovens rækkefølge, klar til at blive indberettet.',
      en: 'The entity’s data in the order of the act, ready to be filed.',
    },
    mark: 'J',
  },
  {
    code: 'domainRegistrationData',
    term: { da: 'domænenavnsregistreringsdata', en: 'domain name registration data' },
    provision: '§ 11',
    meaning: {
      da: 'Oplysninger om, hvem der har registreret et domæne.',
      en: 'Data on who has registered a domain.',
    },
    mark: 'C',
  },
  {
    code: 'legitimateAccessSeeker',
    term: { da: 'legitim adgangssøgende', en: 'legitimate access seeker' },
    provision: '§ 11, stk. 5; BEK 653/2025 § 2',
    meaning: {
      da: 'Den, hvis anmodning om domænedata hviler på EU-ret eller dansk ret.',
      en: 'Whoever’s request for domain data rests on EU or national law.',
    },
    mark: 'C',
  },
  {
    code: 'supervision',
    term: { da: 'tilsyn', en: 'supervision' },
    provision: '§§ 21 og 24',
    meaning: {
      da: 'Myndighedens kontrol: løbende for væsentlige enheder, på indikationer for vigtige.',
      en: 'The authority’s control: at any time for essential entities, on indications for important ones.',
    },
    mark: 'C',
  },
  {
    code: 'hearing',
    term: { da: 'høring', en: 'hearing' },
    provision: '§ 26',
    meaning: {
      da: 'Enheden får besked om en påtænkt afgørelse og grunden til den og kan udtale sig.',
      en: 'The entity is told of an intended decision and its reasons and may comment.',
    },
    mark: 'C',
  },
  {
    code: 'due',
    term: { da: 'frist', en: 'deadline' },
    provision: '§ 13',
    meaning: {
      da: 'Det tidspunkt, der tælles ned til.',
      en: 'The moment counted down to.',
    },
    mark: 'J',
  },
  {
    code: 'lateAfter',
    term: { da: 'forsinket efter', en: 'late after' },
    provision: '§ 13',
    meaning: {
      da: 'Det tidspunkt, efter hvilket noget er for sent. For måneder: når dagen slutter.',
      en: 'The moment after which something is late. For months: when the day ends.',
    },
    mark: 'J',
  },
  {
    code: 'entry',
    term: { da: 'post', en: 'entry' },
    provision: undefined,
    meaning: {
      da: 'Én registreret kendsgerning i historikken. Hedder ikke »hændelse«, for det ord har loven taget.',
      en: 'One recorded fact in the history. Not called “incident”, because the act has taken the Danish word.',
    },
    mark: 'J',
  },
  {
    code: 'controlCode',
    term: { da: 'kontrolkode', en: 'control code' },
    provision: undefined,
    meaning: {
      da: 'Et fingeraftryk (SHA-256) af det, der er forelagt, eller af en fil. Ændres ét tegn, passer det ikke længere.',
      en: 'A fingerprint (SHA-256) of what was put, or of a file. When one character is altered, it no longer fits.',
    },
    mark: 'J',
  },
  {
    code: 'proposalVersion',
    term: { da: 'version', en: 'version' },
    provision: '§ 7, stk. 1',
    meaning: {
      da: 'Foranstaltningerne, som de er forelagt ledelsesorganet på én gang. Forelægges de på ny, er det næste version, og stemmer om den forrige tæller ikke længere.',
      en: 'The measures as they are put to the management body at one time. Put again, they are the next version, and votes on the one before no longer count.',
    },
    mark: 'J',
  },
];
