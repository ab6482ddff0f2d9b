import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openContext, signIn, watch } from './browser.ts';
import { answer, choose, danishDigits, Desk, writeMoment } from './dialogs.ts';
import { type Product, startProduct } from './product.ts';

const karim = 'karim.eldahl@lindevaerk.example';
const signe = 'signe.hallvang@lindevaerk.example';

describe('everything that can be done with an incident, clicked', () => {
  let product: Product;
  let browser: Browser;
  let desk: Desk;
  let page: Page;
  let owner: Desk;
  const amiss: (readonly string[])[] = [];

  beforeAll(async () => {
    product = await startProduct({ demo: true });
    browser = await openBrowser();
    page = await pageOf(karim);
    desk = new Desk(page, 'incident-room');
    owner = new Desk(await pageOf(signe), 'incident-room');
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

  async function openIncident(title: string): Promise<void> {
    await page.goto('/incidents');
    await page
      .getByRole('link', { name: new RegExp(`^${title}`) })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: new RegExp(`^${title}`) }).waitFor();
  }

  const inDays = (days: number): string => danishDigits(new Date(Date.now() + days * 86_400_000)).slice(0, 8);
  const minutesAgo = (minutes: number): string => danishDigits(new Date(Date.now() - minutes * 60_000));

  it('hands the roles out, and takes one back', async () => {
    await openIncident('Telefonudfald');
    await desk.open('Fordel roller');
    await choose(page, /Hændelsesleder/, /Mads Torngren/);
    await choose(page, /Indberetter på virk.dk/, /Karim Eldahl/);
    await desk.finish('Gem rollerne', 'Hændelsesleder: Mads Torngren', 'Indberetter på virk.dk: Karim Eldahl');
    await desk.open('Fordel roller');
    await choose(page, /Indberetter på virk.dk/, 'Ingen');
    await desk.finish('Gem rollerne', 'Indberetter på virk.dk: ingen');
  });

  it('corrects the facts, and what stood before is not gone', async () => {
    const dialog = await desk.open('Ret fakta');
    await dialog.getByRole('textbox', { name: 'Berørte tjenester' }).fill('Akutmodtagelse og skadestue, Nordhus');
    await desk.refused('Ret hændelsens fakta', 'Skriv hvorfor. Begrundelsen står i revisionssporet.');
    await dialog.getByRole('textbox', { name: 'Hvorfor?' }).fill('Skadestuen er også ramt');
    await desk.finish(
      'Ret hændelsens fakta',
      'Akutmodtagelse og skadestue, Nordhus',
      /Rettet .* af Karim Eldahl: Skadestuen er også ramt/,
    );
  });

  it('takes it down as not significant, and back up: the clocks stop and run again', async () => {
    const dialog = await desk.open('Nedjustér');
    await dialog.getByRole('textbox', { name: 'Hvorfor?' }).fill('Mobilnettet dækker alle kald');
    await desk.finish('Nedjustér hændelsen', 'Nedjusteret', 'Ingen frister løber for hændelsen.');
    await desk.open('Vurdér igen');
    await answer(page, /Alvorlige driftsforstyrrelser/, 'Ja');
    await page.getByRole('dialog').getByRole('textbox', { name: 'Hvorfor?' }).fill('Mobilnettet faldt også ud');
    await desk.finish('Registrér vurderingen', 'Væsentlig, § 12', 'Mobilnettet faldt også ud', 'Teksten gjort klar');
  });

  it('moves the awareness with a reason; the deadline that stood is struck, not gone', async () => {
    await desk.open('Ret kendskab');
    await writeMoment(page.getByRole('dialog'), /Kendskab/, minutesAgo(60));
    await page.getByRole('dialog').getByRole('textbox', { name: 'Hvorfor?' }).fill('Driftsvagten bekræftede først nu');
    await desk.finish('Ret kendskab', 'Driftsvagten bekræftede først nu', 'Kendskab er rettet');
    expect(await page.locator('main del').count()).toBeGreaterThan(0);
  });

  it('writes down what the CSIRT asks for, and answers it with an interim report that says what is new', async () => {
    await openIncident('Kryptering i laboratoriesystemet');
    const dialog = await desk.open('Anmodning fra CSIRT’en');
    await writeMoment(dialog, /Modtaget/, minutesAgo(30));
    await desk.refused('Registrér anmodningen', 'Skriv, hvad der bedes om.');
    await dialog.getByRole('textbox', { name: 'Hvad beder de om?' }).fill('Hvilke konti blev brugt?');
    await desk.finish('Registrér anmodningen', 'CSIRT’en bad om en foreløbig rapport');
    await page.getByRole('link', { name: 'Foreløbig rapport' }).first().click();
    await desk.sees('CSIRT’en bad om: Hvilke konti blev brugt?');
    await page.getByRole('textbox', { name: /Hvordan står det til nu/ }).fill('Kun én konto blev brugt.');
    await toReady('rapporten');
    await record('VK-2026-0101');
    await desk.sees('Myndigheden modtog rapporten');
  });

  it('sends the notification, and sees against which report each field is new or changed', async () => {
    await page.getByRole('link', { name: 'Til næste rapport' }).click();
    await answer(page, /Hvor alvorlig/, 'Høj');
    await page.getByRole('textbox', { name: /Hvad er virkningen/ }).fill('Svartider er fordoblet.');
    await page.getByRole('textbox', { name: /Hvad er gjort/ }).fill('Netværket er afskåret.');
    await page.getByRole('button', { name: 'Kontrollér underretningen' }).click();
    await desk.sees(/felter er nye eller ændrede/, 'Nyt felt');
    await page.getByRole('button', { name: 'Gør underretningen klar' }).click();
    await desk.sees('Ikke indberettet endnu.');
  });

  it('opens the notification again with its words kept, and corrects a receipt with why', async () => {
    const dialog = await desk.open('Genåbn underretningen');
    await dialog.getByRole('textbox', { name: 'Hvorfor?' }).fill('Virkningen er større');
    await desk.finish('Genåbn underretningen');
    const impact = page.getByRole('textbox', { name: /Hvad er virkningen/ });
    await expect.poll(() => impact.inputValue()).toBe('Svartider er fordoblet.');
    await impact.fill('Svartider er tredoblet.');
    await toReady('underretningen');
    await record('VK-2026-0102');
    const correcting = await desk.open('Ret kvitteringen');
    await correcting.getByRole('textbox', { name: 'Kvitteringens nummer' }).fill('VK-2026-0103');
    await desk.refused('Ret kvitteringen', 'Skriv hvorfor.');
    await correcting.getByRole('textbox', { name: 'Hvorfor rettes den?' }).fill('Tastefejl');
    await desk.finish('Ret kvitteringen', 'VK-2026-0103', 'Tastefejl');
  });

  it('sends another status report while it goes on, then says that it is over, takes that back, and says it again', async () => {
    await openIncident('Nedbrud hos vaskeri');
    await page.getByRole('link', { name: 'Statusrapport' }).first().click();
    await page.getByRole('link', { name: 'Skriv en ny' }).click();
    await page.getByRole('textbox', { name: /Hvordan står det til nu/ }).fill('To af tre linjer kører.');
    await toReady('rapporten');
    await desk.sees('Ikke indberettet endnu.');
    await record('VK-2026-0104');
    await openIncident('Nedbrud hos vaskeri');
    await desk.sees('Statusrapport nr. 2');
    await desk.open('Registrér håndteret');
    await writeMoment(page.getByRole('dialog'), /Håndteret/, minutesAgo(20));
    await desk.finish('Registrér håndteret', 'Hændelsen er håndteret');
    await desk.open('Stadig i gang');
    await page.getByRole('dialog').getByRole('textbox', { name: 'Hvorfor?' }).fill('Linje tre gik ned igen');
    await desk.finish('Stadig i gang', 'Hændelsen er stadig i gang', 'Linje tre gik ned igen');
    await desk.open('Registrér håndteret');
    await writeMoment(page.getByRole('dialog'), /Håndteret/, minutesAgo(10));
    await desk.finish('Registrér håndteret');
  });

  it('sends the final report, and is led from there to what is left to do', async () => {
    await page.getByRole('link', { name: 'Endelig rapport' }).first().click();
    await page.getByRole('textbox', { name: /Hvad skete der, fra først til sidst/ }).fill('Styringen brød sammen.');
    await toReady('rapporten');
    await record('VK-2026-0105');
    await desk.sees('Myndigheden modtog rapporten', 'Der er ingen flere frister for hændelsen.');
    await page.getByRole('link', { name: 'Til hændelsen' }).click();
  });

  it('closes it with a lesson that opens a task on the measure, and opens it again', async () => {
    const lesson = await desk.open('Tilføj læring');
    await desk.refused('Tilføj læring', 'Vælg mindst én foranstaltning.');
    await lesson.getByRole('textbox', { name: 'Læring' }).fill('Reserveleverandøren skal kunne tage over på et døgn');
    await lesson.getByText('Forsyningskædesikkerhed').click();
    await desk.finish('Tilføj læring', 'Reserveleverandøren skal kunne tage over på et døgn');
    const closing = await desk.open('Afslut hændelsen');
    await desk.refused('Afslut hændelsen', /Skriv/);
    await closing.getByRole('textbox', { name: 'Konklusion' }).fill('Driften er tilbage.');
    await desk.finish('Afslut hændelsen', 'Driften er tilbage.', /Afsluttet .* af Karim Eldahl/);
    await desk.picture('3-closed');
    await desk.open('Genåbn hændelsen');
    await page.getByRole('dialog').getByRole('textbox', { name: 'Hvorfor?' }).fill('Linje tre står igen');
    await desk.finish('Genåbn hændelsen', 'Hændelsen er genåbnet');
  });

  it('the owner of the measure finds the task, hands it on, and reports it done', async () => {
    const lesson = 'Reserveleverandøren skal kunne tage over på et døgn';
    await owner.page.goto('/measures/m04');
    const task = owner.page.locator('#tasks li').filter({ hasText: lesson });
    await task.getByText('Læring fra en hændelse').waitFor();
    await task.getByRole('button', { name: /^Fordel opgaven/ }).click();
    await choose(owner.page, /Ansvarlig/, /Jonas Fyrvig/);
    await owner.finish('Fordel opgaven', 'Jonas Fyrvig');
    await task.getByRole('button', { name: /^Meld opgaven .* løst/ }).click();
    await owner.refused('Meld opgaven løst', 'Skriv kort, hvad der blev gjort.');
    await owner.page.getByRole('textbox', { name: 'Hvad blev gjort?' }).fill('Aftalen er underskrevet');
    await owner.finish('Meld opgaven løst');
    await owner.page.getByRole('button', { name: /^Vis løste opgaver/ }).click();
    await owner.sees('Aftalen er underskrevet', /Løst .* af Signe Hallvang/);
  });

  it('evidence that runs out is said to run out, where it lies and in the library', async () => {
    await owner.page.goto('/measures/m04');
    const dialog = await owner.open('Tilføj evidens');
    await dialog.locator('input[type=file]').setInputFiles(certificate);
    await dialog.getByRole('link', { name: 'Hent »leverandørcertifikat.pdf«' }).waitFor();
    await dialog.getByRole('textbox', { name: /Hvad viser den/ }).fill('Leverandørens certifikat');
    await writeMoment(dialog, /Gælder fra/, inDays(-30));
    await writeMoment(dialog, /Udløber/, inDays(10));
    await owner.finish('Tilføj evidensen', 'Leverandørens certifikat', 'Udløber om 10 dage');
    await owner.page.goto('/measures/evidence');
    await owner.sees('Leverandørens certifikat', /udløber inden for 30 dage/);
  });

  async function toReady(it: string): Promise<void> {
    await page.getByRole('button', { name: `Kontrollér ${it}` }).click();
    await page.getByRole('button', { name: `Gør ${it} klar` }).click();
    await desk.sees('Ikke indberettet endnu.');
  }

  async function record(number: string): Promise<void> {
    await writeMoment(page, /Modtaget hos myndigheden/, minutesAgo(0));
    await page.getByRole('textbox', { name: /Kvitteringens nummer/ }).fill(number);
    await page.getByRole('button', { name: /Hvem underskrev/ }).click();
    await page.getByRole('option').first().click();
    await page.getByRole('button', { name: 'Registrér kvitteringen' }).click();
    await desk.sees(/, modtaget$/);
  }

  it('nothing left the origin, met the content policy or failed on the way', () => {
    expect(amiss.flat()).toEqual([]);
  });
});

const certificate = {
  name: 'leverandørcertifikat.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'),
};
