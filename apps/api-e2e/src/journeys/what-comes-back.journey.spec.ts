import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  anOrganisation,
  aProgram,
  ask,
  type GraphqlReply,
  type Person,
  type Program,
  startApp,
  type TestApp,
} from '../harness/index.ts';

const SAVE = `mutation Save($input: SaveDraftInput!) { saveDraft(input: $input) {
  __typename ... on Rejection { code message { da en } } } }`;
const DISCARD = `mutation Discard($input: DiscardDraftInput!) { discardDraft(input: $input) { __typename } }`;
const LARGE = 'query Large { drafts(kind: "a-kind") { content } }';
const SMALL = '{ organisation { name } }';

/** As many as the quota lets stand: 8 MiB in all. */
const DRAFTS = 128;
const content = JSON.stringify('x'.repeat(65_534));

const firstError = (body: unknown) => (body as GraphqlReply).errors?.[0];
const fifteen = (field: string) =>
  `{ ${Array.from({ length: 15 }, (_, n) => `a${String(n)}: drafts(kind: "a-kind") { ${field} }`).join(' ')} }`;

describe('ask for much, and do not read it', () => {
  let app: TestApp;
  let ada: Person;
  let program: Program;
  let other: Program;
  const lines: Socket[] = [];

  const save = (subject: string, by = program) =>
    ask<{ saveDraft: { __typename: string; code?: string } }>(by, SAVE, {
      input: { kind: 'a-kind', subject, content, baseVersion: 0 },
    }).then(({ saveDraft }) => saveDraft.code ?? saveDraft.__typename);

  /** A line of its own on which something has been asked and nothing read yet; with the server's end of it. */
  async function asked(query: string, headers = '') {
    const arrived = once(app.server, 'request') as Promise<[IncomingMessage]>;
    const { port } = app.server.address() as AddressInfo;
    const line = connect(port, '127.0.0.1').pause();
    lines.push(line);
    line.on('error', () => undefined);
    const body = JSON.stringify({ query });
    line.write(
      `POST /graphql HTTP/1.1\r\nhost: 127.0.0.1:${String(port)}\r\nauthorization: Bearer ${program.secret}\r\n${headers}` +
        `content-type: application/json\r\ncontent-length: ${String(body.length)}\r\n\r\n${body}`,
    );
    const [{ socket }] = await arrived;
    return { line, served: socket };
  }

  /** The server's end has something to send that is not taken. */
  async function stands({ served }: { readonly served: Socket }): Promise<void> {
    await expect.poll(() => served.writableLength, { timeout: 10_000, interval: 10 }).toBeGreaterThan(1_000_000);
  }

  beforeAll(async () => {
    app = await startApp();
    app.server.listen(0, '127.0.0.1');
    await once(app.server, 'listening');
    ada = await anOrganisation(app);
    program = await aProgram(app, ada, 'security-lead');
    other = await aProgram(app, await anOrganisation(app), 'security-lead');
    await Promise.all(Array.from({ length: DRAFTS }, (_, n) => save(`s${String(n)}`)));
    await Promise.all(['s0', 's1'].map((subject) => save(subject, other)));
  }, 60_000);
  afterEach(() => {
    for (const line of lines.splice(0)) line.destroy();
  });
  afterAll(() => app.close());

  it('keeps 8 MB of drafts, refuses more and takes it when something was discarded', async () => {
    expect(await save('one-more')).toBe('DRAFTS_FULL');
    await ask(program, DISCARD, { input: { kind: 'a-kind', subject: 's0' } });
    expect(await save('one-more')).toBe('SaveDraftResult');
  });

  it('gives every content once, and refuses to give it fifteen times before anything is read', async () => {
    const once = await program.send(LARGE);
    expect([once.status, once.text.length > 6_500_000]).toEqual([200, true]);
    const reply = await program.send(fifteen('content'));
    expect([reply.status, firstError(reply.body)?.extensions.text.da]).toEqual([
      400,
      expect.stringContaining('lange tekster med deres længde'),
    ]);
    expect((await program.send(fifteen('subject version'))).status).toBe(200);
  });

  it('sends nobody more than 8 MB at once, the pages’ own documents included', async () => {
    const twice = await ada.send(
      'query Twice { a: drafts(kind: "a-kind") { content } b: drafts(kind: "a-kind") { content } }',
    );
    expect([twice.status, firstError(twice.body)?.extensions.code]).toEqual([400, 'ANSWER_TOO_LARGE']);
    expect((await ada.send(LARGE)).status).toBe(200);
  });

  it('holds four large answers unread for an organisation, answers what is small, and all others', async () => {
    for (let n = 0; n < 4; n += 1) await stands(await asked(LARGE));
    const refused = await program.send(LARGE);
    expect([refused.status, refused.headers['retry-after'], firstError(refused.body)?.extensions.code]).toEqual([
      429,
      '60',
      'ANSWERS_UNREAD',
    ]);
    expect((await program.send(SMALL)).status).toBe(200);
    const theirs = await other.send(LARGE);
    expect([theirs.status, theirs.text.length > 130_000]).toEqual([200, true]);
    for (const line of lines.splice(0)) line.destroy();
    await expect.poll(async () => (await program.send(LARGE)).status, { timeout: 10_000, interval: 50 }).toBe(200);
  });

  it('ends the line of who reads nothing for half a minute', async () => {
    const unread = await asked(LARGE);
    expect(unread.served.timeout).toBe(30_000);
    await stands(unread);
    // Half a minute, shortened: the clock of the socket, not of the application.
    unread.served.setTimeout(300);
    await once(unread.served, 'close');
    expect(unread.served.destroyed).toBe(true);
  });

  it('goes on with who reads slowly', async () => {
    const slow = await asked(LARGE, 'connection: close\r\n');
    await stands(slow);
    slow.served.setTimeout(1_000);
    let read = 0;
    slow.line.on('data', (bytes) => {
      read += bytes.length;
      slow.line.pause();
      setTimeout(() => slow.line.resume(), 15);
    });
    slow.line.resume();
    await once(slow.line, 'close');
    expect(read).toBeGreaterThan(6_500_000);
  });

  it('cuts nobody off for a silence that is our own work', async () => {
    const waiting = await asked(SMALL, 'varsel-min-position: 1000000\r\nconnection: close\r\n');
    waiting.served.setTimeout(100);
    let answer = '';
    waiting.line.on('data', (bytes) => (answer += bytes.toString('utf8')));
    waiting.line.resume();
    await once(waiting.line, 'close');
    expect(answer).toMatch(/^HTTP\/1\.1 200 .*"stale":true/s);
  });

  it('sends nobody back what they sent', async () => {
    const query = 'query Q($a: Boolean!) { entityTypes @include(if: $a) { __typename } }';
    const long = await program.send(query, { a: 'y'.repeat(400_000) });
    expect([long.status, long.text.length < 2_000]).toEqual([400, true]);
    expect((await program.send(query, { a: true })).status).toBe(200);
  });
});
