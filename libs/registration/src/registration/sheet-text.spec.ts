import { describe, expect, it } from 'vitest';
import { aSheet } from './registration.fixtures.ts';
import { sheetLines } from './sheet-text.ts';

describe('the data sheet as it is copied', () => {
  it('follows the order of § 10 and speaks both languages', () => {
    const lines = sheetLines(['10'], aSheet());
    expect(lines.map(({ id }) => id)).toEqual([
      'name',
      'address',
      'emails',
      'ip-ranges',
      'phones',
      'sectors',
      'member-states',
    ]);
    expect(lines.map(({ text }) => text.da)).toEqual([
      'Lindeværk Hospitaler A/S',
      'Kystvej 4, 9990 Nordhus',
      'vagt@lindevaerk.example',
      '192.0.2.0/24\n2001:db8::/32',
      '+45 70 00 00 00',
      'Sundhed',
      'Sverige',
    ]);
    expect(lines.at(-1)?.text.en).toBe('Sweden');
  });

  it('holds both data sets of a mixed entity, Denmark in that of § 9 alone', () => {
    const sheet = aSheet({ provisions: ['9', '10'], entityTypes: ['ict.msp'], memberStates: ['DK', 'SE'] });
    const states = sheetLines(['9', '10'], sheet).filter(({ id }) => id === 'member-states');
    expect(states.map(({ sheet: set, text }) => [set, text.en])).toEqual([
      ['9', 'Denmark\nSweden'],
      ['10', 'Sweden'],
    ]);
  });

  it('is empty until it is filled in', () => {
    expect(sheetLines(['9'], null).every(({ text }) => text.da === '')).toBe(true);
    expect(sheetLines(['9'], null)).toHaveLength(9);
  });
});
