import type { Bilingual, Instant } from '@varsel/event-sourcing';
import { copenhagenIso, offsetMinutes, toInstant } from '../copenhagen-time.ts';
import type { StatuteEntry, StatutoryLimit } from '../statute.ts';
import { RULE_VERSION } from '../statute.ts';
import type { Reckoning } from './deadline.ts';

type StepId = 'rule' | 'start' | 'sum' | 'adjustment' | 'result' | 'late-after';

/** One line of «why this time?»: words in both languages, and the moment it speaks of in UTC and Danish time. */
export interface DerivationStep {
  readonly id: StepId;
  readonly text: Bilingual;
  readonly utc?: Instant;
  readonly local?: string;
}

export interface Derivation {
  readonly ruleVersion: string;
  readonly provision: string;
  readonly steps: readonly DerivationStep[];
  /** What a reader might expect to move the time, and does not. */
  readonly unmovedBy: readonly Bilingual[];
}

type LimitedEntry = StatuteEntry & { readonly deadline: StatutoryLimit };

export function derive(entry: LimitedEntry, start: number, reckoning: Reckoning): Derivation {
  return {
    ruleVersion: RULE_VERSION,
    provision: entry.provision,
    steps: [
      { id: 'rule', text: entry.obligation },
      moment('start', { da: `Start: ${entry.deadline.from.da}`, en: `Start: ${entry.deadline.from.en}` }, start),
      { id: 'sum', text: sumOf(entry.deadline) },
      ...adjustments(start, reckoning, entry.deadline.unit),
      moment('result', { da: 'Fristen er', en: 'The deadline is' }, reckoning.dueAt),
      ...lateAfter(reckoning),
    ],
    unmovedBy: entry.deadline.unit === 'hours' ? NOTHING_MOVES_HOURS : NOTHING_MOVES_MONTHS,
  };
}

function moment(id: StepId, text: Bilingual, at: number): DerivationStep {
  return { id, text, utc: toInstant(at), local: copenhagenIso(at) };
}

function sumOf({ amount, unit }: StatutoryLimit): Bilingual {
  const count = String(amount);
  return unit === 'hours'
    ? { da: `Start i UTC plus ${count} timer`, en: `Start in UTC plus ${count} hours` }
    : {
        da: `Start i dansk tid + ${count} kalendermåned: samme dato og klokkeslæt`,
        en: `Start in Danish time + ${count} calendar month: same day number and time of day`,
      };
}

function adjustments(start: number, reckoning: Reckoning, unit: StatutoryLimit['unit']): DerivationStep[] {
  const texts: Bilingual[] = [];
  if (unit === 'hours' && offsetMinutes(start) !== offsetMinutes(reckoning.dueAt)) texts.push(CLOCK_CHANGED);
  if (reckoning.clamped) texts.push(CLAMPED);
  if (reckoning.found === 'gap') texts.push(GAP);
  if (reckoning.found === 'repeated') texts.push(REPEATED);
  return texts.map((text) => ({ id: 'adjustment', text }));
}

function lateAfter({ dueAt, lateAfter: limit, movedToWorkingDay }: Reckoning): DerivationStep[] {
  if (limit === dueAt) return [];
  return [moment('late-after', movedToWorkingDay === undefined ? END_OF_DAY : END_OF_WORKING_DAY, limit)];
}

const CLOCK_CHANGED: Bilingual = {
  da: 'Uret stilles om undervejs: der går samme antal timer, men klokken viser noget andet.',
  en: 'The clocks change on the way: the same number of hours pass, but the clock shows another time.',
};
const CLAMPED: Bilingual = {
  da: 'Datoen findes ikke i den måned; den sidste dag i måneden bruges.',
  en: 'That day number does not exist in the month; its last day is used.',
};
const GAP: Bilingual = {
  da: 'Klokkeslættet findes ikke den dag, fordi uret stilles frem; det flyttes en time frem.',
  en: 'That time of day does not exist, because the clocks go forward; it moves one hour ahead.',
};
const REPEATED: Bilingual = {
  da: 'Klokkeslættet forekommer to gange den dag, fordi uret stilles tilbage; det første bruges.',
  en: 'That time of day occurs twice, because the clocks go back; the first is used.',
};
const END_OF_DAY: Bilingual = {
  da: 'En frist i måneder udløber, når dagen slutter. Forsinket er det først kl. 24.00 dansk tid.',
  en: 'A limit counted in months expires when the day ends. It is late only after 24:00 Danish time.',
};
const END_OF_WORKING_DAY: Bilingual = {
  da: 'Organisationen regner efter næste arbejdsdag. Forsinket er det først kl. 24.00 den dag; loven siger det ikke.',
  en: 'The organisation counts to the next working day. It is late only after 24:00 that day; the act does not say so.',
};
const NOTHING_MOVES_HOURS: readonly Bilingual[] = [
  {
    da: 'Nætter, weekender og helligdage flytter ikke en frist i timer.',
    en: 'Nights, weekends and holidays do not move a limit in hours.',
  },
  {
    da: 'En tidligere eller senere indberetning flytter ikke fristen.',
    en: 'An earlier or later report does not move the deadline.',
  },
];
const NOTHING_MOVES_MONTHS: readonly Bilingual[] = [
  {
    da: 'Weekender og helligdage flytter ikke det tidspunkt, der tælles ned til.',
    en: 'Weekends and holidays do not move the time counted down to.',
  },
  {
    da: 'En rettelse af det indsendte starter ikke måneden forfra.',
    en: 'Correcting what was submitted does not restart the month.',
  },
];
