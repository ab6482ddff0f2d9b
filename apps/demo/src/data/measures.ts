type State = 'planned' | 'partial' | 'in-place' | 'in-place-and-tested';

/** What was found of a measure, by whom it is owned, and when it is looked at again. */
interface Finding {
  readonly measureId: string;
  readonly daysAgo: number;
  readonly state: State;
  readonly reason: string;
  readonly owner: 'signe' | 'karim' | 'mads' | 'jonas' | 'ida' | null;
  readonly reviewInDays: number;
}

/** The first time all ten were gone through. */
export const firstFindings: readonly Finding[] = [
  {
    measureId: 'm01',
    daysAgo: 180,
    state: 'in-place',
    reason: 'Informationssikkerhedspolitikken er godkendt af bestyrelsen, og risici vurderes efter én fast metode.',
    owner: 'signe',
    reviewInDays: 185,
  },
  {
    measureId: 'm02',
    daysAgo: 179,
    state: 'in-place-and-tested',
    reason: 'Beredskabet er øvet to gange i år, og vagten er dækket døgnet rundt.',
    owner: 'karim',
    reviewInDays: 96,
  },
  {
    measureId: 'm03',
    daysAgo: 176,
    state: 'in-place',
    reason: 'Backup ligger adskilt fra driften, og reetableringsplanen dækker alle fire tjenester.',
    owner: 'mads',
    reviewInDays: 60,
  },
  {
    measureId: 'm04',
    daysAgo: 175,
    state: 'partial',
    reason: 'Leverandører til journal og laboratorium er gennemgået. De øvrige mangler.',
    owner: 'jonas',
    reviewInDays: 45,
  },
  {
    measureId: 'm05',
    daysAgo: 172,
    state: 'partial',
    reason: 'Rettelser og sårbarheder følges for servere. Medicoteknisk udstyr er ikke med endnu.',
    owner: 'ida',
    reviewInDays: -9,
  },
  {
    measureId: 'm06',
    daysAgo: 170,
    state: 'planned',
    reason: 'Indikatorer er valgt. Første måling sker ved årsskiftet.',
    owner: null,
    reviewInDays: 70,
  },
  {
    measureId: 'm07',
    daysAgo: 168,
    state: 'in-place',
    reason: 'Alle medarbejdere tager grundkurset hvert år. Bestyrelsen har sit eget kursus.',
    owner: 'signe',
    reviewInDays: 120,
  },
  {
    measureId: 'm08',
    daysAgo: 165,
    state: 'in-place',
    reason: 'Kryptopolitikken dækker alle servere, bærbare og forbindelser til regionen.',
    owner: 'ida',
    reviewInDays: 150,
  },
  {
    measureId: 'm09',
    daysAgo: 160,
    state: 'in-place',
    reason: 'Adgange følger ansættelsen og gennemgås hvert kvartal. Aktivlisten er samlet ét sted.',
    owner: 'ida',
    reviewInDays: 88,
  },
  {
    measureId: 'm10',
    daysAgo: 155,
    state: 'in-place-and-tested',
    reason: 'To faktorer ved al adgang udefra og til journalen. Nødtelefoni er afprøvet.',
    owner: 'karim',
    reviewInDays: 200,
  },
];

/** What was found anew, after the autumn's test of recovery. */
export const laterFindings: readonly Omit<Finding, 'owner'>[] = [
  {
    measureId: 'm03',
    daysAgo: 44,
    state: 'partial',
    reason: 'Genskabelsen af laboratoriesystemet tog 31 timer mod planens 8. Planen skal skrives om.',
    reviewInDays: 20,
  },
  {
    measureId: 'm08',
    daysAgo: 31,
    state: 'in-place-and-tested',
    reason: 'Nøgleskift er gennemført efter politikken og kontrolleret af en uafhængig.',
    reviewInDays: 150,
  },
];

/** Requirements of the annex that were gone through; it is a catalogue to the hospital, and does not bind it. */
export const requirementFindings: Readonly<Record<State, readonly string[]>> = {
  'in-place-and-tested': ['3.1.3', '3.5.5', '11.7.1', '11.6.2', '4.3.4'],
  'in-place': [
    ...['1.1.1', '1.1.2', '1.2.1', '1.2.3', '2.1.1', '2.1.2', '2.1.4', '3.1.1', '3.1.2', '3.2.1', '3.3.1', '3.4.1'],
    ...['3.5.1', '4.1.1', '4.2.1', '4.2.2', '4.3.1', '8.1.1', '8.2.1', '9.1', '9.2', '11.1.1', '11.2.1', '11.3.2'],
    ...['12.1.1', '12.4.1', '13.1.2'],
  ],
  partial: ['3.2.3', '3.2.4', '4.1.4', '4.2.6', '5.1.4', '5.2', '6.6.1', '6.10.1', '11.2.3', '12.4.3'],
  planned: ['2.3.1', '7.1', '7.2', '5.1.6', '6.8.1'],
};

export const leftOutRequirements: readonly (readonly [string, string])[] = [
  ['6.2.1', 'Gruppen udvikler ikke selv software. Krav til andres udvikling stilles under 6.2.3 og i kontrakterne.'],
  ['6.2.2', 'Gruppen udvikler ikke selv software.'],
];

export const openTasks = [
  {
    daysAgo: 43,
    measureId: 'm03',
    title: 'Skriv planen for genskabelse af laboratoriesystemet om, og afprøv den',
    assignee: 'mads',
    dueInDays: 18,
  },
  {
    daysAgo: 172,
    measureId: 'm05',
    title: 'Tag medicoteknisk udstyr med i rettelser og sårbarheder',
    assignee: 'ida',
    dueInDays: -12,
  },
  {
    daysAgo: 150,
    measureId: 'm04',
    title: 'Gennemgå de leverandører, som ikke er set på endnu',
    assignee: 'jonas',
    dueInDays: 40,
  },
] as const;
