import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printedSeed } from '../testing/seed.ts';
import { classify } from './classify.ts';
import { effectiveFigures } from './effective-figures.ts';
import type { EntityClass, Figures } from './input.ts';

const seed = printedSeed('effective-figures');
const amount = fc.integer({ min: 0, max: 400 });
const anyFigures: fc.Arbitrary<Figures> = fc.record({
  employees: amount,
  turnoverMioEur: amount,
  balanceMioEur: amount,
});
const rank: Readonly<Record<EntityClass, number>> = {
  'not-covered': 0,
  'registration-only': 1,
  important: 2,
  essential: 3,
};

describe('counting a group', () => {
  it('adds linked enterprises in full and partners by their share', () => {
    const of = (employees: number): Figures => ({ employees, turnoverMioEur: 1, balanceMioEur: 2 });
    const partners = [{ ...of(100), percent: 29, linked: [of(100)] }];
    expect(effectiveFigures({ own: of(1), linked: [of(10)], partners })).toEqual({
      employees: 69,
      turnoverMioEur: 2.58,
      balanceMioEur: 5.16,
    });
  });

  it('is exact at 25 % and at 50 %, and counts nothing below and all above', () => {
    const own = { employees: 0, turnoverMioEur: 0, balanceMioEur: 0 };
    const counted = (percent: number): number =>
      effectiveFigures({ own, partners: [{ employees: 200, turnoverMioEur: 0, balanceMioEur: 0, percent }] }).employees;
    expect([24.99, 25, 50].map(counted)).toEqual([0, 50, 100]);
    expect([50.01, 51, 100].map(counted)).toEqual([200, 200, 200]);
  });

  it('never makes an entity smaller', () => {
    fc.assert(
      fc.property(anyFigures, fc.array(anyFigures, { maxLength: 5 }), (own, linked) => {
        const effective = effectiveFigures({ own, linked });
        return effective.employees >= own.employees && effective.turnoverMioEur >= own.turnoverMioEur;
      }),
      { seed },
    );
  });

  it('never lowers the class as figures grow', () => {
    const types = fc.constantFrom(
      'health.provider',
      'food.business',
      'digital-infrastructure.trust-nonqualified',
      'ict.msp',
    );
    fc.assert(
      fc.property(types, anyFigures, anyFigures, (type, own, more) => {
        const classOf = (figures: Figures): EntityClass => classify({ entityTypes: [type], own: figures }).class;
        return rank[classOf(effectiveFigures({ own, linked: [more] }))] >= rank[classOf(own)];
      }),
      { seed },
    );
  });
});
