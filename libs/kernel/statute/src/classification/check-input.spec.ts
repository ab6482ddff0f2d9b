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
    for (const { message } of checkClassificationInput({ entityTypes: [], own: own({}) })) {
      expect(message.da).not.toBe('');
      expect(message.en).not.toBe(message.da);
    }
  });
});
