import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeVerifierKey } from '@varsel/transparency-log';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOf } from '../../../../tools/testing/accessibility.ts';
import { bundleOf, log, storyOf, strangerLog, TENANT, witness } from '../testing/bundle.ts';

const CHROMIUM = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

describe('verify a bundle in a browser, from one file on a disk', () => {
  let folder: string;
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'varsel-page-'));
    const configFile = join(import.meta.dirname, '../../vite.config.ts');
    await build({ configFile, logLevel: 'silent', build: { outDir: folder, emptyOutDir: true } });
    await writeFile(join(folder, 'honest.zip'), new Uint8Array(await bundleOf(await storyOf(30)).arrayBuffer()));
    const disguised = bundleOf(await storyOf(2, { name: 'Forsyning \u202eS/A \u200b<b>' }));
    await writeFile(join(folder, 'disguised.zip'), new Uint8Array(await disguised.arrayBuffer()));
    const changed = Buffer.from(await readFile(join(folder, 'honest.zip')));
    changed[changed.indexOf('Værk 12 ')] = 'v'.charCodeAt(0);
    await writeFile(join(folder, 'changed.zip'), changed);
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
    const context = await browser.newContext({ locale: 'da-DK', offline: true });
    page = await context.newPage();
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(pathToFileURL(join(folder, 'verify.html')).href);
  });
  afterAll(async () => {
    await browser.close();
    await rm(folder, { recursive: true });
  });

  const headline = () => page.locator('.verdict').textContent();

  it('tells what holds, and that it is not anchored; then anchored by the keys the reader brings', async () => {
    await page.setInputFiles('input[type=file]', join(folder, 'honest.zip'));
    await page.waitForSelector('.verdict');
    expect(await headline()).toBe('Pakken stemmer i sig selv, men er IKKE FORANKRET.');
    await page.fill('#keys', writeVerifierKey(log.key));
    await page.fill('#witnesses', writeVerifierKey(witness.key));
    await page.locator('#witnesses').blur();
    await page.getByText(`organisationen er IKKE SAMMENLIGNET: er det ${TENANT}, du mener?`).waitFor();
    await page.fill('#organisation', `varsel/log/${TENANT}`);
    await page.locator('#organisation').blur();
    await page.waitForSelector('.verdict.anchored');
    await page.locator('li', { hasText: '30 poster' }).first().waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    expect(await headline()).toBe('Everything holds and is anchored in the keys you trust.');
  });

  it('forgets what it said as soon as the reader trusts something else, before the field is left', async () => {
    await page.fill('#organisation', '7f9619ff-8b86-4d01-b42d-00cf4fc964ff');
    expect(await page.locator('.verdict').count()).toBe(0);
    await page.getByRole('button', { name: 'Verify again' }).click();
    await page.waitForSelector('.verdict.broken');
    await page.fill('#organisation', TENANT);
    await page.locator('#organisation').press('Enter');
    await page.waitForSelector('.verdict.anchored');
  });

  it('names the event that was changed, and the key that is another', async () => {
    await page.setInputFiles('input[type=file]', join(folder, 'changed.zip'));
    await page.waitForSelector('.verdict.broken');
    await page.locator('li', { hasText: 'Entry no. 12 was altered' }).waitFor();
    await page.fill('#keys', writeVerifierKey(strangerLog.key));
    await page.locator('#keys').blur();
    await page.getByText('Somebody else may have made this bundle').waitFor();
    await page.fill('#keys', 'not a key');
    await page.locator('#keys').blur();
    await page.getByText('The field “Key of the log” holds something that is no such key: not').waitFor();
    await page.fill('#keys', '');
    await page.fill('#organisation', 'Sund & Bælt');
    await page.locator('#organisation').blur();
    await page.getByText('This is not the id of an organisation: Sund & Bælt').waitFor();
    await page.fill('#organisation', '7f9619ff-8b86-4d01-b42d-00cf4fc964ff');
    await page.locator('#organisation').blur();
    await page.locator('li', { hasText: 'another organisation' }).waitFor();
    await page.fill('#organisation', '');
  });

  it('shows what a name hides or turns around', async () => {
    await page.setInputFiles('input[type=file]', join(folder, 'disguised.zip'));
    await page.locator('li', { hasText: '“Forsyning ⟨U+202E⟩S/A ⟨U+200B⟩<b>”' }).waitFor();
  });

  it('can be used by everybody', async () => {
    const violations = await violationsOf(page);
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  it('says nothing to anyone: its own policy forbids every connection', async () => {
    expect(complaints).toEqual([]);
    const reached = await page.evaluate(async () => {
      try {
        await fetch('data:text/plain,out');
        return 'reached';
      } catch {
        return 'refused';
      }
    });
    expect(reached).toBe('refused');
    expect(complaints.join()).toContain('Content Security Policy');
  });
});
