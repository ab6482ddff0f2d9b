import { describe, expect, it } from 'vitest';
import { registrationSheet } from './data-sheet.ts';

describe('the data sheet', () => {
  it('follows the order of § 9', () => {
    expect(registrationSheet['9'].map(({ id }) => id)).toEqual([
      'name',
      'addresses',
      'representative',
      'sectors',
      'entity-types',
      'emails',
      'ip-ranges',
      'phones',
      'member-states',
    ]);
  });

  it('follows the order of § 10, without entity types', () => {
    expect(registrationSheet['10'].map(({ id }) => id)).toEqual([
      'name',
      'address',
      'emails',
      'ip-ranges',
      'phones',
      'sectors',
      'member-states',
    ]);
  });
});
