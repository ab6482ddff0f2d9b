import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fastify, type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { servePages } from './pages.ts';

describe('serve the built pages', () => {
  let folder: string;
  let server: FastifyInstance;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'varsel-pages-'));
    const files = {
      'web/index.html': '<p>Portal</p>',
      'web/assets/a-1.js': 'go()',
      'give/verify.html': '<p>Check</p>',
    };
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(join(folder, file, '..'), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    server = fastify();
    servePages(server, { '': join(folder, 'web'), '/downloads': join(folder, 'give') });
  });
  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });

  it('gives away what is made to be opened elsewhere, as a file', async () => {
    const reply = await server.inject('/downloads/verify.html');
    expect([reply.statusCode, reply.body]).toEqual([200, '<p>Check</p>']);
    expect(reply.headers['content-disposition']).toBe('attachment');
  });

  it('shows its own pages, and begins every client route at the portal', async () => {
    for (const path of ['/', '/incidents/7']) {
      const reply = await server.inject(path);
      expect([reply.statusCode, reply.body]).toEqual([200, '<p>Portal</p>']);
      expect(reply.headers['content-disposition']).toBeUndefined();
    }
  });

  it('keeps for ever what carries its content in its name, and asks again for the rest', async () => {
    expect((await server.inject('/assets/a-1.js')).headers['cache-control']).toContain('immutable');
    const { etag } = (await server.inject('/')).headers;
    const again = await server.inject({ url: '/', headers: { 'if-none-match': String(etag) } });
    expect([again.statusCode, again.body]).toEqual([304, '']);
  });

  it('has no page where there is no file', async () => {
    for (const path of ['/downloads', '/downloads/other', '/assets/b.js', '/../package.json', '//'])
      expect([path, (await server.inject(path)).statusCode]).toEqual([path, path === '//' ? 200 : 404]);
  });
});
