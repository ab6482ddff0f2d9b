import { type LeafContent, originOf, signRotation } from '@varsel/transparency-log';
import { describe, expect, it } from 'vitest';
import { Refused } from '../report/finding.ts';
import { eventsOf, laterLog, lineOf, log, strangerLog, TENANT } from '../testing/bundle.ts';
import { EventCheck } from './event-check.ts';

const OTHER_TENANT = '7f9619ff-8b86-4d01-b42d-00cf4fc964ff';
const own = `audit_log-${TENANT}`;
const plain = await eventsOf(4);

/** The first events, some of them another, and each numbered within its stream. */
function told(changes: Readonly<Record<number, Partial<LeafContent>>>): readonly LeafContent[] {
  const seen = new Map<string, number>();
  return plain.map((event) => {
    const changed = { ...event, ...changes[event.seq] };
    seen.set(changed.stream, (seen.get(changed.stream) ?? 0) + 1);
    return { ...changed, version: changes[event.seq]?.version ?? seen.get(changed.stream) ?? 0 };
  });
}

const checkWith = (signers = [log], sizes: readonly number[] = []) =>
  new EventCheck({
    tenant: TENANT,
    keys: { log: signers.map(({ key }) => key), witnesses: [] },
    sizes: new Set(sizes),
  });

function findingOf(check: EventCheck, events: readonly LeafContent[]): unknown {
  try {
    for (const event of events) check.push(lineOf(event));
    return undefined;
  } catch (error) {
    if (error instanceof Refused) return error.finding;
    throw error;
  }
}

const rotation = (note: unknown): Partial<LeafContent> => ({
  stream: own,
  type: 'LogKeyRotated',
  data: JSON.stringify({ note }),
});
const handedOn = rotation(signRotation(originOf(TENANT), log, laterLog));
const handedOnAgain = rotation(signRotation(originOf(TENANT), laterLog, strangerLog));

describe('the events of a log, one after the other', () => {
  it('give the roots that were asked for, and no other', () => {
    const check = checkWith([log], [0, 2]);
    expect(findingOf(check, plain)).toBeUndefined();
    expect([0, 1, 2, 3, 4].map((size) => check.rootAt(size) !== undefined)).toEqual([true, false, true, false, false]);
  });

  it('say when the first and the last of them came', () => {
    const check = checkWith();
    expect([check.firstAt, check.lastAt]).toEqual([undefined, undefined]);
    findingOf(check, plain);
    expect([check.firstAt, check.lastAt]).toEqual(['2026-11-22T08:00:00.000000Z', '2026-11-22T08:00:03.000000Z']);
  });

  it('are not moved on by one that is refused', () => {
    const check = checkWith();
    const [first, second] = plain;
    if (first === undefined || second === undefined) throw new Error('No events');
    expect(findingOf(check, [first, { ...second, id: first.id }])).toMatchObject({ seq: 2, field: 'id' });
    expect(check.size).toBe(1);
    expect(findingOf(check, [second])).toBeUndefined();
  });

  it.each([0, 2])('begin no stream with version %j', (version) => {
    expect(findingOf(checkWith(), told({ 1: { version } }))).toMatchObject({ seq: 1, field: 'version' });
  });
});

describe('a key that is handed on', () => {
  it('may be handed on again: each time from the one then in use', () => {
    const check = checkWith([log, laterLog, strangerLog]);
    expect(findingOf(check, told({ 2: handedOn, 4: handedOnAgain }))).toBeUndefined();
    expect([0, 1, 2, 3, 4].map((size) => check.keyAt(size))).toEqual([0, 0, 1, 1, 2]);
    expect(check.remarks).toMatchObject([
      { code: 'KEY_ROTATED', seq: 2 },
      { code: 'KEY_ROTATED', seq: 4 },
    ]);
  });

  it.each([
    ['it has no note', [log, laterLog], { ...handedOn, data: 'no JSON' }],
    ['it has no note', [log, laterLog], { ...handedOn, data: 'null' }],
    ['it has no note', [log, laterLog], { ...handedOn, data: '5' }],
    ['it has no note', [log, laterLog], rotation(5)],
    ['it belongs to another log', [log, laterLog], rotation(signRotation(originOf(OTHER_TENANT), log, laterLog))],
    ['it belongs to another log', [log, laterLog], rotation(signRotation('somewhere', log, laterLog))],
    ['it does not start from the key then in use', [log, laterLog, strangerLog], handedOnAgain],
    ['keys.json does not name the new key', [log], handedOn],
    ['keys.json does not name the new key', [log, strangerLog], handedOn],
  ])('is refused: %s', (reason, signers, change) => {
    const finding = findingOf(checkWith(signers), told({ 2: change }));
    expect(finding).toEqual({ code: 'ROTATION_BROKEN', seq: 2, reason });
  });

  it('is not handed on from the same key twice', () => {
    const finding = findingOf(checkWith([log, laterLog, strangerLog]), told({ 2: handedOn, 4: handedOn }));
    expect(finding).toMatchObject({ code: 'ROTATION_BROKEN', seq: 4 });
  });
});

describe('what a log says of itself', () => {
  it.each(['no JSON', 'null', '5', '"epoch"', '[]'])('is refused when its data are %s', (data) => {
    expect(findingOf(checkWith(), told({ 2: { stream: own, type: 'LogRestored', data } }))).toMatchObject({
      code: 'RESTORE_BROKEN',
      seq: 2,
    });
  });

  it.each([
    ['LogRestored', 'incident-1'],
    ['LogRestored', `audit_log-${OTHER_TENANT}`],
    ['LogKeyRotated', 'incident-1'],
    ['LogOpened', own],
  ])('is read in its own stream alone, and by its type: %s in %s is an event like any other', (type, stream) => {
    const check = checkWith();
    expect(findingOf(check, told({ 2: { type, stream, data: 'no JSON' } }))).toBeUndefined();
    expect([check.size, check.remarks, check.epochBegins(2)]).toEqual([4, [], undefined]);
  });
});
