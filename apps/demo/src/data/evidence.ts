/** A document put forward as evidence; days before today, negative when ahead. */
interface Proof {
  readonly key: string;
  readonly daysAgo: number;
  readonly file: string;
  readonly lines: readonly string[];
  readonly title: string;
  readonly effectiveDaysAgo: number;
  readonly expiresInDays: number | null;
  readonly measures: readonly string[];
  readonly requirements: readonly string[];
}

export const proofs: readonly Proof[] = [
  {
    key: 'policy',
    daysAgo: 178,
    file: 'Informationssikkerhedspolitik 2026.pdf',
    lines: ['Godkendt af bestyrelsen for Lindeværk Hospitaler A/S.', 'Gælder alle hospitaler og klinikker.'],
    title: 'Informationssikkerhedspolitik 2026',
    effectiveDaysAgo: 200,
    expiresInDays: 165,
    measures: ['m01'],
    requirements: ['cir-1.1.1', 'cir-1.2.1'],
  },
  {
    key: 'exercise',
    daysAgo: 120,
    file: 'Beredskabsøvelse forår.pdf',
    lines: ['Øvelse i bortfald af journalsystemet.', 'Deltagere: driftsvagt, kliniske ledere, kommunikation.'],
    title: 'Rapport fra beredskabsøvelsen i foråret',
    effectiveDaysAgo: 121,
    expiresInDays: 244,
    measures: ['m02'],
    requirements: ['cir-3.5.5', 'cir-4.3.4'],
  },
  {
    key: 'backup',
    daysAgo: 174,
    file: 'Genskabelse af patientjournal.pdf',
    lines: ['Patientjournalen blev genskabt på 5 timer og 40 minutter.', 'Ingen data gik tabt.'],
    title: 'Genskabelse af patientjournalen, forår',
    effectiveDaysAgo: 190,
    expiresInDays: 20,
    measures: ['m03'],
    requirements: ['cir-4.2.6'],
  },
  {
    key: 'course',
    daysAgo: 166,
    file: 'Gennemførelse af grundkursus.pdf',
    lines: ['1.846 medarbejdere, heraf 96 procent gennemført.'],
    title: 'Gennemførelse af grundkursus i cyberhygiejne',
    effectiveDaysAgo: 400,
    expiresInDays: -26,
    measures: ['m07'],
    requirements: ['cir-8.1.2'],
  },
  {
    key: 'crypto',
    daysAgo: 163,
    file: 'Kryptopolitik.pdf',
    lines: ['Algoritmer, protokoller og nøglers livscyklus efter aktivklasse.'],
    title: 'Kryptopolitik',
    effectiveDaysAgo: 170,
    expiresInDays: null,
    measures: ['m08'],
    requirements: ['cir-9.1', 'cir-9.2'],
  },
  {
    key: 'access',
    daysAgo: 95,
    file: 'Kvartalsgennemgang af adgange.pdf',
    lines: ['412 adgange gennemgået, 37 lukket.'],
    title: 'Kvartalsgennemgang af adgange',
    effectiveDaysAgo: 96,
    expiresInDays: 88,
    measures: ['m09'],
    requirements: ['cir-11.2.3', 'cir-11.5.4'],
  },
  {
    key: 'mfa',
    daysAgo: 154,
    file: 'Dækning af to faktorer.pdf',
    lines: ['Al adgang udefra: dækket.', 'Adgang til patientjournalen: dækket.', 'Undtagelser: ingen.'],
    title: 'Dækning af to faktorer ved adgang',
    effectiveDaysAgo: 156,
    expiresInDays: 209,
    measures: ['m10'],
    requirements: ['cir-11.7.1', 'cir-11.6.2'],
  },
  {
    key: 'old-plan',
    daysAgo: 173,
    file: 'Plan for genskabelse af laboratoriet.pdf',
    lines: ['Planen forudsætter 8 timer.'],
    title: 'Plan for genskabelse af laboratoriesystemet',
    effectiveDaysAgo: 173,
    expiresInDays: 300,
    measures: [],
    requirements: ['cir-4.2.2'],
  },
  {
    key: 'recovery-test',
    daysAgo: 42,
    file: 'Test af genskabelse, efterår.pdf',
    lines: ['Laboratoriesystemet blev genskabt på 31 timer.', 'Planens mål var 8 timer.'],
    title: 'Test af genskabelse, efterår',
    effectiveDaysAgo: 45,
    expiresInDays: 320,
    measures: ['m03'],
    requirements: ['cir-4.2.6'],
  },
];
