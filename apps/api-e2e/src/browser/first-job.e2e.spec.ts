import { Authenticator, foundOrganisation, goodPassword } from '@varsel/identity/testing';
import { SystemClock } from '@varsel/tenancy';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bringCookies, openBrowser, openContext, picture, settle, watch } from './browser.ts';
import { Hand } from './hand.ts';
import { type Product, startProduct } from './product.ts';

const title = 'Kryptering i laboratoriet';

describe('the first job in the browser, in Danish', () => {
  let product: Product;
  let browser: Browser;
  let page: Page;
  let hand: Hand;
  let amiss: readonly string[];
  let incidentPath: string;

  beforeAll(async () => {
    product = await startProduct({ demo: false });
    browser = await openBrowser();
    page = await (await openContext(browser, product)).newPage();
    amiss = watch(page, product);
    hand = new Hand(page);
  }, 600_000);
  afterAll(async () => {
    await browser.close();
    await product.close();
  });

  it('somebody without an account asks whether they are covered, and sees the class and every rule', async () => {
    await page.goto('/scope-check');
    await page.getByRole('searchbox').fill('hospital');
    await hand.click(
      page
        .getByRole('group', { name: /Typer, der passer/ })
        .locator('label')
        .first(),
    );
    await hand.writeMoment(/Regnskabet slutter/, '31122025');
    await hand.write(/Ansatte/, '1846');
    await hand.write(/Omsætning/, '312,4');
    await hand.write(/Balance/, '240,2');
    await hand.write(/Hvor står tallene/, 'Årsrapport 2025');
    await page.locator('button[type=submit]').click();
    await page.getByText('§ 4, stk. 1, nr. 1').first().waitFor();
    expect(await page.locator('main').innerText()).toMatch(/Væsentlig/);
    await settle(page);
    await picture(page, 'first-job-1-scope');
  });

  it('sets the organisation up, with a second factor from the first minute', async () => {
    await page.goto('/create-organisation');
    await hand.write('Organisationens navn', 'Nordhavn Sygehuse');
    await hand.write('CVR-nummer', '41770312');
    await hand.write('Dit navn', 'Ada Holm');
    await hand.write('Din e-mail på arbejdet', 'ada.holm@nordhavn.example');
    await page.getByLabel('Adgangskode').fill(goodPassword);
    const enrolment = page.waitForResponse('**/api/totp/enrolment');
    await hand.press('Opret organisationen');
    const { secret } = (await (await enrolment).json()) as { secret: string };
    await picture(page, 'first-job-2-second-factor');
    await page.getByLabel('Kode, seks cifre').fill(new Authenticator(secret, new SystemClock()).code());
    await hand.press('Bekræft koden');
    await hand.click(page.getByText('Jeg har gemt koderne et sikkert sted'));
    await picture(page, 'first-job-3-recovery-codes');
    await hand.press('Gå til Varsel');
    await page.getByText('Ingen frister løber lige nu').waitFor();
    await settle(page);
    await picture(page, 'first-job-4-empty-overview');
  });

  it('reports an incident and has its early warning ready, in at most 14 clicks and 5 written fields', async () => {
    hand = new Hand(page);
    await hand.follow('Meld hændelse');
    await hand.write(/Overskrift/, title);
    await hand.write(/Beskrivelse/, 'To servere i laboratoriet er krypteret. Prøvesvar gives på papir.');
    await hand.answer(/alvorlige driftsforstyrrelser/, 'Ja');
    await hand.answer(/betydelig skade/, 'Vides ikke endnu');
    await hand.answer(/ondsindet handling/, 'Ja');
    await hand.answer(/virkning i andre lande/, 'Nej');
    await picture(page, 'first-job-5-report');
    await hand.press('Meld hændelsen');
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    incidentPath = new URL(page.url()).pathname;
    await hand.follow('Gør varslingen klar');
    await hand.write(/Berørte tjenester/, 'Klinisk biokemi');
    await hand.press('Kontrollér varslingen');
    await page.getByRole('heading', { level: 1, name: 'Kontrollér den tidlige varsling' }).waitFor();
    await settle(page);
    await picture(page, 'first-job-6-check');
    await hand.press('Gør varslingen klar');
    await page.getByText('Ikke indberettet endnu.').waitFor();
    await picture(page, 'first-job-7-ready');
    expect(hand.clicks).toBeLessThanOrEqual(14);
    expect(hand.fields).toBeLessThanOrEqual(5);
  });

  it('sees the clocks, and why they show what they show', async () => {
    await page.goto(incidentPath);
    await page.getByText('Hændelsesunderretning').first().waitFor();
    await hand.click(page.getByRole('button', { name: 'Hvorfor dette tidspunkt?' }).first());
    const why = page.locator('#why-this-time');
    await why.waitFor();
    const words = await why.innerText();
    for (const part of ['§ 13', 'Regnestykket', '24 timer', 'dansk tid', 'UTC', 'Ada Holm'])
      expect(words).toContain(part);
    await settle(page);
    await picture(page, 'first-job-8-clock-and-why');
  });

  it('records the receipt, and the clock of the early warning stops', async () => {
    await page.goto(`${incidentPath}/early-warning`);
    await hand.writeMoment(/Modtaget hos myndigheden/, danishMinute());
    await hand.write(/Kvitteringens nummer/, 'VK-2026-4711');
    // Nobody is preset as the one who signed.
    await hand.press(/Hvem underskrev/);
    await hand.click(page.getByRole('option', { name: /Ada Holm/ }));
    await hand.press('Registrér kvitteringen');
    await page.getByText(/Myndigheden modtog varslingen/).waitFor();
    await settle(page);
    await picture(page, 'first-job-9-received');
  });

  it('finds all of it in the audit trail, and what stood before and after', async () => {
    await hand.follow('Revisionsspor');
    await page.getByRole('heading', { level: 1, name: 'Revisionsspor' }).waitFor();
    await page.locator('main').getByText('Kvittering').first().waitFor();
    await settle(page);
    const words = await page.locator('main').innerText();
    for (const part of ['Kvittering', 'Hændelse meldt', 'Tidlig varsling']) expect(words).toContain(part);
    await picture(page, 'first-job-10-audit-trail');
  });

  it('the administrator of another organisation finds nothing of it, even at its address', async () => {
    const place = { server: product.url, clock: new SystemClock(), origin: product.url };
    const { cookie } = await foundOrganisation(place, { organisationName: 'Sydhavn Vand', personName: 'Bent Krag' });
    const context = await openContext(browser, product);
    await bringCookies(context, product, cookie);
    const theirs = await context.newPage();
    for (const path of ['/', '/incidents', '/scope', '/audit-trail']) {
      await theirs.goto(path);
      await theirs.locator('h1').first().waitFor();
      await settle(theirs);
      expect(await theirs.locator('body').innerText()).not.toMatch(/Kryptering|Nordhavn|Ada Holm|VK-2026/);
    }
    for (const path of [incidentPath, `${incidentPath}/early-warning`]) {
      await theirs.goto(path);
      await theirs.getByText('Hændelsen findes ikke her').first().waitFor();
    }
    await picture(theirs, 'first-job-11-another-organisation');
  });

  it('nothing left the origin, met the content policy or failed on the way', () => {
    expect(amiss).toEqual([]);
  });
});

/** This minute as the date field takes it: day, month, year, hour, minute. */
function danishMinute(): string {
  const parts = new Intl.DateTimeFormat('da-DK', {
    timeZone: 'Europe/Copenhagen',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date());
  return ['day', 'month', 'year', 'hour', 'minute']
    .map((type) => parts.find((each) => each.type === type)?.value ?? '')
    .join('');
}
