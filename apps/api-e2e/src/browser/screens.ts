import type { Page } from 'playwright-core';

/**
 * Who looks at a screen: anyone, who leads incidents, who manages the organisation, who sits on its board, who has just
 * founded one, who answers for a supplier, who is asked about answers that were sent.
 */
export type Viewer = 'nobody' | 'lead' | 'administrator' | 'member' | 'founder' | 'respondent' | 'clarifier';

export interface Screen {
  readonly name: string;
  readonly path: string;
  readonly viewer: Viewer;
  /** What a person does there before it looks as meant. */
  readonly first?: (page: Page) => Promise<void>;
}

const open: readonly Screen[] = [
  { name: 'sign-in', path: '/sign-in', viewer: 'nobody' },
  { name: 'create-organisation', path: '/create-organisation', viewer: 'nobody' },
  { name: 'invitation', path: '/invitation#of-nobody', viewer: 'nobody' },
  { name: 'scope-check', path: '/scope-check', viewer: 'nobody' },
  { name: 'glossary', path: '/glossary', viewer: 'nobody' },
  { name: 'accessibility', path: '/accessibility', viewer: 'nobody' },
  { name: 'board-door', path: '/board', viewer: 'nobody' },
  { name: 'supplier-door', path: '/supplier', viewer: 'nobody' },
  { name: 'supplier-start', path: '/supplier#of-nobody', viewer: 'nobody' },
];

/** What a person presses to have the dialog over the page. */
function opens(button: RegExp): (page: Page) => Promise<void> {
  return async (page) => {
    await page.getByRole('button', { name: button }).first().click();
    await page.getByRole('dialog').waitFor();
  };
}

/** Within the story of the demo. */
const someWeeksAgo = new Date(Date.now() - 30 * 86_400_000).toISOString();

const inside: readonly Screen[] = [
  { name: 'overview', path: '/', viewer: 'lead' },
  { name: 'incidents', path: '/incidents', viewer: 'lead' },
  { name: 'incidents-report', path: '/incidents/report', viewer: 'lead' },
  { name: 'measures', path: '/measures', viewer: 'administrator' },
  { name: 'measure', path: '/measures/m10', viewer: 'administrator' },
  { name: 'measure-long', path: '/measures/m05', viewer: 'administrator' },
  { name: 'measures-evidence', path: '/measures/evidence', viewer: 'administrator' },
  { name: 'measures-statement', path: '/measures/statement', viewer: 'administrator' },
  { name: 'services', path: '/services', viewer: 'administrator' },
  { name: 'risks', path: '/risks', viewer: 'administrator' },
  { name: 'risk-round', path: '/risks/round', viewer: 'administrator' },
  { name: 'suppliers', path: '/suppliers', viewer: 'administrator' },
  { name: 'suppliers-send', path: '/suppliers/send', viewer: 'administrator' },
  { name: 'suppliers-templates', path: '/suppliers/templates', viewer: 'administrator' },
  { name: 'management', path: '/management', viewer: 'administrator' },
  {
    ...{ name: 'management-member', path: '/management', viewer: 'administrator' },
    first: opens(/^(Ret|Change) Birthe/),
  },
  { name: 'management-propose', path: '/management/propose', viewer: 'administrator' },
  { name: 'management-training', path: '/management/training', viewer: 'administrator' },
  {
    ...{ name: 'management-course', path: '/management/training', viewer: 'administrator' },
    first: opens(/^(Registrér kursus|Record a course)$/),
  },
  { name: 'management-brief', path: '/management/brief', viewer: 'administrator' },
  { name: 'scope', path: '/scope', viewer: 'administrator' },
  { name: 'scope-assess', path: '/scope/assess', viewer: 'administrator' },
  { name: 'registration', path: '/registration', viewer: 'administrator' },
  { name: 'audit-trail', path: '/audit-trail', viewer: 'administrator' },
  { name: 'audit-trail-verify', path: '/audit-trail/verify', viewer: 'administrator' },
  { name: 'changes', path: '/audit-trail/changes', viewer: 'administrator' },
  { name: 'past-overview', path: `/?asOf=${someWeeksAgo}`, viewer: 'lead' },
  { name: 'past-measures', path: `/measures?asOf=${someWeeksAgo}`, viewer: 'administrator' },
  { name: 'past-unreadable', path: '/risks?asOf=yesterday', viewer: 'administrator' },
  { name: 'settings', path: '/settings', viewer: 'administrator' },
  { name: 'settings-drafts', path: '/settings/drafts', viewer: 'administrator' },
  { name: 'settings-tokens', path: '/settings/tokens', viewer: 'administrator' },
  { name: 'not-found', path: '/no-such-page', viewer: 'lead' },
];

const doors: readonly Screen[] = [
  { name: 'board', path: '/board', viewer: 'administrator' },
  { name: 'board-inbox', path: '/board', viewer: 'member' },
  { name: 'board-past', path: `/board?asOf=${someWeeksAgo}`, viewer: 'member' },
  { name: 'board-brief', path: '/board#/brief', viewer: 'member' },
  { name: 'supplier', path: '/supplier', viewer: 'administrator' },
  { name: 'supplier-inside-overview', path: '/supplier#/', viewer: 'respondent' },
  { name: 'supplier-inside-section', path: '/supplier#/section/continuity', viewer: 'respondent' },
  { name: 'supplier-inside-check', path: '/supplier#/check', viewer: 'respondent' },
  { name: 'supplier-inside-clarifications', path: '/supplier#/clarifications', viewer: 'clarifier' },
  { name: 'supplier-inside-receipt', path: '/supplier#/receipt', viewer: 'clarifier' },
];

/** Where nothing has happened yet. */
const empty: readonly Screen[] = [
  'overview',
  'incidents',
  'measures',
  'services',
  'risks',
  'management',
  'scope',
  'registration',
  'audit-trail',
].map((name) => ({
  name: `empty-${name}`,
  path: name === 'overview' ? '/' : `/${name}`,
  viewer: 'founder',
}));

/** The incidents of the demo, one in each state: by what their titles begin with. */
const incidents = {
  running: 'Telefonudfald',
  received: 'Kryptering',
  undecided: 'Uautoriseret adgang',
  downgraded: 'Mistanke om udtræk',
  handled: 'Forkerte doseringer',
  ongoing: 'Nedbrud hos vaskeri',
} as const;

/** The reports of § 13 that are looked at, by the incident they belong to. */
const reports: Readonly<Record<string, readonly string[]>> = {
  running: ['early-warning'],
  received: ['early-warning', 'notification'],
  handled: ['notification', 'final'],
  ongoing: ['status'],
};

/** The dialogs over the page of an incident, by the incident they are opened on. */
const dialogs: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  running: { assess: /^(Vurdér igen|Assess again)$/, roles: /^(Fordel roller|Assign roles)$/ },
  received: { lesson: /^(Tilføj læring|Add a lesson)$/ },
};

export async function incidentPaths(page: Page): Promise<readonly Screen[]> {
  const found: Screen[] = [];
  for (const [state, title] of Object.entries(incidents)) {
    await page.goto('/incidents');
    await page
      .getByRole('link', { name: new RegExp(`^${title}`) })
      .first()
      .click();
    await page.waitForURL(/\/incidents\/(?!report)[^/]+$/);
    const { pathname } = new URL(page.url());
    found.push({ name: `incident-${state}`, path: pathname, viewer: 'lead' });
    for (const [dialog, button] of Object.entries(dialogs[state] ?? {}))
      found.push({ name: `incident-${dialog}`, path: pathname, viewer: 'lead', first: opens(button) });
    for (const stage of reports[state] ?? [])
      found.push({ name: `${stage}-${state}`, path: `${pathname}/${stage}`, viewer: 'lead' });
  }
  return found;
}

/** The decision of the demo that is open: one member has voted on it, the other has not. */
export async function decisionPaths(page: Page): Promise<readonly Screen[]> {
  await page.goto('/board');
  const link = page.getByRole('link', { name: /BES-|Læs og tag stilling/ }).first();
  await link.waitFor();
  const hash = (await link.getAttribute('href')) ?? '';
  const id = hash.split('/')[2] ?? '';
  return [
    { name: 'management-decision', path: `/management/decisions/${id}`, viewer: 'administrator' },
    {
      ...{ name: 'management-withdraw', path: `/management/decisions/${id}`, viewer: 'administrator' },
      first: opens(/^(Træk forslaget tilbage|Withdraw the proposal)$/),
    },
    { name: 'board-decision', path: `/board${hash}`, viewer: 'member' },
    { name: 'board-sign-sheet', path: `/board${hash}`, viewer: 'member', first: openSignSheet },
    { name: 'board-receipt', path: `/board${hash}/receipt`, viewer: 'member' },
  ];
}

async function openSignSheet(page: Page): Promise<void> {
  const approve = page.getByRole('button', { name: /^(Godkend|Approve)$/ });
  const again = page.getByRole('button', { name: /^(Stem om|Vote again)$/ });
  await approve.or(again).waitFor();
  if ((await again.count()) > 0) await again.click();
  await approve.click();
  await page.getByRole('dialog').waitFor();
}

/** Suppliers of the demo by what their names begin with: answers wait for review, are decided on, never came. */
const suppliers = { submitted: 'Sundata', decided: 'Nordlys', overdue: 'Linnea' } as const;

type SupplierState = keyof typeof suppliers;

/** Dialogs of a supplier's page and of its round, by the button that opens them. */
const supplierDialogs: readonly (readonly [name: string, of: SupplierState, page: 'supplier' | 'review', RegExp])[] = [
  ['supplier-contacts', 'submitted', 'supplier', /^(Ret kontakter|Edit contacts)$/],
  ['supplier-clauses', 'submitted', 'supplier', /^(Vurdér klausuler|Assess clauses)$/],
  ['supplier-erase', 'submitted', 'supplier', /^(Slet for altid|Erase for good): Jytte/],
  ['supplier-clarify', 'submitted', 'review', /^(Bed om uddybning|Ask for a clarification)$/],
  ['supplier-decide', 'overdue', 'review', /^(Træf beslutning|Take the decision)$/],
];

const openDialog = (button: RegExp) => async (page: Page) => {
  await page.getByRole('button', { name: button }).first().click();
  await page.getByRole('dialog').getByRole('button').first().waitFor();
};

export async function supplierPaths(page: Page): Promise<readonly Screen[]> {
  const found: Screen[] = [];
  for (const [state, name] of Object.entries(suppliers)) {
    await page.goto('/suppliers');
    await page
      .getByRole('link', { name: new RegExp(`^${name}`) })
      .first()
      .click();
    await page.waitForURL(/\/suppliers\/[^/]+$/);
    const paths = { supplier: new URL(page.url()).pathname, review: '' };
    await page.locator('#rounds').getByRole('link').first().click();
    await page.waitForURL(/\/reviews\/[^/]+$/);
    paths.review = new URL(page.url()).pathname;
    found.push({ name: `supplier-${state}`, path: paths.supplier, viewer: 'administrator' });
    found.push({ name: `supplier-review-${state}`, path: paths.review, viewer: 'administrator' });
    for (const [dialog, of, where, button] of supplierDialogs)
      if (of === state)
        found.push({ name: dialog, path: paths[where], viewer: 'administrator', first: openDialog(button) });
  }
  return found;
}

/** Asks the supplier whose answers were sent about one of them. */
export async function askAgain(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await openDialog(/^Bed om uddybning$/)(page);
  await page.getByRole('dialog').getByRole('textbox').fill('Gælder svaret også om natten?');
  await page.getByRole('button', { name: 'Send til leverandøren' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** A risk whose acceptance is to be looked at again. */
export async function riskPaths(page: Page): Promise<readonly Screen[]> {
  await page.goto('/risks?show=stale');
  await page.locator('#list tbody a').first().click();
  await page.waitForURL(/\/risks\/[^/?]+$/);
  return [{ name: 'risk', path: new URL(page.url()).pathname, viewer: 'administrator' }];
}

export const screens: readonly Screen[] = [...open, ...inside, ...doors, ...empty];
