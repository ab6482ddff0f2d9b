import { base64, leafOf, utf8 } from '@varsel/transparency-log';
import { describe, expect, it } from 'vitest';
import type { BundleEvent } from '../format/event-line.ts';
import { eventsOf, filesOf, KEY_ID, sealed, storyOf, TENANT } from '../testing/bundle.ts';
import { readDisclosures } from './disclosures.ts';
import { openField, sealedFields } from './open-event.ts';

const [plain] = await eventsOf(1);
const key = (await readDisclosures(utf8(filesOf(await storyOf(5)).get('disclosures.jsonl') ?? ''))).get(KEY_ID);
const box = (bytes: number) => base64(new Uint8Array(bytes).fill(7));

function eventWith(data: unknown): BundleEvent {
  if (plain === undefined) throw new Error('No event');
  const event = { ...plain, data: typeof data === 'string' ? data : JSON.stringify(data) };
  return { ...event, leaf: leafOf(event) };
}

const pathsIn = (data: unknown) => sealedFields(eventWith(data))?.map(({ path }) => path);

/** What a reader gets of a text sealed for one place and found in another. */
async function opened(written: string | Uint8Array, found = 'note', sealedFor = found, tenant = TENANT) {
  const event = eventWith({});
  const note = await sealed(written, [tenant, event.id, sealedFor], 1);
  const [name = ''] = found.split(/[{[]/);
  const holder = eventWith({ [name]: note, $personal: { [found]: KEY_ID } });
  const [field] = sealedFields(holder) ?? [];
  if (field === undefined || key === undefined) throw new Error('Nothing to open');
  return openField(holder, field, key);
}

describe('the personal fields of an event', () => {
  it.each([
    ['none, where none are named', { note: box(40) }, []],
    ['none, in data that is no JSON and names none', 'plain words', []],
    ['none, where only a text speaks of them', { note: 'the field "$personal"' }, []],
    ['none, where nothing is said', { $personal: null }, []],
    ['none, in data that is no JSON and has an escape', String.raw`plain \u0024 words`, []],
    ['a field', { note: box(40), $personal: { note: KEY_ID } }, ['note']],
    [
      'a field named in escapes',
      `{"note":"${box(40)}","${String.raw`\u0024person\u0061l`}":{"note":"${KEY_ID}"}}`,
      ['note'],
    ],
    ['a nonce and a tag around nothing', { note: box(28), $personal: { note: KEY_ID } }, ['note']],
    ['a field in a list in an object', { a: [{ b: box(40) }], $personal: { 'a.0.b': KEY_ID } }, ['a.0.b']],
    ['an object and a list', { a: box(40), b: box(40), $personal: { 'a{}': KEY_ID, 'b[]': KEY_ID } }, ['a{}', 'b[]']],
    ['a name with brackets in it', { 'a{}': { b: box(40) }, $personal: { 'a{}.b': KEY_ID } }, ['a{}.b']],
  ])('are found: %s', (_, data, paths) => {
    expect(pathsIn(data)).toEqual(paths);
  });

  it.each([
    ['the data is no JSON', '{"$personal":'],
    ['the data is words', '"$personal" in words and "$personal"'],
    ['the data is a JSON text', JSON.stringify('$personal')],
    ['a number names them', { $personal: 5 }],
    ['the key is no id of a key', { note: box(40), $personal: { note: `${KEY_ID}0` } }],
    ['one place is named with two endings', { note: box(40), $personal: { note: KEY_ID, 'note{}': KEY_ID } }],
    ['the key is a number', { note: box(40), $personal: { note: 5 } }],
    ['a box is shorter than a nonce and a tag', { note: box(27), $personal: { note: KEY_ID } }],
    ['a box is no base64', { note: `${box(40)}!`, $personal: { note: KEY_ID } }],
    ['a box is no text', { note: [box(40)], $personal: { note: KEY_ID } }],
    ['nothing stands there', { $personal: { note: KEY_ID } }],
    ['the way there leads through nothing', { a: null, $personal: { 'a.b': KEY_ID } }],
    ['the way there leads through a text', { a: box(40), $personal: { 'a.0': KEY_ID } }],
    ['the second of two is no box', { a: box(40), b: 'open', $personal: { a: KEY_ID, b: KEY_ID } }],
  ])('are refused as a whole when %s', (_, data) => {
    expect(pathsIn(data)).toBeUndefined();
  });
});

describe('a sealed field', () => {
  it.each([
    ['a text', '"Skrevet af person 5"', 'note'],
    ['nothing', 'null', 'note'],
    ['an object', '{"a":1}', 'note{}'],
    ['a list', '[1]', 'note[]'],
  ])('opens to what was written: %s', async (_, written, path) => {
    expect(await opened(written, path)).toBe(written);
  });

  it.each([
    ['in another field', 'note', 'other', TENANT],
    ['as another kind of value', 'note', 'note{}', TENANT],
    ['in another organisation', 'note', 'note', '7f9619ff-8b86-4d01-b42d-00cf4fc964ff'],
  ])('does not open when it was sealed %s', async (_, found, sealedFor, tenant) => {
    expect(await opened('"x"', found, sealedFor, tenant)).toBeUndefined();
  });

  it('does not open in another event', async () => {
    const event = eventWith({ note: await sealed('"x"', [TENANT, KEY_ID, 'note'], 1), $personal: { note: KEY_ID } });
    const [field] = sealedFields(event) ?? [];
    if (field === undefined || key === undefined) throw new Error('Nothing to open');
    expect(await openField(event, field, key)).toBeUndefined();
    expect(await openField({ ...event, id: KEY_ID }, field, key)).toBe('"x"');
  });

  it.each([
    ['no JSON', 'x'],
    ['not even a text', ''],
    ['no UTF-8', Uint8Array.of(34, 0xff, 34)],
  ])('does not open when what was sealed is %s', async (_, written) => {
    expect(await opened(written)).toBeUndefined();
  });
});
