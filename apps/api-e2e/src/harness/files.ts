import request, { type Response, type Test } from 'supertest';
import { type Person, Program } from './actors.ts';
import type { TestApp } from './app.ts';

export interface Uploaded {
  readonly sha256: string;
  readonly name: string;
  readonly size: number;
  readonly type: string;
}

/** Sends bytes as the upload field does. */
export async function sendFile(
  { server }: Pick<TestApp, 'server'>,
  name: string,
  bytes: Uint8Array,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return request(server)
    .post('/api/files')
    .set({ 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(name), ...headers })
    .send(Buffer.from(bytes));
}

/** Uploads a file that must be taken. */
export async function upload(app: TestApp, person: Person, name: string, bytes: Uint8Array): Promise<Uploaded> {
  const reply = await sendFile(app, name, bytes, { cookie: person.signedIn.visitor.cookie });
  if (reply.status !== 201) throw new Error(`${name} was refused: ${reply.text}`);
  return reply.body as Uploaded;
}

/** The bytes and headers of a stored file. */
export async function download({ server }: Pick<TestApp, 'server'>, cookie: string, sha256: string): Promise<Response> {
  return asBytes(request(server).get(`/api/files/${sha256}`).set('cookie', cookie));
}

/** A GET of a route that answers in bytes, by a person or a program. */
export async function bytesFrom(
  { server }: Pick<TestApp, 'server'>,
  by: Person | Program,
  path: string,
): Promise<Response> {
  const who = by instanceof Program ? { authorization: `Bearer ${by.secret}` } : { cookie: by.signedIn.visitor.cookie };
  return asBytes(request(server).get(path).set(who));
}

function asBytes(test: Test): Test {
  return test.buffer(true).parse((response, done) => {
    const chunks: Buffer[] = [];
    response.on('data', (chunk: Buffer) => chunks.push(chunk));
    response.on('end', () => {
      done(null, Buffer.concat(chunks));
    });
  });
}
