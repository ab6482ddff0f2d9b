import { foundOrganisation } from '@varsel/identity/testing';
import { SystemClock } from '@varsel/tenancy';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOf } from '../../../../tools/testing/accessibility.ts';
import {
  bringCookies,
  enterQuestionnaire,
  type Language,
  openBrowser,
  openContext,
  picture,
  settle,
  signIn,
  watch,
} from './browser.ts';
import { type Product, startProduct } from './product.ts';
import {
  askAgain,
  decisionPaths,
  incidentPaths,
  riskPaths,
  type Screen,
  screens,
  supplierPaths,
  type Viewer,
} from './screens.ts';
import { comeIn } from './supplier-guest.ts';

/** The language is the account’s, so each has a person of its own. */
const emails: Readonly<Record<Language, Readonly<Record<'lead' | 'administrator' | 'member', string>>>> = {
  da: {
    lead: 'karim.eldahl@lindevaerk.example',
    administrator: 'signe.hallvang@lindevaerk.example',
    member: 'birthe.lindeskov@lindevaerk.example',
  },
  en: {
    lead: 'mads.torngren@lindevaerk.example',
    administrator: 'ida.skovrider@lindevaerk.example',
    member: 'henning.aabrandt@lindevaerk.example',
  },
};

const names = [
  ...screens.map(({ name }) => name),
  ...['running', 'received', 'undecided', 'downgraded'].map((state) => `incident-${state}`),
  ...['assess', 'roles', 'lesson'].map((dialog) => `incident-${dialog}`),
  'early-warning-running',
  'early-warning-received',
  'risk',
  ...['submitted', 'decided'].flatMap((state) => [`supplier-${state}`, `supplier-review-${state}`]),
  ...['supplier-contacts', 'supplier-clauses', 'supplier-erase', 'supplier-clarify', 'supplier-decide'],
  ...['management-decision', 'management-withdraw', 'board-decision', 'board-sign-sheet', 'board-receipt'],
];

interface Window {
  readonly page: Page;
  readonly amiss: readonly string[];
}

const viewers = ['nobody', 'lead', 'administrator', 'member', 'founder', 'respondent', 'clarifier'] as const;

describe('look at every screen', () => {
  let browser: Browser;
  let product: Product;
  let all: readonly Screen[];
  const contexts = new Map<string, BrowserContext>();
  const windows = new Map<string, Window>();

  beforeAll(async () => {
    product = await startProduct({ demo: true });
    browser = await openBrowser();
    for (const language of ['da', 'en'] as const) {
      for (const viewer of viewers) contexts.set(`${viewer} ${language}`, await contextOf(viewer, language));
    }
    const page = await newPage('lead', 'da');
    const board = await newPage('member', 'da');
    const desk = await newPage('administrator', 'da');
    all = [
      ...screens,
      ...(await incidentPaths(page)),
      ...(await decisionPaths(board)),
      ...(await supplierPaths(desk)),
      ...(await riskPaths(desk)),
    ];
    await letClarifierIn(desk);
    await page.close();
    await board.close();
    await desk.close();
  }, 600_000);
  afterAll(async () => {
    await browser.close();
    await product.close();
  });

  async function contextOf(viewer: Viewer, language: Language): Promise<BrowserContext> {
    const context = await openContext(browser, product, language);
    if (viewer === 'founder') {
      const place = { server: product.url, clock: new SystemClock(), origin: product.url };
      await bringCookies(context, product, (await foundOrganisation(place, { language })).cookie);
    } else if (viewer === 'respondent') await enterQuestionnaire(context, product);
    else if (viewer !== 'nobody' && viewer !== 'clarifier')
      await signIn(context, product, emails[language][viewer], language);
    return context;
  }

  /** One link opens once: whoever reads in the other language shares the visit. */
  async function letClarifierIn(desk: Page): Promise<void> {
    const [da, en] = [contexts.get('clarifier da'), contexts.get('clarifier en')];
    const path = all.find(({ name }) => name === 'supplier-review-submitted')?.path;
    if (da === undefined || en === undefined || path === undefined) throw new Error('Nobody is asked again');
    await askAgain(desk, path);
    await comeIn(da, product, 'jytte.soerup@sundata.example');
    await en.addCookies((await da.cookies()).filter(({ name }) => name !== 'varsel-language'));
  }

  async function newPage(viewer: Viewer, language: Language): Promise<Page> {
    const context = contexts.get(`${viewer} ${language}`);
    if (context === undefined) throw new Error(`Nobody is ${viewer}`);
    return context.newPage();
  }

  /** One window each, as people have: it is emptied, and goes on to the next screen. */
  async function windowOf(viewer: Viewer, language: Language): Promise<Window> {
    const key = `${viewer} ${language}`;
    const known = windows.get(key);
    if (known !== undefined) {
      await known.page.goto('about:blank');
      await known.page.setViewportSize({ width: 1280, height: 900 });
      await known.page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      return known;
    }
    const page = await newPage(viewer, language);
    const opened = { page, amiss: watch(page, product) };
    windows.set(key, opened);
    return opened;
  }

  async function faultsOf(screen: Screen, language: Language): Promise<readonly string[]> {
    const { page, amiss } = await windowOf(screen.viewer, language);
    const before = amiss.length;
    await page.goto(screen.path);
    await page.locator('h1').first().waitFor();
    await settle(page);
    await screen.first?.(page);
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    const found: string[] = [];
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      if (language === 'da') await picture(page, `${screen.name}-${theme}`, theme === 'light' ? [1280, 390] : [1280]);
      // A theme is colours alone, and a language has none: the dark is looked through in one of them.
      if (theme === 'light' || language === 'en')
        for (const width of [1280, 320]) found.push(...(await faultsAt(page, theme, width)));
    }
    return [...amiss.slice(before), ...found].map((each) => `${language}: ${each}`);
  }

  it.each(names)(
    '%s is usable by everyone: both languages, light and dark, at a desk and at 320 px',
    async (name) => {
      const screen = all.find((each) => each.name === name);
      if (screen === undefined) throw new Error(`There is no screen ${name}`);
      // Two people look at once, each with a browser of their own.
      const faults = await Promise.all((['da', 'en'] as const).map((language) => faultsOf(screen, language)));
      expect(faults.flat()).toEqual([]);
    },
    600_000,
  );
});

async function faultsAt(page: Page, colorScheme: string, width: number): Promise<readonly string[]> {
  await page.setViewportSize({ width, height: 900 });
  // Whatever else is wrong is wrong in the light too.
  const violations = await violationsOf(page, colorScheme === 'dark' ? ['color-contrast'] : undefined);
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary = '' }) =>
        `${colorScheme} ${String(width)} ${id}: ${target.join(' ')}: ${failureSummary}`,
    ),
  );
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  return wide > 0 ? [...found, `${colorScheme} ${String(width)}: ${String(wide)} px too wide`] : found;
}
