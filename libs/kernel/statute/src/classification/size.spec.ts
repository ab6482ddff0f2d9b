import { describe, expect, it } from 'vitest';
import { figures } from '../testing/entities.ts';
import type { Figures } from './input.ts';
import { LARGE, MEDIUM, sizeTests, twoPeriodSizeTests, type Nudge } from './size.ts';

describe('the limits of size', () => {
  it('are those of the act', () => {
    expect(LARGE).toEqual({ employees: 250, turnoverMioEur: 50, balanceMioEur: 43 });
    expect(MEDIUM).toEqual({ employees: 50, turnoverMioEur: 10, balanceMioEur: 10 });
  });

  it.each([
    ['250 employees are large', figures(250), 'large staff'],
    ['249 are medium', figures(249), 'medium staff'],
    ['50 are medium', figures(50), 'medium staff'],
    ['49 are neither', figures(49), ''],
    ['money over both limits is large', figures(0, 50.01, 43.01), 'large money'],
    ['turnover at 50 is medium only', figures(0, 50, 43.01), 'medium money'],
    ['balance at 43 is medium only', figures(0, 50.01, 43), 'medium money'],
    ['money over both lower limits is medium', figures(0, 10.01, 10.01), 'medium money'],
    ['turnover at 10 is neither', figures(0, 10, 10.01), ''],
    ['balance at 10 is neither', figures(0, 10.01, 10), ''],
    ['turnover alone is neither', figures(0, 900, 0), ''],
    ['balance alone is neither', figures(0, 0, 900), ''],
  ])('%s', (_, own, expected) => {
    expect(largest(own)).toBe(expected);
  });
});

describe('limits moved by 2 %', () => {
  it.each([
    ['easier', figures(245), 'large staff'],
    ['easier', figures(244), 'medium staff'],
    ['easier', figures(0, 49, 42.14), 'large money'],
    ['easier', figures(0, 48.99, 42.14), 'medium money'],
    ['easier', figures(0, 49, 42.13), 'medium money'],
    ['harder', figures(255), 'medium staff'],
    ['harder', figures(256), 'large staff'],
    ['harder', figures(0, 51.01, 43.87), 'large money'],
    ['harder', figures(0, 51, 43.87), 'medium money'],
    ['harder', figures(0, 51.01, 43.86), 'medium money'],
    ['harder', figures(51), ''],
    ['none', figures(250), 'large staff'],
  ] as const)('%s: %o is %s', (nudge, own, expected) => {
    expect(largest(own, nudge)).toBe(expected);
  });
});

describe('two accounting periods in a row', () => {
  it.each([
    ['one period stands as it is', [250], 'large', undefined],
    ['a size reached twice counts', [250, 250, 10], 'large', undefined],
    ['a size reached once does not yet', [250, 249], '', 'not-yet'],
    ['a size left once is kept', [249, 250], 'large', 'kept'],
    ['a size left twice is lost', [249, 249, 250], '', undefined],
    ['up and down again changes nothing', [10, 250, 10], '', undefined],
    ['down and up again changes nothing', [250, 10, 250], 'large', undefined],
    ['up, down and up is not yet', [250, 10, 250, 10], '', 'not-yet'],
  ] as const)('%s', (_, [newest, ...earlier], status, heldBack) => {
    const { large } = twoPeriodSizeTests([figures(newest), ...earlier.map((employees) => figures(employees))]);
    expect(large.staff ? 'large' : '').toBe(status);
    expect(large.heldBack).toBe(heldBack);
    expect(large.money).toBe(false);
  });

  it('judge each size by itself', () => {
    const { large, medium } = twoPeriodSizeTests([figures(300), figures(60)]);
    expect([large.heldBack, large.staff]).toEqual(['not-yet', false]);
    expect([medium.heldBack, medium.staff]).toEqual([undefined, true]);
  });

  it('show the newest figures that still reached the size', () => {
    const { medium } = twoPeriodSizeTests([figures(40), figures(60), figures(70)]);
    expect(medium).toMatchObject({ staff: true, heldBack: 'kept', figures: figures(60), limits: MEDIUM });
  });

  it('hold back staff and money together', () => {
    const { large } = twoPeriodSizeTests([figures(300, 60, 50), figures(10)]);
    expect(large).toMatchObject({ staff: false, money: false, heldBack: 'not-yet', figures: figures(300, 60, 50) });
  });
});

function largest(own: Figures, nudge?: Nudge): string {
  const { large, medium } = sizeTests(own, nudge);
  const met = [
    large.staff && 'large staff',
    large.money && 'large money',
    medium.staff && 'medium staff',
    medium.money && 'medium money',
  ];
  return met.find((each) => each !== false) ?? '';
}
