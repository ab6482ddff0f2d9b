import fastify from 'fastify';
import { describe, expect, it } from 'vitest';
import { crossSiteGuard } from './cross-site-guard.ts';

const json = { 'content-type': 'application/json' };

async function statusOf(
  publicUrl: string,
  method: 'GET' | 'POST' | 'DELETE',
  headers: Readonly<Record<string, string>>,
  { path = '/', payload = '{}' } = {},
): Promise<number> {
  const app = fastify();
  app.addHook('onRequest', crossSiteGuard(publicUrl));
  app.addContentTypeParser('*', (_, __, done) => {
    done(null, undefined);
  });
  app.all('/', () => 'done');
  app.all('/bytes', { config: { takesBytes: true } }, () => 'done');
  const response = await app.inject({ method, url: path, headers, ...(method === 'POST' ? { payload } : {}) });
  await app.close();
  return response.statusCode;
}

describe('guard against other sites', () => {
  const https = 'https://varsel.example.dk';

  it('lets our own pages and programs act', async () => {
    expect(await statusOf(https, 'POST', { ...json, origin: https, 'sec-fetch-site': 'same-origin' })).toBe(200);
    expect(await statusOf(https, 'POST', json)).toBe(200);
    expect(await statusOf(https, 'DELETE', { origin: https })).toBe(200);
  });

  it.each([
    'https://evil.example',
    'null',
    'http://varsel.example.dk',
    'https://varsel.example.dk.evil.example',
    'https://varsel.example.dk:8443',
  ])('refuses the origin %s', async (origin) => {
    expect(await statusOf(https, 'POST', { ...json, origin })).toBe(403);
  });

  it.each(['cross-site', 'same-site'])('refuses a request the browser calls %s', async (site) => {
    expect(await statusOf(https, 'POST', { ...json, 'sec-fetch-site': site })).toBe(403);
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/json; charset=utf-16',
    'text/plain; application/json',
  ])('refuses a body of type %s', async (type) => {
    expect(await statusOf(https, 'POST', { 'content-type': type })).toBe(415);
  });

  it('lets a route that takes bytes have them, and nothing else', async () => {
    const bytes = { 'content-type': 'application/octet-stream' };
    expect(await statusOf(https, 'POST', bytes, { path: '/bytes' })).toBe(200);
    expect(await statusOf(https, 'POST', json, { path: '/bytes' })).toBe(415);
    expect(await statusOf(https, 'POST', { ...bytes, origin: 'https://evil.example' }, { path: '/bytes' })).toBe(403);
    expect(await statusOf(https, 'POST', bytes)).toBe(415);
  });

  it('answers on loopback to the names of the machine alone: a foreign one may have been pointed at it', async () => {
    const local = 'http://127.0.0.1:3000';
    for (const host of ['127.0.0.1:3000', 'localhost:3000', '[::1]:3000', 'LOCALHOST']) {
      expect(await statusOf(local, 'GET', { host })).toBe(200);
    }
    for (const host of ['evil.example', 'evil.example:3000', '127.0.0.1.evil.example:3000', 'localhost.evil.example']) {
      expect(await statusOf(local, 'GET', { host })).toBe(421);
    }
    expect(await statusOf(https, 'GET', { host: 'inside.example:3000' })).toBe(200);
  });

  it('lets anybody read: reading changes nothing', async () => {
    expect(await statusOf(https, 'GET', { origin: 'https://evil.example' })).toBe(200);
  });

  it('knows loopback under each of its names, on its own port alone', async () => {
    expect(await statusOf('http://127.0.0.1:3000', 'POST', { ...json, origin: 'http://localhost:3000' })).toBe(200);
    expect(await statusOf('http://127.0.0.1:3000', 'POST', { ...json, origin: 'http://localhost:4000' })).toBe(403);
  });
});
