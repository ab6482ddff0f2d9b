import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { instant, isRejection } from '@varsel/event-sourcing';
import { FixedClock } from '@varsel/event-sourcing/testing';
import { Database, type TenantId, tenantId } from '@varsel/tenancy';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../../tools/testing/database.ts';
import { Files } from './files.ts';
import { LocalFileStore } from './store/local-file-store.ts';
import { samples } from './testing/index.ts';

const limits = { fileBytesAtMost: 1_000, quotaBytes: 2_500 };

let test: TestDatabase;
let database: Database;
let folder: string;
let store: LocalFileStore;
let files: Files;
let damages: string[];
let tenant: TenantId;

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const text = (length: number, letter = 'a') => Buffer.from(letter.repeat(length));
const put = (name: string, bytes: Uint8Array, owner = tenant) =>
  files.put(owner, Readable.from([bytes]), { name, by: 'ada' });
const placeOf = (sha256: string, owner = tenant) => join(folder, owner, sha256.slice(0, 2), sha256);

async function codeOf(answer: Promise<object>): Promise<string | undefined> {
  const value = await answer;
  return isRejection(value) ? value.code : undefined;
}

/** Everything that lies on the disk. */
async function onDisk(): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

beforeAll(async () => {
  test = await testDatabase();
  database = await Database.open({ url: test.url, entities: [] });
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'varsel-files-'));
  damages = [];
  store = new LocalFileStore(folder);
  const clock = new FixedClock(instant('2026-11-22T08:00:00Z'));
  files = new Files({ database, store, clock, limits, onDamage: ({ what }) => damages.push(what) });
  tenant = tenantId(crypto.randomUUID());
  return () => rm(folder, { recursive: true, force: true });
});
afterAll(async () => {
  await database.close();
  await test.drop();
});

describe('keep a file', () => {
  it.each([
    ['plan.pdf', samples.pdf, 'application/pdf'],
    ['billede.PNG', samples.png, 'image/png'],
    ['foto.jpeg', samples.jpeg, 'image/jpeg'],
    ['foto.webp', samples.webp, 'image/webp'],
    ['brev.docx', samples.docx, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['tal.xlsx', samples.xlsx, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['dias.pptx', samples.pptx, 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
    ['brev.odt', samples.odt, 'application/vnd.oasis.opendocument.text'],
    ['tal.ods', samples.ods, 'application/vnd.oasis.opendocument.spreadsheet'],
    ['note.txt', samples.txt, 'text/plain'],
    ['tal.csv', samples.csv, 'text/csv'],
    ['note.md', samples.md, 'text/markdown'],
  ])('takes %s for what it is', async (name, bytes, type) => {
    expect(await put(name, bytes)).toMatchObject({ name, type, sha256: hashOf(bytes), sizeBytes: bytes.length });
  });

  it('gives back the bytes that came in, and what is known of them', async () => {
    const stored = await put('plan.pdf', samples.pdf);
    const sha256 = hashOf(samples.pdf);
    const opened = await files.open(tenant, sha256);
    if (isRejection(opened)) throw new Error(opened.code);
    expect(await buffer(opened.stream)).toEqual(samples.pdf);
    expect(opened.file).toEqual(stored);
    expect(await files.describe(tenant, [sha256, 'f'.repeat(64), 'x'])).toEqual(new Map([[sha256, stored]]));
  });

  it('knows the same bytes again by their first name', async () => {
    await put('plan.pdf', samples.pdf);
    expect(await put('kopi.pdf', samples.pdf)).toMatchObject({ name: 'plan.pdf' });
    expect(await onDisk()).toEqual([hashOf(samples.pdf)]);
  });

  it.each([
    ['a name without anything in it', '../', samples.pdf, 'FILE_NAME_MISSING'],
    ['a type that is not taken', 'virus.exe', samples.txt, 'FILE_TYPE_NOT_TAKEN'],
    ['an archive', 'alt.zip', samples.zip, 'FILE_TYPE_NOT_TAKEN'],
    ['a name without extension', 'plan', samples.pdf, 'FILE_TYPE_NOT_TAKEN'],
    ['an empty file', 'plan.pdf', Buffer.alloc(0), 'FILE_EMPTY'],
    ['a picture that calls itself a document', 'plan.pdf', samples.png, 'FILE_CONTENT_DIFFERS'],
    ['an archive that calls itself a document', 'plan.docx', samples.zip, 'FILE_CONTENT_DIFFERS'],
    ['a document that calls itself text', 'plan.txt', samples.pdf, 'FILE_CONTENT_DIFFERS'],
    ['text in another encoding', 'tal.csv', Buffer.from('R\xf8d', 'latin1'), 'FILE_NOT_UTF8'],
    ['one byte too many', 'lang.txt', text(1_001), 'FILE_TOO_LARGE'],
  ])('refuses %s and leaves nothing behind', async (_what, name, bytes, code) => {
    expect(await codeOf(put(name, bytes))).toBe(code);
    expect(await onDisk()).toEqual([]);
  });

  it('takes the largest file there may be', async () => {
    expect(await codeOf(put('lang.txt', text(1_000)))).toBeUndefined();
  });

  it('stops listening to somebody who never ends', async () => {
    let sent = 0;
    const endless = new Readable({
      read() {
        sent += 100;
        this.push(text(100));
      },
      highWaterMark: 100,
    });
    expect(await codeOf(files.put(tenant, endless, { name: 'lang.txt', by: 'ada' }))).toBe('FILE_TOO_LARGE');
    expect(sent).toBeLessThan(3_000);
    expect(await onDisk()).toEqual([]);
  });

  it('keeps nothing of a line that broke', async () => {
    const cut = Readable.from(
      (function* () {
        yield text(100);
        throw new Error('ECONNRESET');
      })(),
    );
    expect(await codeOf(files.put(tenant, cut, { name: 'plan.txt', by: 'ada' }))).toBe('FILE_UPLOAD_BROKEN');
    expect(await onDisk()).toEqual([]);
    expect((await files.describe(tenant, [hashOf(text(100))])).size).toBe(0);
  });

  it('takes away what a process that died left half-written', async () => {
    await put('plan.pdf', samples.pdf);
    await writeFile(join(folder, 'incoming', 'halv'), 'x');
    await writeFile(join(folder, 'incoming', 'ny'), 'x');
    await utimes(join(folder, 'incoming', 'halv'), new Date(0), new Date(0));
    await store.tidy();
    expect((await onDisk()).toSorted()).toEqual([hashOf(samples.pdf), 'ny'].toSorted());
  });
});

describe('keep within the quota', () => {
  it('refuses what no longer fits, and takes what does', async () => {
    await put('a.txt', text(1_000, 'a'));
    await put('b.txt', text(1_000, 'b'));
    expect(await codeOf(put('c.txt', text(501, 'c')))).toBe('FILE_QUOTA_REACHED');
    expect(await codeOf(put('d.txt', text(500, 'd')))).toBeUndefined();
  });

  it('gives the last room to one of two that come at once', async () => {
    await put('a.txt', text(1_000, 'a'));
    const codes = await Promise.all(['b', 'c', 'd'].map((name) => codeOf(put(`${name}.txt`, text(1_000, name)))));
    expect(codes.toSorted()).toEqual(['FILE_QUOTA_REACHED', 'FILE_QUOTA_REACHED', undefined]);
  });

  it('counts the same bytes once, and each organisation alone', async () => {
    await put('a.txt', text(1_000, 'a'));
    await put('b.txt', text(1_000, 'b'));
    expect(await codeOf(put('a2.txt', text(1_000, 'a')))).toBeUndefined();
    expect(await codeOf(put('c.txt', text(1_000, 'c'), tenantId(crypto.randomUUID())))).toBeUndefined();
  });
});

describe('take a file from somebody who must not learn what the organisation holds', () => {
  const putBlind = (name: string, bytes: Uint8Array) =>
    files.put(tenant, Readable.from([bytes]), { name, by: 'respondent', blind: true });

  it('answers by what came in, name and type, and keeps the first name for the organisation', async () => {
    await put('intern.md', samples.md);
    const known = await putBlind('vores.txt', samples.md);
    expect(known).toMatchObject({ name: 'vores.txt', type: 'text/plain', uploadedBy: 'respondent' });
    const kept = await files.describe(tenant, [hashOf(samples.md)]);
    expect(kept.get(hashOf(samples.md))).toMatchObject({ name: 'intern.md', uploadedBy: 'ada' });
  });

  it('refuses what is known like what is not, once there is no room', async () => {
    await put('a.txt', text(1_000, 'a'));
    await put('b.txt', text(1_000, 'b'));
    const codes = [
      await codeOf(putBlind('x.txt', text(1_000, 'a'))),
      await codeOf(putBlind('x.txt', text(1_000, 'c'))),
    ];
    expect(codes).toEqual(['FILE_QUOTA_REACHED', 'FILE_QUOTA_REACHED']);
    expect(await codeOf(putBlind('x.txt', text(500, 'c')))).toBeUndefined();
  });
});

describe('open a file of another organisation', () => {
  it('is answered as for a file that nobody has', async () => {
    const other = tenantId(crypto.randomUUID());
    await put('plan.pdf', samples.pdf, other);
    const foreign = await files.open(tenant, hashOf(samples.pdf));
    expect(foreign).toEqual(await files.open(tenant, 'f'.repeat(64)));
    expect(foreign).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('finds each its own bytes, though they are the same', async () => {
    const other = tenantId(crypto.randomUUID());
    await put('plan.pdf', samples.pdf, other);
    expect(await put('vores.pdf', samples.pdf)).toMatchObject({ name: 'vores.pdf' });
    expect(await readFile(placeOf(hashOf(samples.pdf)))).toEqual(samples.pdf);
    expect(await readFile(placeOf(hashOf(samples.pdf), other))).toEqual(samples.pdf);
  });
});

describe('find a file damaged on the disk', () => {
  const sha256 = hashOf(samples.pdf);

  it('refuses to hand it out and tells the operator', async () => {
    await put('plan.pdf', samples.pdf);
    await writeFile(placeOf(sha256), Buffer.concat([samples.pdf, Buffer.from('x')]));
    expect(await codeOf(files.open(tenant, sha256))).toBe('FILE_DAMAGED');
    expect(damages).toEqual([hashOf(Buffer.concat([samples.pdf, Buffer.from('x')]))]);
  });

  it('says the same of bytes that are gone', async () => {
    await put('plan.pdf', samples.pdf);
    await rm(placeOf(sha256));
    expect(await codeOf(files.open(tenant, sha256))).toBe('FILE_DAMAGED');
    expect(damages).toEqual(['gone']);
  });

  it('is whole again when the same file is uploaded once more', async () => {
    await put('plan.pdf', samples.pdf);
    await writeFile(placeOf(sha256), 'x');
    await put('igen.pdf', samples.pdf);
    const opened = await files.open(tenant, sha256);
    if (isRejection(opened)) throw new Error(opened.code);
    expect(await buffer(opened.stream)).toEqual(samples.pdf);
  });
});
