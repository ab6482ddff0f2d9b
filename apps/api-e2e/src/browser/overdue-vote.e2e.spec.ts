import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  aBody,
  aColleague,
  act,
  anOrganisation,
  aProposal,
  ask,
  measuresReady,
  type Person,
  startApp,
  type TestApp,
} from '../harness/index.ts';
import { bringCookies, openBrowser, openContext, watch } from './browser.ts';
import { Desk } from './dialogs.ts';
import { built, freePort } from './product.ts';

const DECISION = 'query Ballot($id: ID!) { managementDecision(decisionId: $id) { manifestHash secondFactorBoundTo } }';
interface Ballot {
  readonly managementDecision: { readonly manifestHash: string; readonly secondFactorBoundTo: string };
}

/** Half past eleven in Denmark; whoever is signed in is so still after midnight. */
const LATE_ON_THE_DAY = '2026-11-22T22:30:00Z';
const MIDNIGHT_PASSES_MS = 45 * 60_000;

/** The product with a clock that can be moved, at an address a browser can open: a vote is overdue only once its day has passed. */
describe('close a vote whose day has passed', () => {
  let app: TestApp & { readonly origin: string };
  let browser: Browser;
  let ada: Person;
  let decision: string;

  const visit = async (cookie: string) => {
    const product = { url: app.origin };
    const context: BrowserContext = await openContext(browser, product);
    context.setDefaultTimeout(15_000);
    await bringCookies(context, product, cookie);
    const page = await context.newPage();
    const amiss = watch(page, product);
    await page.goto('/management');
    await page.getByRole('main').getByRole('link', { name: 'Foranstaltninger', exact: true }).click();
    const desk = new Desk(page, 'overdue-vote');
    await desk.sees('Årlig godkendelse.');
    return { desk, amiss };
  };

  beforeAll(async () => {
    await built();
    const port = await freePort();
    const origin = `http://127.0.0.1:${String(port)}`;
    const started = await startApp({ worker: 'apart', now: LATE_ON_THE_DAY, environment: { PUBLIC_URL: origin } });
    await started.app.listen(port, '127.0.0.1');
    app = { ...started, origin };
    browser = await openBrowser();
    ada = await anOrganisation(app, { personName: 'Ada Holm' });
    const birthe = await aColleague(app, ada, 'Birthe Lindeskov', 'board-member');
    const henning = await aColleague(app, ada, 'Henning Aabrandt', 'board-member');
    const ellen = await aColleague(app, ada, 'Ellen Frost', 'board-member');
    await measuresReady(ada);
    const position = await aBody(ada, birthe, henning, ellen);
    const done = await act(ada, 'proposeMeasures', { ...(await aProposal(ada, position, '2026-11-22')) });
    decision = done.id;
    await vote(birthe, 'approveDecision', done.receipt.position);
    await vote(henning, 'abstainFromDecision', done.receipt.position);
  }, 600_000);
  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  async function vote(member: Person, name: string, position: string): Promise<void> {
    const headers = { 'varsel-min-position': position };
    const { managementDecision } = await ask<Ballot>(member, DECISION, { id: decision }, headers);
    const { manifestHash: hash, secondFactorBoundTo } = managementDecision;
    await member.confirm(secondFactorBoundTo);
    await act(member, name, { decisionId: decision, hash, language: 'DA' });
  }

  it('nobody is offered to close it while the day is not past', async () => {
    const { desk } = await visit(ada.signedIn.visitor.cookie);
    expect(await desk.page.getByRole('button', { name: 'Træk forslaget tilbage' }).count()).toBe(1);
    expect(await desk.page.getByRole('button', { name: 'Afslut afstemningen' }).count()).toBe(0);
  });

  it('the office reads what closing means, closes it, and the votes that were given are counted', async () => {
    // The worker counts by itself once the day has passed; here a person is quicker than it.
    await app.stopWorker();
    app.clock.advance(MIDNIGHT_PASSES_MS);
    const { desk, amiss } = await visit(ada.signedIn.visitor.cookie);
    await desk.sees(/Svar skulle være givet/);
    const dialog = await desk.open('Afslut afstemningen');
    await dialog.getByText('Dagen er gået. De stemmer, der er afgivet, tælles').waitFor();
    await desk.finish('Afslut og tæl op');
    await app.startWorker();
    await desk.sees('Godkendt af ledelsen', 'Ét medlem deltog ikke.');
    expect(await desk.page.getByRole('button', { name: 'Afslut afstemningen' }).count()).toBe(0);
    expect(amiss).toEqual([]);
  });
});
