import { opaqueId } from '@varsel/graphql-vocabulary';
import { describe, expect, it } from 'vitest';
import { storedActor } from './stored-ids.ts';

const person = '0b9f3c52-6f0e-4d0a-9d3b-6a7c1e2f4d58';

describe('who is asked for in the audit trail', () => {
  it.each([
    ['a person, as everywhere else', opaqueId('Person', person), person],
    ['a program, by its token', opaqueId('ServiceToken', person), person],
    ['somebody as the exports name them', person, person],
    ['a rule of the product', 'system:close-votes', 'system:close-votes'],
  ])('is %s', (_, asked, stored) => {
    expect(storedActor(asked)).toBe(stored);
  });

  it.each([opaqueId('Incident', person), `${person}'--`, 'system:', ''])('is nobody for »%s«', (asked) => {
    expect(storedActor(asked)).toBe('00000000-0000-0000-0000-000000000000');
  });
});
