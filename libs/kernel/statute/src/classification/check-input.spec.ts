import { describe, expect, it } from 'vitest';
import { checkClassificationInput } from './check-input.ts';

const sound = {
  entityTypes: ['health.provider'],
  own: { employees: 60, turnoverMioEur: 1, balanceMioEur: 1 },
  partners: [{ employees: 1, turnoverMioEur: 1, balanceMioEur: 1, percent: 50 }],
  flags: { crit: 'a', cer: false },
};
const fields = (change: object): readonly string[] =>
  checkClassificationInput({ ...sound, ...change }).map(({ field }) => field);
const own = (change: object): object => ({ own: { ...sound.own, ...change } });

describe('checking what is to be classified', () => {
  it('has nothing to say of sound input', () => {
    expect(fields({})).toEqual([]);
    expect(fields({ entityTypes: [], flags: { noAnnexType: true } })).toEqual([]);
    expect(fields({ groupOverride: { reason: 'Egne systemer', approvedBy: 'Direktionen' } })).toEqual([]);
  });

  it.each([
    ['a negative figure', own({ employees: -1 }), 'own.employees'],
    ['no number', own({ turnoverMioEur: Number.NaN }), 'own.turnoverMioEur'],
    ['a text for a number', own({ balanceMioEur: '12' }), 'own.balanceMioEur'],
    ['an infinite figure', own({ employees: Infinity }), 'own.employees'],
    ['kroner for million euro', own({ turnoverMioEur: 55_000_000 }), 'own.turnoverMioEur'],
    ['no figures', { own: null }, 'own'],
    ['no types', { entityTypes: [] }, 'entityTypes'],
    ['types that are no list', { entityTypes: 'health.provider' }, 'entityTypes'],
    ['an unknown type', { entityTypes: ['health.magic'] }, 'entityTypes[0]'],
    ['a type chosen twice', { entityTypes: ['ict.msp', 'ict.msp'] }, 'entityTypes[1]'],
    ['a share above 100 %', { partners: [{ ...sound.partners[0], percent: 101 }] }, 'partners[0].percent'],
    ['a share that makes it linked', { partners: [{ ...sound.partners[0], percent: 51 }] }, 'partners[0].percent'],
    ['an empty group member', { linked: [null] }, 'linked[0]'],
    ['a group that is no list', { linked: {} }, 'linked'],
    ['a bad earlier period', { previousPeriods: [{ employees: 1 }] }, 'previousPeriods[0].turnoverMioEur'],
    ['an unknown flag', { flags: { critical: true } }, 'flags.critical'],
    ['a flag with a foreign value', { flags: { crit: 'e' } }, 'flags.crit'],
    ['flags that are no object', { flags: 'cer' }, 'flags'],
    [
      'an override without a reason',
      { groupOverride: { reason: ' ', approvedBy: 'Direktionen' } },
      'groupOverride.reason',
    ],
  ])('refuses %s', (_, change, field) => {
    expect(fields(change)).toContain(field);
  });

  it('says it in both languages', () => {
    const problems = checkClassificationInput({ entityTypes: [], own: {}, linked: 1, groupOverride: {} });
    expect(problems).toHaveLength(7);
    for (const { message } of problems) {
      expect(message.da).toMatch(/\w{3}/);
      expect(message.en).toMatch(/\w{3}/);
      expect(message.en).not.toBe(message.da);
    }
  });
});

describe('the edges of what is taken', () => {
  const partner = (percent: unknown): object => ({ partners: [{ ...sound.partners[0], percent }] });
  const listOf = (length: number): object => ({ linked: Array.from({ length }, () => sound.own) });

  it.each([
    ['the largest figures', own({ employees: 5_000_000, turnoverMioEur: 1_000_000, balanceMioEur: 10_000_000 })],
    ['figures of nothing', own({ employees: 0, turnoverMioEur: 0, balanceMioEur: 0 })],
    ['a share of 0 %', partner(0)],
    ['a share of 50 %', partner(50)],
    ['a group of 500', listOf(500)],
    ['no types for one identified under CER', { entityTypes: [], flags: { cer: true } }],
    ['an earlier period with a group of its own', { previousPeriods: [{ ...sound.own, linked: [sound.own] }] }],
  ])('takes %s', (_, change) => {
    expect(fields(change)).toEqual([]);
  });

  it.each([
    ['one employee too many', own({ employees: 5_000_001 }), ['own.employees']],
    ['a share below nothing', partner(-1), ['partners[0].percent']],
    ['a share as a text', partner('40'), ['partners[0].percent']],
    ['a share that is no number', partner(Number.NaN), ['partners[0].percent']],
    ['no share', partner(undefined), ['partners[0].percent']],
    ['a group of 501', listOf(501), ['linked']],
    ['501 types', { entityTypes: Array.from({ length: 501 }, () => 'ict.msp') }, ['entityTypes']],
    ['types that are not all texts', { entityTypes: ['ict.msp', 1] }, ['entityTypes']],
    ['no types with a plain no to CER', { entityTypes: [], flags: { cer: false, nis1: true } }, ['entityTypes']],
    ['a partner that is no enterprise', { partners: ['A/S'] }, ['partners[0]']],
    [
      'a linked enterprise of a partner',
      { partners: [{ ...sound.partners[0], linked: [1] }] },
      ['partners[0].linked[0]'],
    ],
    ['an earlier period that is none', { previousPeriods: [2024] }, ['previousPeriods[0]']],
    [
      'the partner of an earlier period',
      { previousPeriods: [{ ...sound.own, partners: [{ ...sound.own, percent: 60 }] }] },
      ['previousPeriods[0].partners[0].percent'],
    ],
    ['a figure that is missing', { own: { employees: 1, balanceMioEur: 1 } }, ['own.turnoverMioEur']],
    [
      'an override with nobody’s approval',
      { groupOverride: { reason: 'Egne systemer', approvedBy: 7 } },
      ['groupOverride.approvedBy'],
    ],
    ['an override that is a text', { groupOverride: 'ja' }, ['groupOverride.reason', 'groupOverride.approvedBy']],
  ])('refuses %s, and nothing beside it', (_, change, expected) => {
    expect(fields(change)).toEqual(expected);
  });

  it('takes 500 types as a list, and says of each that is chosen again', () => {
    const entityTypes = Array.from({ length: 500 }, () => 'ict.msp');
    expect(fields({ entityTypes })).toHaveLength(499);
  });

  it('refuses 100.1 % as no share at all, and 100 % as a linked enterprise', () => {
    const said = (percent: number): string | undefined =>
      checkClassificationInput({ ...sound, ...partner(percent) })[0]?.message.en;
    expect(said(100.1)).toContain('between 0 and 100 %');
    expect(said(-0.1)).toBe(said(100.1));
    expect(said(100)).toContain('Move it to linked enterprises');
    expect(said(50.1)).toBe(said(100));
  });

  it('shows no more than 80 letters of an unknown type', () => {
    const [problem] = checkClassificationInput({ ...sound, entityTypes: ['x'.repeat(200)] });
    expect(problem?.message.da).toBe(`Enhedstypen »${'x'.repeat(80)}« findes ikke.`);
  });
});
