import { base64 } from '@varsel/transparency-log';
import { describe, expect, it } from 'vitest';
import { filesOf, storyOf, withManifest, zipOf } from '../testing/bundle.ts';
import { verifyBundle } from '../verify-bundle.ts';
import { readDisclosures } from './disclosures.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
async function codeWith(disclosures: string) {
  const story = await storyOf(10);
  const files = new Map(filesOf(story)).set('disclosures.jsonl', disclosures);
  return (await verifyBundle(zipOf(withManifest(story, files)))).findings[0];
}

const line = (id: string, fill: number) =>
  `${JSON.stringify({ key: id, secret: base64(new Uint8Array(32).fill(fill)) })}\n`;
const ID = 'aaaaaaaa-0000-4000-8000-000000000001';

describe('reading what was disclosed', () => {
  it('gives each key by its id, to open with and never to be read out', async () => {
    const keys = await readDisclosures(bytes(line(ID, 9)));
    expect([...keys.keys()]).toEqual([ID]);
    expect(keys.get(ID)).toMatchObject({ extractable: false, usages: ['decrypt'] });
  });

  it('may be of no key at all', async () => {
    expect((await readDisclosures(bytes(''))).size).toBe(0);
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
    ['with something else for the line feed', `${line(ID, 9).trimEnd()} `],
    ['with a blank', line(ID, 9).replace(':', ': ')],
  ])('are refused in another form: %s', async (_, text) => {
    expect(await codeWith(text)).toMatchObject({ code: 'FILE_MALFORMED', name: 'disclosures.jsonl' });
  });

  it('are refused when they are no UTF-8', async () => {
    await expect(readDisclosures(Uint8Array.of(0xff, 10))).rejects.toMatchObject({
      finding: { code: 'FILE_MALFORMED', name: 'disclosures.jsonl' },
    });
  });
});
