import { utf8, witnessSigner } from '@varsel/transparency-log';
import { describe, expect, it } from 'vitest';
import { Refused } from '../report/finding.ts';
import { headOf, lineOf, log, storyOf, strangerLog, TENANT, witness } from '../testing/bundle.ts';
import { EventCheck } from './event-check.ts';
import { checkHead } from './head-check.ts';

const story = await storyOf(20);
const keys = { log: [log.key], witnesses: [] };
const events = new EventCheck({ tenant: TENANT, keys, sizes: new Set([10, 20]) });
for (const event of story.events) events.push(lineOf(event));

function findingOf(name: string, note: string | Uint8Array, intact = 0): unknown {
  try {
    const bytes = typeof note === 'string' ? utf8(note) : note;
    checkHead(name, bytes, { tenant: TENANT, keys, witnesses: [witness.key], events, intact });
    return undefined;
  } catch (error) {
    if (error instanceof Refused) return error.finding;
    throw error;
  }
}

const witnessAt = (seconds: number) => witnessSigner('vidne.example', new Uint8Array(32).fill(4), () => seconds);
const LAST_SECOND = Date.UTC(9999, 11, 31, 23, 59, 59) / 1000;

describe('a head', () => {
  it.each([
    ['the first', 10, 0],
    ['the newest', 20, 10],
    ['one of the size before it', 10, 10],
  ])('of the events holds: %s', (_, size, intact) => {
    expect(findingOf(`checkpoints/1-${String(size)}.note`, headOf(story, size), intact)).toBeUndefined();
  });

  it.each([
    ['is no note', 'checkpoints/1-10.note', 'sealed, honestly'],
    ['is no UTF-8', 'checkpoints/1-10.note', Uint8Array.of(0xff)],
    ['is named after another size', 'checkpoints/1-20.note', headOf(story, 10)],
    ['is named after another epoch', 'checkpoints/2-10.note', headOf(story, 10)],
  ])('is refused when it %s', (_, name, note) => {
    expect(findingOf(name, note)).toMatchObject({ code: 'HEAD_MALFORMED', name });
  });

  it('is refused when nobody computed what it seals', () => {
    expect(findingOf('checkpoints/1-15.note', headOf(story, 15), 10)).toEqual({
      code: 'HEAD_DIFFERS',
      from: 11,
      to: 15,
    });
  });

  it('is refused when a witness signed it and the log did not', () => {
    const note = headOf({ ...story, signerAt: () => strangerLog }, 20);
    expect(findingOf('checkpoints/1-20.note', note)).toMatchObject({ code: 'HEAD_SIGNATURE' });
  });

  it.each([
    [LAST_SECOND, undefined],
    [LAST_SECOND + 1, { code: 'HEAD_SIGNATURE', reason: 'a witness signed beyond the calendar' }],
  ])('may be witnessed to the last second of the calendar, and not after: %s', (seconds, finding) => {
    const found = findingOf('checkpoints/1-20.note', headOf({ ...story, witness: witnessAt(seconds) }, 20));
    if (finding === undefined) expect(found).toBeUndefined();
    else expect(found).toMatchObject(finding);
  });
});
