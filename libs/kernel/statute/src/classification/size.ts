import type { Figures } from './input.ts';

export interface Limits {
  /** Inclusive: "eller derover". */
  readonly employees: number;
  /** Strict: "over", in million EUR; joined with the balance by AND. */
  readonly turnoverMioEur: number;
  readonly balanceMioEur: number;
}

export const LARGE: Limits = { employees: 250, turnoverMioEur: 50, balanceMioEur: 43 };
export const MEDIUM: Limits = { employees: 50, turnoverMioEur: 10, balanceMioEur: 10 };

/** One size test: by staff (nr. 1) or by money (nr. 2), and the figures it was judged on. */
export interface SizeTest {
  readonly limits: Limits;
  readonly staff: boolean;
  readonly money: boolean;
  readonly figures: Figures;
  /** The two-period rule decided otherwise than the last period alone. */
  readonly heldBack: 'not-yet' | 'kept' | undefined;
}

export interface SizeTests {
  readonly large: SizeTest;
  readonly medium: SizeTest;
}

/** How far limits are scaled when asking whether a result is borderline. */
export type Nudge = 'none' | 'easier' | 'harder';

const MARGIN = 0.02;

export function sizeTests(figures: Figures, nudge: Nudge = 'none'): SizeTests {
  return { large: sizeTest(figures, LARGE, nudge), medium: sizeTest(figures, MEDIUM, nudge) };
}

function sizeTest(figures: Figures, limits: Limits, nudge: Nudge): SizeTest {
  const factor = nudge === 'none' ? 1 : nudge === 'easier' ? 1 - MARGIN : 1 + MARGIN;
  // Inclusive on the easier side, strict on the harder: a figure exactly 2 % away is borderline.
  const reaches = (value: number, limit: number, strict: boolean): boolean =>
    strict ? value > limit * factor : value >= limit * factor;
  return {
    limits,
    staff: reaches(figures.employees, limits.employees, nudge === 'harder'),
    money:
      reaches(figures.turnoverMioEur, limits.turnoverMioEur, nudge !== 'easier') &&
      reaches(figures.balanceMioEur, limits.balanceMioEur, nudge !== 'easier'),
    figures,
    heldBack: undefined,
  };
}

/** A change of size counts only when two consecutive accounting periods agree (2003/361/EC, annex art. 4(2)). Newest first. */
export function twoPeriodSizeTests(periods: readonly [Figures, ...Figures[]]): SizeTests {
  const tests = periods.map((figures) => sizeTests(figures));
  const newest = sizeTests(periods[0]);
  return {
    large: settled(
      newest.large,
      tests.map(({ large }) => large),
    ),
    medium: settled(
      newest.medium,
      tests.map(({ medium }) => medium),
    ),
  };
}

function settled(newest: SizeTest, newestFirst: readonly SizeTest[]): SizeTest {
  const status = standingStatus(newestFirst.map(isMet));
  if (status === isMet(newest)) return newest;
  if (!status) return { ...newest, staff: false, money: false, heldBack: 'not-yet' };
  const last = newestFirst.find(isMet) ?? newest;
  return { ...last, heldBack: 'kept' };
}

function standingStatus(newestFirst: readonly boolean[]): boolean {
  const [oldest = false, ...later] = newestFirst.toReversed();
  let status = oldest;
  let previous = oldest;
  for (const met of later) {
    if (met === previous) status = met;
    previous = met;
  }
  return status;
}

function isMet(test: SizeTest): boolean {
  return test.staff || test.money;
}
