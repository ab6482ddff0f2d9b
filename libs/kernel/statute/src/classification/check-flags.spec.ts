import { describe, expect, it } from 'vitest';
import { checkFlags } from './check-flags.ts';

const CHOICES = {
  territory: ['DK', 'GL', 'FO'],
  juris: ['dk', 'other', 'outside-eu'],
  representative: ['dk', 'other', 'none'],
  body: ['municipality', 'region', 'central', 'resilience-ministry', 'rail-or-road', 'climate-space'],
  crit: ['a', 'b', 'c', 'd'],
  critBasis: ['self-assessed', 'authority-decision', 'ministerial-rule'],
  exempt: ['partly', 'exclusively'],
};
const YES_OR_NO = ['establishedInDk', 'natsec', 's333', 'dora', 'noAnnexType', 'cer', 'nis1', 'downgrade'];

describe('a flag with a choice', () => {
  it.each(Object.entries(CHOICES))('%s takes each of its values', (name, values) => {
    for (const value of values) expect(checkFlags({ [name]: value }), value).toEqual([]);
  });

  it.each(Object.entries(CHOICES))('%s refuses every other and names those it takes', (name, values) => {
    for (const value of ['anything', '', true, 1, null, [values[0]]]) {
      expect(checkFlags({ [name]: value })).toEqual([
        {
          field: `flags.${name}`,
          message: { da: `Vælg en af: ${values.join(', ')}.`, en: `Choose one of: ${values.join(', ')}.` },
        },
      ]);
    }
  });
});

describe('a flag with yes or no', () => {
  it.each(YES_OR_NO)('%s takes both', (name) => {
    expect(checkFlags({ [name]: true })).toEqual([]);
    expect(checkFlags({ [name]: false })).toEqual([]);
  });

  it.each(YES_OR_NO)('%s refuses what only looks like it', (name) => {
    for (const value of ['true', 1, null, ['boolean']]) {
      const [problem] = checkFlags({ [name]: value });
      expect(problem?.field).toBe(`flags.${name}`);
      expect(problem?.message.da).toContain('ja eller nej');
      expect(problem?.message.en).toContain('yes or no');
    }
  });
});

describe('the list of excluded types', () => {
  it('takes texts, and none', () => {
    expect(checkFlags({ excludedTypes: ['health.provider', 'ict.msp'] })).toEqual([]);
    expect(checkFlags({ excludedTypes: [] })).toEqual([]);
  });

  it('refuses anything else', () => {
    for (const value of ['health.provider', ['health.provider', 1], [null], {}]) {
      const [problem] = checkFlags({ excludedTypes: value });
      expect(problem?.field).toBe('flags.excludedTypes');
      expect(problem?.message.da).toContain('en liste af enhedstyper');
      expect(problem?.message.en).toContain('a list of entity types');
    }
  });
});

describe('flags as a whole', () => {
  it('may be none, and a flag may be left undefined', () => {
    expect(checkFlags({})).toEqual([]);
    expect(checkFlags({ cer: undefined, critical: undefined })).toEqual([]);
  });

  it('are refused when they are no object', () => {
    for (const flags of ['cer', null, [], 1, undefined]) {
      const [problem, ...more] = checkFlags(flags);
      expect(problem?.field).toBe('flags');
      expect(problem?.message.da).toContain('objekt');
      expect(problem?.message.en).toContain('object');
      expect(more).toEqual([]);
    }
  });

  it('refuse a name that is not known, cut to 80 letters, also one every object has', () => {
    expect(checkFlags({ critical: true })).toEqual([
      {
        field: 'flags.critical',
        message: { da: 'Oplysningen »critical« kendes ikke.', en: 'There is no flag “critical”.' },
      },
    ]);
    expect(checkFlags({ toString: true })).toHaveLength(1);
    const [long] = checkFlags({ ['x'.repeat(200)]: true });
    expect(long?.message.da).toBe(`Oplysningen »${'x'.repeat(80)}« kendes ikke.`);
    expect(long?.message.en).toBe(`There is no flag “${'x'.repeat(80)}”.`);
  });

  it('name every problem, in the order given', () => {
    expect(checkFlags({ cer: 'no', crit: 'e', nis1: true }).map(({ field }) => field)).toEqual([
      'flags.cer',
      'flags.crit',
    ]);
  });
});
