import { createHash } from 'node:crypto';
import { readdir, writeFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { samples } from '@varsel/files/testing';
import { Visitor } from '@varsel/identity/testing';
import request, { type Response } from 'supertest';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  aColleague,
  anOrganisation,
  download,
  type Person,
  sendFile,
  startApp,
  type TestApp,
  upload,
} from '../harness/index.ts';

const MEBIBYTE = 1_048_576;

interface Told {
  readonly code: string;
  readonly message: { readonly da: string; readonly en: string };
  readonly field?: string;
}

const codeOf = ({ status, body }: Response) => [status, (body as Told).code];
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('upload evidence', () => {
  let app: TestApp;
  let ada: Person;
  let auditor: Person;
  let bent: Person;
  let cookie: string;

  const send = (name: string, bytes: Uint8Array, headers: Readonly<Record<string, string>> = {}) =>
    sendFile(app, name, bytes, { cookie, ...headers });
  const onDisk = async (): Promise<readonly string[]> => {
    const entries = await readdir(join(app.folder, 'files'), { recursive: true, withFileTypes: true }).catch(() => []);
    return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  };

  beforeAll(async () => {
    app = await startApp({ environment: { FILES_MAX_MIB: '1', FILES_QUOTA_MIB: '2' } });
    ada = await anOrganisation(app);
    auditor = await aColleague(app, ada, 'Louise Revisor', 'auditor');
    bent = await anOrganisation(app);
    cookie = ada.signedIn.visitor.cookie;
  });
  afterAll(() => app.close());

  it('is answered with the hash, and the same bytes come back to be saved', async () => {
    const { sha256, ...rest } = await upload(app, ada, 'Beredskabsplan – ny.pdf', samples.pdf);
    expect(sha256).toBe(hashOf(samples.pdf));
    expect(rest).toMatchObject({ name: 'Beredskabsplan – ny.pdf', size: samples.pdf.length, type: 'application/pdf' });
    const reply = await download(app, auditor.signedIn.visitor.cookie, sha256);
    expect(reply.status).toBe(200);
    expect(reply.body).toEqual(samples.pdf);
    expect(reply.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': expect.stringContaining("filename*=UTF-8''Beredskabsplan%20%E2%80%93%20ny.pdf") as unknown,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
  });

  it('cuts a name of 300 characters and keeps its extension', async () => {
    const { name } = await upload(app, ada, `${'å'.repeat(296)}.docx`, samples.docx);
    expect(Array.from(name)).toHaveLength(180);
    expect(name.endsWith('å.docx')).toBe(true);
  });

  it.each([
    ['0 bytes', 'tom.pdf', Buffer.alloc(0), '400 FILE_EMPTY'],
    ['more than the limit', 'stor.txt', Buffer.alloc(MEBIBYTE + 1, 'a'), '413 FILE_TOO_LARGE'],
    ['bytes of another kind', 'plan.pdf', samples.png, '415 FILE_CONTENT_DIFFERS'],
    ['a type that is not taken', 'plan.html', samples.txt, '415 FILE_TYPE_NOT_TAKEN'],
    ['no name', '', samples.pdf, '400 FILE_NAME_MISSING'],
  ])('refuses %s in both languages and says what to do', async (_what, name, bytes, answer) => {
    const before = await onDisk();
    const reply = await send(name, bytes);
    expect(codeOf(reply).join(' ')).toBe(answer);
    const { message, field } = reply.body as Told;
    expect(field).toBe('file');
    if (name !== '') expect([message.da, message.en]).toEqual([`»${name}«`, `“${name}”`].map(containing));
    expect(await onDisk()).toEqual(before);
  });

  it('refuses a name that cannot be read', async () => {
    expect(codeOf(await send('plan.pdf', samples.pdf, { 'x-file-name': '%zz.pdf' }))).toEqual([
      400,
      'FILE_NAME_UNREADABLE',
    ]);
  });

  it('is refused to whoever may not, and to nobody in particular', async () => {
    const louise = auditor.signedIn.visitor.cookie;
    expect(codeOf(await send('plan.pdf', samples.pdf, { cookie: louise }))).toEqual([403, 'PERMISSION_MISSING']);
    expect(codeOf(await sendFile(app, 'plan.pdf', samples.pdf))).toEqual([401, 'NOT_SIGNED_IN']);
    expect(codeOf(await new Visitor(app.server).get(`/api/files/${hashOf(samples.pdf)}`))).toEqual([
      401,
      'NOT_SIGNED_IN',
    ]);
  });

  it('is refused from another site, and as anything but bytes', async () => {
    for (const foreign of [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }])
      expect(codeOf(await send('plan.pdf', samples.pdf, foreign))).toEqual([403, 'CROSS_SITE']);
    for (const type of ['text/plain', 'multipart/form-data; boundary=x', 'application/json'])
      expect(codeOf(await send('plan.pdf', samples.pdf, { 'content-type': type }))).toEqual([415, 'BYTES_ONLY']);
    const bytes = { 'content-type': 'application/octet-stream', cookie };
    const elsewhere = await request(app.server).post('/api/step-up').set(bytes).send(Buffer.from('x'));
    expect(codeOf(elsewhere)).toEqual([415, 'JSON_ONLY']);
  });

  it('shows another organisation nothing: its hash is one that nobody has', async () => {
    const { sha256 } = await upload(app, ada, 'fortrolig.md', samples.md);
    const foreign = await bent.get(`/api/files/${sha256}`);
    const unknown = await bent.get(`/api/files/${'f'.repeat(64)}`);
    const malformed = await bent.get('/api/files/..%2f..%2fsecret');
    const [first, ...others] = [foreign, unknown, malformed].map(({ status, headers, body }) => ({
      status,
      headers: { ...headers, date: '' },
      body: { ...(body as Told), requestId: '' },
    }));
    expect(first).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
    for (const each of others) expect(each).toMatchObject({ status: 404, body: first?.body });
    const stored = await upload(app, bent, 'min.md', samples.md);
    expect(stored).toMatchObject({ name: 'min.md', sha256 });
  });

  it('hands out nothing that was damaged on the disk, and says so in the log', async () => {
    const { sha256 } = await upload(app, ada, 'tal.csv', samples.csv);
    const path = join(app.folder, 'files', ada.signedIn.organisationId, sha256.slice(0, 2), sha256);
    await writeFile(path, 'noget andet');
    expect(codeOf(await ada.get(`/api/files/${sha256}`))).toEqual([410, 'FILE_DAMAGED']);
    expect(app.log.some((line) => line.includes('A stored file is damaged') && line.includes(sha256))).toBe(true);
    await upload(app, ada, 'tal.csv', samples.csv);
    expect((await download(app, cookie, sha256)).body).toEqual(samples.csv);
  });

  it('leaves nothing of an upload whose line was cut in the middle', async () => {
    const before = await onDisk();
    await app.app.listen(0, '127.0.0.1');
    const sending = httpRequest({
      host: '127.0.0.1',
      port: (app.server.address() as AddressInfo).port,
      method: 'POST',
      path: '/api/files',
      headers: {
        'content-type': 'application/octet-stream',
        'content-length': String(MEBIBYTE / 2),
        'x-file-name': 'halv.txt',
        cookie,
      },
    });
    sending.on('error', () => undefined);
    sending.write(Buffer.alloc(MEBIBYTE / 4, 'a'));
    await vi.waitFor(async () => {
      expect((await onDisk()).length).toBe(before.length + 1);
    });
    sending.destroy();
    await vi.waitFor(async () => {
      expect(await onDisk()).toEqual(before);
    });
    expect(app.log.some((line) => line.includes('"level":50') && line.includes('halv.txt'))).toBe(false);
  });

  it('stops at the quota of the organisation, and at nobody else’s', async () => {
    await upload(app, bent, 'a.txt', Buffer.alloc(MEBIBYTE, 'a'));
    expect(
      codeOf(await sendFile(app, 'b.txt', Buffer.alloc(MEBIBYTE, 'b'), { cookie: bent.signedIn.visitor.cookie })),
    ).toEqual([409, 'FILE_QUOTA_REACHED']);
    await upload(app, ada, 'b.txt', Buffer.alloc(MEBIBYTE, 'b'));
  });
});

function containing(text: string): unknown {
  return expect.stringContaining(text);
}
