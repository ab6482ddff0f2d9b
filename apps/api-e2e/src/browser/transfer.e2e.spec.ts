import { gzipSync } from 'node:zlib';
import { foundOrganisation } from '@varsel/identity/testing';
import { SystemClock } from '@varsel/tenancy';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bringCookies, openBrowser, openContext, settle, watch } from './browser.ts';
import { type Product, startProduct } from './product.ts';

/** Scripts until the first screen can be used, cold cache: 1 kB is 1,000 bytes. */
const doors = [
  { name: 'the portal, signing in', path: '/', signedIn: false, kilobytes: 230 },
  { name: 'the portal, with the overview', path: '/', signedIn: true, kilobytes: 230 },
  { name: 'the door of the board', path: '/board', signedIn: false, kilobytes: 170 },
  { name: 'the board', path: '/board', signedIn: true, kilobytes: 170 },
  { name: 'the door of the suppliers', path: '/supplier', signedIn: false, kilobytes: 170 },
  { name: 'the suppliers', path: '/supplier', signedIn: true, kilobytes: 170 },
] as const;

describe('open the first screen with a cold cache', () => {
  let product: Product;
  let browser: Browser;
  let cookie: string;

  beforeAll(async () => {
    product = await startProduct({ demo: false });
    browser = await openBrowser();
    ({ cookie } = await foundOrganisation({ server: product.url, clock: new SystemClock(), origin: product.url }));
  }, 600_000);
  afterAll(async () => {
    await browser.close();
    await product.close();
  });

  async function cold(signedIn: boolean): Promise<BrowserContext> {
    const context = await openContext(browser, product);
    if (signedIn) await bringCookies(context, product, cookie);
    return context;
  }

  it.each(doors)(
    '$name needs at most $kilobytes kB of scripts, compressed, and asks nobody else',
    async ({ path, signedIn, kilobytes }) => {
      const context = await cold(signedIn);
      const page = await context.newPage();
      const amiss = watch(page, product);
      const scripts = scriptsOf(page);
      await page.goto(path);
      await page.locator('h1').first().waitFor();
      // From here on a person works; what is fetched now is fetched ahead.
      const before = [...scripts];
      await settle(page);
      const sizes = await Promise.all(before.map((script) => script()));
      expect(sizes.map(({ encoding }) => encoding)).toEqual(
        sizes.map(() => expect.stringMatching(/^(br|gzip)$/) as string),
      );
      expect(sizes.length).toBeGreaterThan(0);
      expect(sizes.reduce((sum, { gzip }) => sum + gzip, 0)).toBeLessThanOrEqual(kilobytes * 1000);
      expect(amiss).toEqual([]);
      await context.close();
    },
  );
});

/** Every script that arrives: how it travelled, and how large it is as gzip. */
function scriptsOf(page: Page): (() => Promise<{ readonly encoding: string; readonly gzip: number }>)[] {
  const scripts: (() => Promise<{ readonly encoding: string; readonly gzip: number }>)[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return;
    scripts.push(async () => ({
      encoding: response.headers()['content-encoding'] ?? '',
      gzip: gzipSync(await response.body(), { level: 9 }).length,
    }));
  });
  return scripts;
}
