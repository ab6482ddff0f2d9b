import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { NotFoundException } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sendFault } from './faults.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.webmanifest': 'application/manifest+json',
};
const compressible = /^(text\/|application\/|image\/svg)/;

class Page {
  readonly type: string;
  readonly etag: string;
  readonly #content: Buffer;
  readonly #compressed = new Map<string, Promise<Buffer>>();

  constructor(path: string) {
    this.#content = readFileSync(path);
    this.type = types[extname(path)] ?? 'application/octet-stream';
    this.etag = `"${createHash('sha256').update(this.#content).digest('base64url').slice(0, 22)}"`;
  }

  /** Compressed once, at the first request that can take it. */
  async as(accepted: string): Promise<{ readonly encoding?: 'br' | 'gzip'; readonly content: Buffer }> {
    const encoding = accepted.includes('br') ? 'br' : accepted.includes('gzip') ? 'gzip' : undefined;
    if (encoding === undefined || !compressible.test(this.type)) return { content: this.#content };
    const known = this.#compressed.get(encoding) ?? compress(this.#content, encoding);
    this.#compressed.set(encoding, known);
    return { encoding, content: await known };
  }
}

function compress(content: Buffer, encoding: 'br' | 'gzip'): Promise<Buffer> {
  if (encoding === 'gzip') return promisify(gzip)(content, { level: 9 });
  return promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
}

/** The built pages, read once: an address is looked up, never turned into a path. */
export function servePages(app: FastifyInstance, roots: Readonly<Record<string, string>>): void {
  const pages = new Map(Object.entries(roots).flatMap(([prefix, folder]) => filesOf(prefix, folder)));
  app.get('/*', async (request, reply) => {
    // Not `new URL`: `//` is an address too.
    const pathname = request.url.split(/[?#]/, 1)[0] ?? '';
    const page = pages.get(pathname) ?? pages.get(join(pathname, 'index.html')) ?? shell(pages, pathname);
    if (page === undefined) sendFault(new NotFoundException(), request, reply);
    else await send(page, pathname, request, reply);
    return reply;
  });
}

/** Client routes all begin at the portal's page; files and the server's own addresses do not. */
function shell(pages: ReadonlyMap<string, Page>, pathname: string): Page | undefined {
  const isClientRoute =
    !/^\/(api|graphql|health|graphiql|assets|downloads)(\/|$)/.test(pathname) && extname(pathname) === '';
  return isClientRoute ? pages.get('/index.html') : undefined;
}

async function send(page: Page, pathname: string, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const { encoding, content } = await page.as(request.headers['accept-encoding'] ?? '');
  const forever = pathname.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
  reply.headers({ 'cache-control': forever, etag: page.etag, vary: 'accept-encoding' }).type(page.type);
  // Made to be opened elsewhere: under our own policy and origin it would run nothing.
  if (pathname.startsWith('/downloads/')) reply.header('content-disposition', 'attachment');
  if (request.headers['if-none-match'] === page.etag) await reply.code(304).send();
  else await reply.headers(encoding === undefined ? {} : { 'content-encoding': encoding }).send(content);
}

function filesOf(prefix: string, folder: string): readonly (readonly [string, Page])[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [`${prefix}${path.slice(folder.length).replaceAll('\\', '/')}`, new Page(path)] as const);
}
