import { base64, leafOf } from '@varsel/transparency-log';
import { describe, expect, it } from 'vitest';
import { eventsOf, filesOf, type Story, storyOf, withManifest, zipOf } from '../testing/bundle.ts';
import { verifyBundle } from '../verify-bundle.ts';
import { readDisclosures } from './disclosures.ts';
import { ERASED, openEvent, WITHHELD } from './open-event.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const keysOf = (story: Story) => readDisclosures(bytes(filesOf(story).get('disclosures.jsonl') ?? ''));

async function eventAt(seq: number) {
  const event = (await eventsOf(20))[seq - 1];
  if (event === undefined) throw new Error('No such event');
  return { ...event, leaf: leafOf(event) };
}

async function codeWith(disclosures: string) {
  const story = await storyOf(10);
  const files = new Map(filesOf(story)).set('disclosures.jsonl', disclosures);
  return (await verifyBundle(zipOf(withManifest(story, files)))).findings[0];
}

const line = (id: string, fill: number) =>
  `${JSON.stringify({ key: id, secret: base64(new Uint8Array(32).fill(fill)) })}\n`;
const ID = 'aaaaaaaa-0000-4000-8000-000000000001';

describe('reading what was disclosed', () => {
  it('opens a personal field to the text that was written, and only where it was written', async () => {
    const keys = await keysOf(await storyOf(20));
    const event = await eventAt(5);
    expect(await openEvent(event, keys)).toEqual({ place: 'Værk 5 “æøå”', note: 'Skrevet af person 5' });
    expect(await openEvent({ ...event, id: (await eventAt(6)).id }, keys)).toMatchObject({ note: ERASED });
  });

  it('shows the field of an erased subject as erased, and one that was not handed out as withheld', async () => {
    expect(await openEvent(await eventAt(10), await keysOf(await storyOf(20)))).toMatchObject({ note: ERASED });
    expect(await openEvent(await eventAt(5), new Map(), WITHHELD)).toMatchObject({ note: WITHHELD });
  });

  it('leaves an event without personal fields as it is', async () => {
    expect(await openEvent(await eventAt(1), new Map())).toEqual({ place: 'Værk 1 “æøå”' });
  });

  it('opens fields within lists and objects by their paths', async () => {
    const plain = await eventAt(1);
    const data = { people: [{ name: 'QUJD'.repeat(12) }], more: 'QUJD'.repeat(12) };
    const $personal = { 'people.0.name': ID, 'more{}': ID };
    const event = { ...plain, data: JSON.stringify({ ...data, $personal }) };
    expect(await openEvent(event, new Map())).toEqual({ people: [{ name: ERASED }], more: {} });
  });
});

describe('keys that do not belong', () => {
  it('are found when they do not open what they name', async () => {
    expect(await codeWith(line(ID, 8))).toEqual({ code: 'DISCLOSURE_FAILS', seq: 5, field: 'note' });
  });

  it('are found when no event was sealed under them', async () => {
    const stranger = 'bbbbbbbb-0000-4000-8000-000000000001';
    expect(await codeWith(line(ID, 9) + line(stranger, 9))).toEqual({ code: 'DISCLOSURE_UNUSED', key: stranger });
  });

  it.each([
    ['out of order', line('bbbbbbbb-0000-4000-8000-000000000001', 9) + line(ID, 9)],
    ['twice', line(ID, 9) + line(ID, 9)],
    ['too short', `${JSON.stringify({ key: ID, secret: 'AAAA' })}\n`],
    ['without a line feed', line(ID, 9).trimEnd()],
    ['with a blank', line(ID, 9).replace(':', ': ')],
  ])('are refused in another form: %s', async (_, text) => {
    expect(await codeWith(text)).toMatchObject({ code: 'FILE_MALFORMED', name: 'disclosures.jsonl' });
  });
});
