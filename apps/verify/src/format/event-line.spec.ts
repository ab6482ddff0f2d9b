import { describe, expect, it } from 'vitest';
import { Refused } from '../report/finding.ts';
import { eventsOf, lineOf, TENANT } from '../testing/bundle.ts';
import { isDigest } from './canonical.ts';
import { readEventLine } from './event-line.ts';
import { organisationIn } from './organisation.ts';

const [event] = await eventsOf(1);

function fieldRefused(change: object): string {
  if (event === undefined) throw new Error('No event');
  try {
    readEventLine(lineOf({ ...event, ...change }), TENANT, 1);
    return 'none';
  } catch (error) {
    if (error instanceof Refused && error.finding.code === 'EVENT_MALFORMED') return error.finding.field;
    throw error;
  }
}

describe('a line of the log', () => {
  it.each([
    ['as it was written', {}],
    ['of a stream with hyphens in its id', { stream: 'incident-a-b' }],
  ])('is read %s', (_, change) => {
    expect(fieldRefused(change)).toBe('none');
  });

  it.each([
    ['seq', { seq: 0 }],
    ['seq', { seq: 2 }],
    ['stream', { stream: '-incident-1' }],
    ['stream', { stream: 'incident-1\n2' }],
    ['stream', { stream: 'inci\ndent-1' }],
    ['stream', { stream: 'incident-' }],
    ['stream', { stream: 'incident-\ud800' }],
    ['type', { type: '\udc00' }],
    ['meta', { meta: '{"actor":"\ud800"}' }],
    ['data', { data: '{"note":"\ud800"}' }],
    ['version', { version: -1 }],
    ['version', { version: 1.5 }],
  ])('is refused for its %s: %j', (field, change) => {
    expect(fieldRefused(change)).toBe(field);
  });
});

describe('the one form of what a line says', () => {
  it.each([
    ['0123456789abcdef'.repeat(4), true],
    ['0123456789abcdef'.repeat(4).toUpperCase(), false],
    [`${'a'.repeat(64)}b`, false],
    [`g${'a'.repeat(64)}`, false],
    ['a'.repeat(63), false],
    [['a'.repeat(64)], false],
  ])('takes %j for a digest: %s', (told, is) => {
    expect(isDigest(told)).toBe(is);
  });

  it.each([
    [TENANT, TENANT],
    [`varsel/log/${TENANT}`, TENANT],
    [`varsel/log/${TENANT}/2`, TENANT],
    [TENANT.toUpperCase(), undefined],
    ['varsel', undefined],
  ])('takes %s for the organisation %s', (told, id) => {
    expect(organisationIn(told)).toBe(id);
  });
});
