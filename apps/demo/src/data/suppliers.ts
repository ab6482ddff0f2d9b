/** The suppliers of the story. None of them exists. */
export interface DemoSupplier {
  readonly key: string;
  readonly registeredDaysAgo: number;
  readonly profile: Readonly<Record<string, unknown>> & { readonly name: string };
  /** Names of our own services. */
  readonly services: readonly string[];
  readonly contact: { readonly name: string; readonly email: string; readonly language: 'da' | 'en' };
  readonly tier: Readonly<Record<'c1' | 'c2' | 'c3' | 'c4' | 'c5', number>> & {
    readonly reason: string;
    readonly overrideTier?: string;
    readonly overrideReason?: string;
  };
  readonly contract?: { readonly title: string; readonly number: string; readonly noticeMonths: number };
  /** Clauses that are not simply there. */
  readonly clauses?: Readonly<Record<string, 'partial' | 'missing'>>;
}

export const suppliers: readonly DemoSupplier[] = [
  {
    key: 'sundata',
    registeredDaysAgo: 226,
    profile: {
      name: 'Sundata Journal A/S',
      delivers: 'Elektronisk patientjournal: udvikling, drift og døgnvagt',
      kinds: ['software', 'operations', 'access'],
      access: 'remote-admin',
      dataCategories: ['personal', 'health'],
      sites: 'To datacentre i Danmark',
      subcontractors: 'Nordlys Hosting ApS (datacenter)',
    },
    services: ['Patientjournal'],
    contact: { name: 'Jytte Sørup', email: 'jytte.soerup@sundata.example', language: 'da' },
    tier: {
      c1: 4,
      c2: 4,
      c3: 4,
      c4: 4,
      c5: 2,
      reason: 'Journalen er uundværlig og indeholder alle helbredsoplysninger.',
    },
    contract: { title: 'Drifts- og vedligeholdelsesaftale', number: 'LH-2023-041', noticeMonths: 12 },
    clauses: { K14: 'partial', K18: 'missing' },
  },
  {
    key: 'nordlys',
    registeredDaysAgo: 225,
    profile: {
      name: 'Nordlys Hosting ApS',
      delivers: 'Datacenter, sikkerhedskopiering og drift af virtuelle servere',
      kinds: ['operations', 'access'],
      access: 'remote-admin',
      dataCategories: ['personal', 'health', 'confidential'],
      sites: 'Ét datacenter i Danmark, reserveplads i Sverige',
    },
    services: ['Patientjournal', 'Laboratorium'],
    contact: { name: 'Anders Bisgaard', email: 'anders.bisgaard@nordlys.example', language: 'da' },
    tier: {
      c1: 4,
      c2: 4,
      c3: 3,
      c4: 3,
      c5: 3,
      reason: 'Bærer både journal og laboratorium; koncentration hos én leverandør.',
    },
    contract: { title: 'Hostingaftale', number: 'LH-2022-118', noticeMonths: 6 },
    clauses: { K04: 'missing', K06: 'partial', K09: 'missing', K18: 'missing' },
  },
  {
    key: 'fjordnet',
    registeredDaysAgo: 224,
    profile: {
      name: 'Fjordnet Kommunikation A/S',
      delivers: 'Datanet mellem hospitalerne og telefoni',
      kinds: ['operations'],
      access: 'logical',
      dataCategories: ['confidential'],
    },
    services: ['Patientjournal', 'Medicinordination'],
    contact: { name: 'Mette Krogsøe', email: 'mette.krogsoe@fjordnet.example', language: 'da' },
    tier: { c1: 4, c2: 2, c3: 1, c4: 3, c5: 1, reason: 'Uden net er akutmodtagelsen afskåret fra journalen.' },
    contract: { title: 'Netaftale', number: 'LH-2024-007', noticeMonths: 9 },
    clauses: { K05: 'partial' },
  },
  {
    key: 'klarhed',
    registeredDaysAgo: 223,
    profile: {
      name: 'Klarhed Laboratorieudstyr A/S',
      delivers: 'Analyseudstyr med styresoftware og service',
      kinds: ['software', 'access'],
      access: 'logical',
      dataCategories: ['health'],
    },
    services: ['Laboratorium'],
    contact: { name: 'Ruth Engberg', email: 'ruth.engberg@klarhed.example', language: 'da' },
    tier: {
      c1: 3,
      c2: 2,
      c3: 3,
      c4: 2,
      c5: 1,
      reason: 'Svartider i laboratoriet afhænger af udstyret; der er reserveudstyr på to matrikler.',
    },
    contract: { title: 'Serviceaftale', number: 'LH-2024-033', noticeMonths: 6 },
  },
  {
    key: 'ordblik',
    registeredDaysAgo: 200,
    profile: {
      name: 'Ordblik Diktering ApS',
      delivers: 'Talegenkendelse til journalnotater',
      kinds: ['software'],
      access: 'none',
      dataCategories: ['personal', 'health'],
      sites: 'Drift i Tyskland',
    },
    services: ['Patientjournal'],
    contact: { name: 'Helena Falk', email: 'helena.falk@ordblik.example', language: 'en' },
    tier: {
      ...{ c1: 2, c2: 0, c3: 4, c4: 1, c5: 1, reason: 'Lyd med helbredsoplysninger behandles hos leverandøren.' },
      ...{ overrideTier: 'T2', overrideReason: 'Lyden slettes efter et døgn, og funktionen kan undværes i en uge.' },
    },
  },
  {
    key: 'noedstroem',
    registeredDaysAgo: 190,
    profile: {
      name: 'Kystens Nødstrøm A/S',
      delivers: 'Nødstrømsanlæg, service og brændstof',
      kinds: [],
      access: 'physical',
      dataCategories: [],
    },
    services: ['Medicinordination'],
    contact: { name: 'Palle Dyring', email: 'palle.dyring@noedstroem.example', language: 'da' },
    tier: { c1: 3, c2: 1, c3: 0, c4: 2, c5: 1, reason: 'Ved strømsvigt er akutmodtagelsen afhængig af anlægget.' },
  },
  {
    key: 'linnea',
    registeredDaysAgo: 150,
    profile: {
      name: 'Linnea Vikarer A/S',
      delivers: 'Vikarer til sygeplejen med egne adgange',
      kinds: ['access'],
      access: 'logical',
      dataCategories: ['personal'],
    },
    services: ['Patientjournal'],
    contact: { name: 'Sanne Overby', email: 'sanne.overby@linnea.example', language: 'da' },
    tier: { c1: 1, c2: 2, c3: 2, c4: 0, c5: 1, reason: 'Vikarer får tidsbegrænset læseadgang.' },
  },
  {
    key: 'vask',
    registeredDaysAgo: 149,
    profile: {
      name: 'Syd Linned og Vask ApS',
      delivers: 'Linned og vask',
      kinds: [],
      access: 'physical',
      dataCategories: [],
      ictRelevant: false,
    },
    services: [],
    contact: { name: 'Bodil Rask', email: 'bodil.rask@sydlinned.example', language: 'da' },
    tier: { c1: 1, c2: 0, c3: 0, c4: 0, c5: 0, reason: 'Kan skiftes på få dage og har ingen adgang til systemer.' },
  },
  {
    key: 'papirvej',
    registeredDaysAgo: 148,
    profile: {
      name: 'Papirvej Arkiv A/S',
      delivers: 'Opbevaring af ældre papirjournaler',
      kinds: [],
      access: 'none',
      dataCategories: ['health'],
    },
    services: [],
    contact: { name: 'Tage Ilsø', email: 'tage.ilsoe@papirvej.example', language: 'da' },
    tier: { c1: 0, c2: 0, c3: 3, c4: 1, c5: 0, reason: 'Gamle papirjournaler; ingen drift afhænger af dem.' },
  },
];
