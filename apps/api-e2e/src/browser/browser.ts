import { join } from 'node:path';
import { Authenticator, Visitor } from '@varsel/identity/testing';
import { SystemClock } from '@varsel/tenancy';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { type Product, SCREENSHOTS } from './product.ts';

export type Language = 'da' | 'en';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Where a browser goes. */
type Address = Pick<Product, 'url'>;

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium', args: FLAGS });
}

/** A browser nobody has used: one language, Danish time, nothing moving. */
export async function openContext(
  browser: Browser,
  product: Address,
  language: Language = 'da',
): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: product.url,
    locale: language === 'da' ? 'da-DK' : 'en-GB',
    timezoneId: 'Europe/Copenhagen',
    reducedMotion: 'reduce',
    viewport: { width: 1280, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  context.setDefaultTimeout(60_000);
  await context.addCookies([{ name: 'varsel-language', value: language, url: product.url }]);
  return context;
}

/** One app for each account: a code is good once, whoever signs in. */
const apps = new Map<string, Authenticator>();

/** The app on somebody’s phone. */
export function appOf(product: Product, email: string): Authenticator {
  const { totpSecret } = product.login(email);
  const app = apps.get(totpSecret) ?? new Authenticator(totpSecret, new SystemClock());
  apps.set(totpSecret, app);
  return app;
}

/** Signs an account of the demo in without the pages; hands its cookies to the context. */
export async function signIn(
  context: BrowserContext,
  product: Product,
  email: string,
  language: Language,
): Promise<void> {
  const { password } = product.login(email);
  const app = appOf(product, email);
  const visitor = new Visitor(product.url, product.url);
  await visitor.post('/api/sign-in', { email, password });
  const { status, text } = await visitor.post('/api/sign-in/totp', { code: app.code() });
  if (status !== 200) throw new Error(`${email} could not sign in: ${text}`);
  await visitor.put('/api/session/language', { language });
  await bringCookies(context, product, visitor.cookie);
}

const supplierCode = /Koden er (\d{6})/g;

/** Comes in as the supplier of the demo that is in the middle of its answers: its link from the page of accounts, its code from the mailbox. */
export async function enterQuestionnaire({ request }: BrowserContext, { url }: Address): Promise<void> {
  const codes = async () =>
    [...(await (await request.get('/mailbox')).text()).matchAll(supplierCode)].map(([, code]) => code);
  const [, token] = /supplier#([\w-]{43})/.exec(await (await request.get('/demo')).text()) ?? [];
  const known = await codes();
  const headers = { origin: url };
  await request.post('/api/supplier/exchange', { headers, data: { token } });
  for (let attempt = 0; attempt < 60; attempt += 1) {
    const code = (await codes()).find((each) => !known.includes(each));
    if (code !== undefined) {
      const opened = await request.post('/api/supplier/code', { headers, data: { code } });
      if (!opened.ok()) throw new Error(`The code gave ${String(opened.status())}`);
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error('No code came to the mailbox');
}

/** The cookies of somebody who is signed in elsewhere. */
export async function bringCookies(context: BrowserContext, { url }: Address, header: string): Promise<void> {
  const cookies = header
    .split('; ')
    .map((pair) => ({ name: pair.slice(0, pair.indexOf('=')), value: pair.slice(pair.indexOf('=') + 1), url }));
  await context.addCookies(cookies.filter(({ name }) => name !== 'varsel-language'));
}

/** What a page must never do: leave its origin, meet its own policy, or fail silently. */
export function watch(page: Page, { url }: Address): readonly string[] {
  const seen: string[] = [];
  page.on('request', (request) => {
    const away = !request.url().startsWith(url) && !/^(data|blob|about):/.test(request.url());
    if (away) seen.push(`request to ${request.url()}`);
  });
  page.on('pageerror', (error) => seen.push(`error: ${error.message}`));
  page.on('console', (message) => {
    // A link that works no more is answered with 404, and the page says so.
    const unknownLink = message.location().url.endsWith('/api/invitations/look');
    if (message.type() === 'error' && !unknownLink) seen.push(`console: ${message.text()}`);
  });
  return seen;
}

/** Everything asked for has arrived, fonts too. */
export async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** Pictures of the whole page at the widths of a desk and of a phone. */
export async function picture(page: Page, name: string, widths: readonly number[] = [1280, 390]): Promise<void> {
  const before = page.viewportSize();
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    // What sticks to the edge of the window belongs where a person finds it first.
    await page.evaluate(() => {
      window.scrollTo(0, 0);
    });
    await page.screenshot({ path: join(SCREENSHOTS, `${name}-${String(width)}.png`), fullPage: true });
  }
  if (before !== null) await page.setViewportSize(before);
}
