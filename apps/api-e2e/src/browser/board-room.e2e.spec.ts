import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appOf, openBrowser, openContext, picture, settle, signIn, watch } from './browser.ts';
import { answer, choose, danishDigits, Desk, writeMoment } from './dialogs.ts';
import { type Product, startProduct } from './product.ts';

const signe = 'signe.hallvang@lindevaerk.example';
const birthe = 'birthe.lindeskov@lindevaerk.example';
const henning = 'henning.aabrandt@lindevaerk.example';

describe('everything that can be done with a decision, the members and their courses, clicked', () => {
  let product: Product;
  let browser: Browser;
  let desk: Desk;
  let decisionPath: string;
  const amiss: (readonly string[])[] = [];
  const phones = new Map<string, Page>();

  beforeAll(async () => {
    product = await startProduct({ demo: true });
    browser = await openBrowser();
    desk = new Desk(await pageOf(signe), 'board-room');
  }, 600_000);
  afterAll(async () => {
    await browser.close();
    await product.close();
  });

  async function pageOf(email: string): Promise<Page> {
    const context = await openContext(browser, product);
    context.setDefaultTimeout(15_000);
    await signIn(context, product, email, 'da');
    const opened = await context.newPage();
    amiss.push(watch(opened, product));
    return opened;
  }

  /** A member at their phone, at the decision that awaits them. Signed in once: an app gives three codes in a moment. */
  async function memberAt(email: string): Promise<Page> {
    const page = phones.get(email) ?? (await pageOf(email));
    phones.set(email, page);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('/board');
    await page.getByRole('link', { name: 'Læs og tag stilling' }).click();
    return page;
  }

  async function signAs(page: Page, email: string, act: string): Promise<void> {
    await page.getByLabel('Kode, seks cifre').fill(appOf(product, email).code());
    await page.getByRole('button', { name: act }).click();
  }

  const inDays = (days: number): string => danishDigits(new Date(Date.now() + days * 86_400_000)).slice(0, 8);

  it('a member sees on the phone what has run out in the set, and both pages name the same measures as changed', async () => {
    const chair = await memberAt(birthe);
    await chair.getByRole('heading', { name: 'Vær opmærksom på' }).waitFor();
    await chair.getByText('Ét stykke evidens er udløbet').waitFor();
    await chair.getByText('Gennemførelse af grundkursus i cyberhygiejne').first().waitFor();
    await chair.getByText('Én gennemgang er overskredet').waitFor();
    await chair.getByText(/De øvrige 7 foranstaltninger står, som I godkendte dem/).waitFor();
    await settle(chair);
    await picture(chair, 'board-room-0-read', [390]);
    await desk.page.goto('/measures?only=drift');
    for (const reference of ['M-6.3', 'M-6.7', 'M-6.8']) {
      await chair.getByRole('heading', { level: 3 }).getByText(reference, { exact: true }).first().waitFor();
      await desk.sees(reference);
    }
    expect(
      await desk.page
        .getByRole('main')
        .getByText(/^M-6\.\d+$/)
        .count(),
    ).toBe(3);
  });

  it('the risk that waits for management stands in the inbox, and a member accepts it from there', async () => {
    await desk.page.goto('/management');
    await desk.sees('Én beslutning og én risiko venter på ledelsen', 'Scannere med gammel software kan ikke rettes');
    await desk.picture('0-management');
    const member = await memberAt(birthe);
    await member.goto('/board');
    await member.getByText('Risici, der venter på ledelsens accept').waitFor();
    await settle(member);
    await picture(member, 'board-room-0-inbox', [390]);
    await member.getByRole('link', { name: 'Scannere med gammel software kan ikke rettes' }).click();
    await member.getByRole('button', { name: 'Acceptér restrisikoen' }).click();
    const accepting = member.getByRole('dialog');
    await accepting.getByRole('button', { name: 'Acceptér restrisikoen' }).click();
    await member.getByLabel('Kode, seks cifre').fill(appOf(product, birthe).code());
    await member.getByRole('button', { name: 'Bekræft', exact: true }).click();
    await member.getByText('Din accept er registreret').waitFor();
    await member.getByText('Accepteret af').waitFor();
    await settle(member);
    await picture(member, 'board-room-0-accepted', [390]);
    await member.getByRole('link', { name: 'Tilbage til det, der venter på ledelsen' }).click();
    await member.getByRole('heading', { level: 1, name: 'Én beslutning venter på dig' }).waitFor();
    expect(await member.getByText('Scannere med gammel software kan ikke rettes').count()).toBe(0);
  });

  it('a member who refuses says why, and the proposal falls with the chair’s vote', async () => {
    const chair = await memberAt(birthe);
    await chair.getByRole('button', { name: 'Afvis' }).click();
    await chair.getByRole('button', { name: 'Underskriv og afvis' }).click();
    await chair.getByText('Skriv hvorfor. Den, der forelagde forslaget, skal kunne rette op.').first().waitFor();
    await chair.getByLabel('Hvorfor afviser du?').fill('Planen for reetablering mangler');
    await signAs(chair, birthe, 'Underskriv og afvis');
    await chair.getByRole('heading', { level: 1, name: 'Din afvisning er registreret' }).waitFor();
    expect(await chair.getByRole('blockquote').first().innerText()).toContain('i version 1 med kontrolkode');
    await settle(chair);
    await picture(chair, 'board-room-1-refused', [390]);
    await desk.page.goto('/management');
    await desk.sees('Intet er forelagt ledelsen lige nu.');
    await desk.page.getByRole('link', { name: /Ændrede foranstaltninger siden godkendelsen/ }).click();
    await desk.sees('Afvist af ledelsen', 'Planen for reetablering mangler');
  });

  it('the security lead puts the measures anew; what is missing is said at its field', async () => {
    const { page } = desk;
    await page.goto('/management');
    await page.getByRole('link', { name: 'Forelæg foranstaltningerne' }).click();
    await page.getByRole('button', { name: 'Send til ledelsen' }).click();
    await desk.sees('Skriv, hvorfor ledelsen bliver spurgt.');
    await page
      .getByRole('textbox', { name: /Hvorfor, og hvad det koster/ })
      .fill('Planen er skrevet om. Den koster intet.');
    await writeMoment(page, /Svar senest/, inDays(6));
    await page.getByRole('button', { name: 'Send til ledelsen' }).click();
    await page.waitForURL(/\/management\/decisions\//);
    decisionPath = new URL(page.url()).pathname;
    await desk.sees('Planen er skrevet om. Den koster intet.', '0 af 2');
  });

  it('a member who abstains is counted as taking part, and may vote again until there is a result', async () => {
    const member = await memberAt(henning);
    await member.getByRole('button', { name: /Undlad at stemme/ }).click();
    await signAs(member, henning, 'Underskriv og undlad at stemme');
    await member.getByRole('heading', { level: 1, name: 'Det er registreret, at du undlod at stemme' }).waitFor();
    await member.getByRole('link', { name: 'Til beslutningen' }).click();
    await member
      .getByText(/Du undlod at stemme/)
      .first()
      .waitFor();
    await member.getByRole('button', { name: 'Stem om' }).click();
    await member.getByRole('button', { name: 'Godkend' }).click();
    await signAs(member, henning, 'Underskriv og godkend');
    await member.getByRole('heading', { level: 1, name: 'Din godkendelse er registreret' }).waitFor();
    await desk.page.reload();
    await desk.sees('Tæller ikke længere.');
  });

  it('the body changes under the vote: a member is seated, the seat is changed, and nobody can sign', async () => {
    const { page } = desk;
    await page.goto('/management');
    const seating = await desk.open('Tilføj medlem');
    await desk.refused('Tilføj medlemmet', 'Vælg personen.');
    await seating.getByRole('combobox', { name: /Person/ }).fill('Ida');
    await page.getByRole('option', { name: 'Ida Skovrider' }).click();
    await writeMoment(seating, /Medlem fra/, inDays(-1));
    await desk.finish('Tilføj medlemmet', '3 i ledelsen nu');
    const changing = await desk.open('Ret Ida Skovrider');
    await answer(changing, /Post/, 'Næstformand');
    await changing.getByRole('textbox', { name: 'Hvorfor?' }).fill('Valgt på mødet');
    await desk.finish('Ret perioden', 'Næstformand');
    await page.goto(decisionPath);
    await desk.sees('Ingen kan skrive under lige nu', /1 medlem er kommet til/);
  });

  it('a seat recorded by mistake is struck, and the vote goes on as it was', async () => {
    const { page } = desk;
    await page.goto('/management');
    const dialog = await desk.open('Ret Ida Skovrider');
    await dialog.getByText('Perioden er registreret ved en fejl og skal strykes').click();
    await desk.refused('Stryg perioden', 'Skriv hvorfor. Begrundelsen står i revisionssporet.');
    await dialog.getByRole('textbox', { name: 'Hvorfor?' }).fill('Hun er ikke valgt');
    await desk.finish('Stryg perioden', '2 i ledelsen nu');
    expect(await page.locator('#members').getByText('Ida Skovrider').count()).toBe(0);
    await page.goto(decisionPath);
    await desk.sees('Planen er skrevet om. Den koster intet.');
    expect(await page.getByText('Ingen kan skrive under lige nu').count()).toBe(0);
  });

  it('the organ and its rule are described again, and what is put is put anew to the same members', async () => {
    const { page } = desk;
    await page.goto('/management');
    const describing = await desk.open('Ret');
    await choose(page, /Hvor mange skal deltage/, 'Et fast antal');
    await desk.refused('Registrér', 'Skriv antallet.');
    await describing.getByRole('textbox', { name: 'Antal medlemmer' }).fill('2');
    await desk.finish('Registrér');
    await page.goto(decisionPath);
    await desk.sees(/reglen for, hvornår der kan besluttes, er ændret/);
    const renewing = await desk.open('Forelæg på ny');
    await renewing.getByRole('textbox', { name: 'Hvorfor?' }).fill('Reglen er ny');
    await desk.finish('Forelæg den nye version', 'Én tidligere version');
    await page.getByText('Ingen kan skrive under lige nu').waitFor({ state: 'detached' });
  });

  it('the proposal is stopped with why; its votes stay, and nobody can vote on it', async () => {
    const dialog = await desk.open('Træk forslaget tilbage');
    await desk.refused('Træk tilbage', 'Skriv hvorfor. Begrundelsen står i revisionssporet.');
    await dialog.getByRole('textbox', { name: 'Hvorfor?' }).fill('Ledelsen mødes først i januar');
    await desk.finish('Træk tilbage', 'Trukket tilbage', 'Ledelsen mødes først i januar');
    await desk.picture('5-withdrawn');
  });

  it('a course is corrected with why, and taken back', async () => {
    const { page } = desk;
    await page.goto('/management/training');
    const dialog = await desk.open(/^Ret Cybersikkerhed for bestyrelser og direktioner, Henning/);
    await dialog.getByRole('textbox', { name: 'Udbyder' }).fill('Kystakademiet Nord');
    await desk.refused('Ret kurset', 'Skriv hvorfor. Begrundelsen står i revisionssporet.');
    await dialog.getByRole('textbox', { name: 'Hvorfor?' }).fill('Afdelingen hedder nu Nord');
    await desk.finish('Ret kurset', 'Kystakademiet Nord');
    const taking = await desk.open(/^Ret Cybersikkerhed for bestyrelser og direktioner, Henning/);
    await taking.getByText('Kurset er registreret ved en fejl og skal tages tilbage').click();
    await taking.getByRole('textbox', { name: 'Hvorfor?' }).fill('Han blev syg og deltog ikke');
    await desk.finish(
      'Tag tilbage',
      'Taget tilbage: Han blev syg og deltog ikke',
      '1 af 2 i ledelsen har et gældende kursus',
    );
  });

  it('nothing left the origin, met the content policy or failed on the way', () => {
    expect(amiss.flat()).toEqual([]);
  });
});
