interface Score {
  readonly likelihood: number;
  readonly consequence: number;
}

/** In the order authenticity, confidentiality, integrity, availability: likelihood and consequence. */
type Row = readonly [
  readonly [number, number],
  readonly [number, number],
  readonly [number, number],
  readonly [number, number],
];

export function scoresOf(row: Row): Readonly<Record<string, Score>> {
  const names = ['authenticity', 'confidentiality', 'integrity', 'availability'];
  return Object.fromEntries(
    row.map(([likelihood, consequence], index) => [names[index] ?? '', { likelihood, consequence }]),
  );
}

export const services = [
  {
    key: 'record',
    name: 'Patientjournal',
    description: 'Den elektroniske patientjournal på alle tre hospitaler og begge klinikker.',
    owner: 'ida',
    maxOutageHours: 4,
  },
  {
    key: 'laboratory',
    name: 'Laboratorium',
    description: 'Prøvesvar fra klinisk biokemi og mikrobiologi.',
    owner: 'karim',
    maxOutageHours: 8,
  },
  {
    key: 'medicine',
    name: 'Medicinordination',
    description: 'Ordination og udlevering af medicin ved sengen.',
    owner: 'ida',
    maxOutageHours: 2,
  },
  {
    key: 'imaging',
    name: 'Billeddiagnostik',
    description: 'Røntgen, CT og MR med billedarkiv.',
    owner: 'mads',
    maxOutageHours: 12,
  },
] as const;

interface DemoRisk {
  readonly key: string;
  readonly daysAgo: number;
  readonly service: (typeof services)[number]['key'];
  readonly title: string;
  readonly description: string;
  readonly owner: string | null;
  readonly inherent: Row;
  readonly residual: Row | null;
  readonly reason: string;
  readonly treatment: { readonly treatment: string; readonly plan: string; readonly dueInDays: number | null } | null;
  readonly measures: readonly string[];
}

export const risks: readonly DemoRisk[] = [
  {
    key: 'ransomware',
    daysAgo: 140,
    service: 'record',
    title: 'Journalsystemet krypteres af ransomware',
    description: 'Angribere kommer ind gennem en arbejdsstation og krypterer journalens servere og backup.',
    owner: 'ida',
    inherent: [
      [2, 3],
      [3, 5],
      [3, 4],
      [4, 5],
    ],
    residual: [
      [2, 2],
      [2, 4],
      [2, 3],
      [2, 4],
    ],
    reason: 'Adskilt backup og opdelt net begrænser både spredning og varighed.',
    treatment: {
      treatment: 'reduce',
      plan: 'Afprøv genskabelse hvert halvår, og luk for direkte administration.',
      dueInDays: 60,
    },
    measures: ['m03', 'm05', 'm10'],
  },
  {
    key: 'stolen-account',
    daysAgo: 139,
    service: 'record',
    title: 'En læges konto bruges af en anden',
    description: 'Nogen logger ind med stjålet adgangskode og læser journaler.',
    owner: 'ida',
    inherent: [
      [4, 4],
      [4, 4],
      [2, 3],
      [1, 1],
    ],
    residual: [
      [2, 3],
      [2, 3],
      [1, 3],
      [1, 1],
    ],
    reason: 'To faktorer er obligatorisk, og opslag gennemgås.',
    treatment: { treatment: 'accept', plan: 'Fortsæt som nu; gennemgå opslag hvert kvartal.', dueInDays: null },
    measures: ['m09', 'm10'],
  },
  {
    key: 'laboratory-down',
    daysAgo: 137,
    service: 'laboratory',
    title: 'Laboratoriesystemet er ude af drift i mere end et døgn',
    description: 'Fejl i leverandørens opdatering eller i databasen stopper prøvesvar.',
    owner: 'karim',
    inherent: [
      [1, 1],
      [1, 2],
      [3, 3],
      [4, 4],
    ],
    residual: [
      [1, 1],
      [1, 2],
      [2, 3],
      [3, 4],
    ],
    reason: 'Papirgang og aftale med naboregionen dækker de akutte prøver.',
    treatment: {
      treatment: 'reduce',
      plan: 'Skriv planen for genskabelse om, og test den med leverandøren.',
      dueInDays: 18,
    },
    measures: ['m03', 'm04'],
  },
  {
    key: 'wrong-result',
    daysAgo: 137,
    service: 'laboratory',
    title: 'Et prøvesvar knyttes til den forkerte patient',
    description: 'Integrationen mellem laboratorium og journal bytter om på svar.',
    owner: 'karim',
    inherent: [
      [2, 4],
      [1, 2],
      [2, 5],
      [1, 2],
    ],
    residual: [
      [1, 4],
      [1, 2],
      [1, 4],
      [1, 2],
    ],
    reason: 'To nøgler kontrolleres, og afvigelser stopper overførslen.',
    treatment: { treatment: 'reduce', plan: 'Overvåg antallet af stoppede overførsler hver dag.', dueInDays: null },
    measures: ['m05'],
  },
  {
    key: 'dose',
    daysAgo: 135,
    service: 'medicine',
    title: 'Doser ændres uden at det opdages',
    description: 'En fejl eller en ondsindet ændring i ordinationsdata fører til forkert dosis.',
    owner: 'ida',
    inherent: [
      [2, 5],
      [1, 3],
      [3, 5],
      [2, 4],
    ],
    residual: [
      [1, 5],
      [1, 3],
      [2, 4],
      [2, 3],
    ],
    reason: 'Ændringer kræver to personer og logges uden for systemet.',
    treatment: { treatment: 'reduce', plan: 'Gennemgå loggen for ændringer hver uge.', dueInDays: null },
    measures: ['m02', 'm09'],
  },
  {
    key: 'scanner',
    daysAgo: 133,
    service: 'imaging',
    title: 'Scannere med gammel software kan ikke rettes',
    description: 'To CT-scannere kører et styresystem, som leverandøren ikke længere retter.',
    owner: 'mads',
    inherent: [
      [2, 2],
      [3, 3],
      [3, 4],
      [4, 4],
    ],
    residual: [
      [1, 2],
      [2, 3],
      [2, 4],
      [3, 4],
    ],
    reason: 'Scannerne står i deres eget net uden vej ud. Udskiftning er bestilt.',
    treatment: { treatment: 'accept', plan: 'Udskift begge scannere, når de nye er leveret.', dueInDays: 210 },
    measures: ['m05'],
  },
  {
    key: 'archive',
    daysAgo: 132,
    service: 'imaging',
    title: 'Billedarkivet løber tør for plads',
    description: 'Nye undersøgelser kan ikke gemmes, før der er ryddet op.',
    owner: null,
    inherent: [
      [1, 0],
      [1, 1],
      [1, 2],
      [3, 2],
    ],
    residual: [
      [1, 0],
      [1, 1],
      [1, 2],
      [2, 2],
    ],
    reason: 'Pladsen overvåges, og der er tre måneders reserve.',
    treatment: null,
    measures: ['m03'],
  },
];

/** Who accepted what, when, and until when; `level` where a member of the body did, with a code for that. */
export const acceptances = [
  {
    risk: 'stolen-account',
    daysAgo: 90,
    by: 'signe',
    reason: 'Restrisikoen er lav nok, så længe to faktorer er obligatorisk.',
    expiresInDays: 270,
    putToBoard: false,
    level: null,
  },
  {
    risk: 'ransomware',
    daysAgo: 88,
    by: 'signe',
    reason: 'Accepteres, mens halvårlig genskabelse afprøves som planlagt.',
    expiresInDays: 270,
    putToBoard: false,
    level: null,
  },
  {
    risk: 'laboratory-down',
    daysAgo: 86,
    by: 'birthe',
    reason: 'Bestyrelsen accepterer indtil den nye plan er afprøvet.',
    expiresInDays: 60,
    putToBoard: false,
    level: 'high',
  },
  {
    risk: 'scanner',
    daysAgo: 12,
    by: 'signe',
    reason: 'Scannerne kan ikke undværes, før de nye er leveret.',
    expiresInDays: 200,
    putToBoard: true,
    level: null,
  },
] as const;
