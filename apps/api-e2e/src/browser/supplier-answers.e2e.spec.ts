import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openContext, picture, settle, signIn } from './browser.ts';
import { Hand } from './hand.ts';
import { type Product, startProduct } from './product.ts';

const supplier = 'Søborg Driftscenter ApS';
const respondent = 'aase@soborg-drift.example';

/** What the hand wrote in one question: every text, digit by digit, in the order of the page. */
interface Written {
  readonly field: string;
  readonly texts: readonly string[];
}

describe('a supplier answers 42 questions, with five minutes without a network in between', () => {
  let product: Product;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  const written: Written[] = [];

  beforeAll(async () => {
    product = await startProduct({ demo: true });
    browser = await openBrowser();
    await sendQuestionnaire(browser, product);
    context = await openContext(browser, product);
    page = await context.newPage();
  }, 600_000);
  afterAll(async () => {
    await browser.close();
    await product.close();
  });

  it('opens the link with a code from the mail; the token leaves the address at once', async () => {
    const [token] = await mailed(page, /supplier#([\w-]+)/);
    await page.goto(`/supplier#${token}`);
    await page.getByRole('button', { name: 'Send mig koden' }).waitFor();
    expect(new URL(page.url()).hash).toBe('');
    await page.getByRole('button', { name: 'Send mig koden' }).click();
    await page.getByLabel('Kode, seks cifre').waitFor();
    const [code] = await mailed(page, /Koden er (\d{6})/);
    await page.getByLabel('Kode, seks cifre').fill(code);
    await page.getByRole('button', { name: 'Åbn spørgsmålene' }).click();
    await page.getByRole('heading', { name: /beder om jeres svar/ }).waitFor();
    await settle(page);
    await picture(page, 'supplier-1-overview');
  }, 120_000);

  it('keeps every keystroke, while the network is there and while it is gone', async () => {
    await page.clock.install();
    await page.getByRole('link', { name: 'Begynd' }).click();
    for (let on = true; on; on = await nextSection(page)) {
      for (const question of await page.locator('fieldset[id^="question-"]').all()) {
        if (written.length === 12) await context.setOffline(true);
        written.push(await answer(page, question, written.length + 1));
        // Twenty answers at fifteen seconds each are the five minutes without a network.
        if (written.length > 12 && written.length <= 32) await page.clock.runFor(15_000);
        if (written.length === 32) {
          await page.getByText(/Ikke gemt endnu/).waitFor();
          await picture(page, 'supplier-2-offline');
          await context.setOffline(false);
        }
      }
    }
    expect(written.length).toBeGreaterThanOrEqual(40);
    await page.clock.runFor(5000);
    await page
      .getByRole('status')
      .filter({ hasText: /Gemt kl/ })
      .waitFor();
  }, 600_000);

  it('finds all of it again in a browser that has kept nothing', async () => {
    await page.evaluate(() => {
      localStorage.clear();
    });
    const answers = await keptAnswers(page);
    const lost = written.flatMap(({ field, texts }) =>
      texts.filter((text) => answers.get(field)?.includes(JSON.stringify(text).slice(1, -1)) !== true),
    );
    expect(lost).toEqual([]);
    expect(answers.size).toBe(written.length);
  });

  it('checks, sends with name and position, and gets a receipt that holds the answers', async () => {
    await page.goto('/supplier#/check');
    await page.reload();
    await page.getByLabel(/Stilling/).fill('Sikkerhedsansvarlig');
    await picture(page, 'supplier-3-check');
    await page.getByRole('button', { name: 'Send svarene' }).click();
    await page.getByRole('heading', { name: /^Svarene er sendt til/ }).waitFor();
    const receipt = await page.locator('main').innerText();
    const [first] = written[0]?.texts ?? [];
    expect(first).toBeDefined();
    expect(receipt).toContain(first);
    expect(
      await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('varsel-supplier:'))),
    ).toEqual([]);
    await picture(page, 'supplier-4-receipt');
  }, 120_000);

  it('shows nothing to whoever opens the used link, and sends a new one in one press', async () => {
    const [token] = await mailed(page, /supplier#([\w-]+)/);
    const other = await (await openContext(browser, product)).newPage();
    await other.goto(`/supplier#${token}`);
    await other.getByRole('button', { name: 'Send mig koden' }).click();
    await other.getByRole('button', { name: 'Send et nyt link' }).waitFor();
    expect(await other.locator('body').innerText()).not.toContain('Lindeværk');
    await other.getByRole('button', { name: 'Send et nyt link' }).click();
    await other.getByRole('heading', { name: 'Se i jeres mail' }).waitFor();
    await other.context().close();
  }, 120_000);
});

/** The supplier manager registers a supplier that matters most, and sends it all questions. */
async function sendQuestionnaire(browser: Browser, product: Product): Promise<void> {
  const context = await openContext(browser, product);
  await signIn(context, product, 'jonas.fyrvig@lindevaerk.example', 'da');
  const page = await context.newPage();
  const hand = new Hand(page);
  await page.goto('/suppliers');
  await hand.press('Registrér leverandør');
  await hand.write(/^Navn$/, supplier);
  await hand.write(/Hvad leverer den/, 'Drift og udvikling af journalsystemet');
  for (const kind of ['Leverer software', 'Driver systemer for os', 'Har adgang til vores systemer eller data'])
    await hand.click(page.getByText(kind, { exact: true }));
  await hand.write(/Kontaktens navn/, 'Åse Søborg');
  await hand.write(/Kontaktens e-mail/, respondent);
  await hand.click(page.getByRole('dialog').getByRole('button', { name: 'Registrér leverandør' }));
  await page.getByRole('heading', { name: supplier, level: 1 }).waitFor();
  await hand.press('Vurdér niveauet');
  for (const factor of await page.getByRole('dialog').getByRole('radiogroup').all())
    await hand.click(factor.getByText('4', { exact: true }));
  await hand.write('Hvorfor?', 'Journalen står stille uden systemet.');
  await hand.press('Fastsæt niveauet');
  await page.getByRole('heading', { name: 'Niveau 1 kritisk' }).waitFor();
  await hand.follow('Send spørgeskema');
  await page.getByLabel(`Kontakt hos ${supplier}`).waitFor();
  await hand.press('Send til én leverandør');
  await page.getByText('Spørgeskemaet er på vej til én leverandør').waitFor();
  await context.close();
}

/** What the newest mail that matches says; the demo's mailbox shows the newest first. */
async function mailed(page: Page, pattern: RegExp): Promise<readonly [string]> {
  for (let attempt = 0; attempt < 60; attempt += 1) {
    const box = await (await page.request.get('/mailbox')).text();
    const mine = box.split('<article').filter((mail) => mail.includes(respondent));
    const found = mine.map((mail) => pattern.exec(mail)?.[1]).find((each) => each !== undefined);
    if (found !== undefined) return [found];
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error(`No mail says ${String(pattern)}`);
}

async function nextSection(page: Page): Promise<boolean> {
  const next = page.getByRole('link', { name: /^Videre til/ });
  if ((await next.count()) === 0) return false;
  const title = page.getByRole('heading', { level: 1 });
  const before = await title.innerText();
  await next.click();
  await page.waitForFunction((old) => document.querySelector('h1')?.textContent !== old, before);
  return true;
}

/** Fills in everything a question asks for, with the keyboard as a person would. */
async function answer(page: Page, question: Locator, n: number): Promise<Written> {
  const field = ((await question.getAttribute('id')) ?? '').replace('question-', '');
  const texts: string[] = [];
  for (const choice of await question.getByRole('radiogroup').all())
    await choice
      .locator('label')
      .nth(n % 2)
      .click();
  for (const [index, box] of (await question.getByRole('textbox').all()).entries()) {
    const text = await fitting(box, `Svar ${String(n)}.${String(index)}: på øen »Æbelø« siden 2019`, n);
    await box.click();
    await page.keyboard.type(text);
    texts.push(text);
  }
  for (const list of await question.getByRole('combobox').all()) {
    await list.click();
    await page.keyboard.type('Danmark');
    await page.getByRole('option', { name: 'Danmark' }).first().click();
  }
  for (const date of await question.locator('[role=group]:has(> * [role=spinbutton])').all()) {
    await date.getByRole('spinbutton').first().click();
    await page.keyboard.type('01062026');
  }
  return { field, texts };
}

async function fitting(box: Locator, words: string, n: number): Promise<string> {
  const mode = await box.getAttribute('inputmode');
  const type = await box.getAttribute('type');
  if (mode === 'numeric') return String(10 + n);
  if (mode === 'url') return `https://soborg-drift.example/${String(n)}`;
  if (type === 'email') return `svar${String(n)}@soborg-drift.example`;
  return type === 'tel' ? `+45 33 44 55 ${String(10 + n)}` : words;
}

/** The answers as the customer's side holds them, by question. */
async function keptAnswers(page: Page): Promise<ReadonlyMap<string, string>> {
  const response = await page.request.get('/api/supplier/questionnaire');
  const { answers } = (await response.json()) as {
    readonly answers: readonly { readonly field: string; readonly value: unknown }[];
  };
  return new Map(answers.map(({ field, value }) => [field, JSON.stringify(value)]));
}
