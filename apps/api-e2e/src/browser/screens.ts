import type { Page } from 'playwright-core';

/** Who looks at a screen: anyone, who leads incidents, who manages the organisation, who has just founded one. */
export type Viewer = 'nobody' | 'lead' | 'administrator' | 'founder';

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
];

const inside: readonly Screen[] = [
  { name: 'overview', path: '/', viewer: 'lead' },
  { name: 'incidents', path: '/incidents', viewer: 'lead' },
  { name: 'incidents-report', path: '/incidents/report', viewer: 'lead' },
  { name: 'scope', path: '/scope', viewer: 'administrator' },
  { name: 'scope-assess', path: '/scope/assess', viewer: 'administrator' },
  { name: 'registration', path: '/registration', viewer: 'administrator' },
  { name: 'audit-trail', path: '/audit-trail', viewer: 'administrator' },
  { name: 'settings', path: '/settings', viewer: 'administrator' },
  { name: 'settings-tokens', path: '/settings/tokens', viewer: 'administrator' },
  { name: 'not-found', path: '/no-such-page', viewer: 'lead' },
];

const doors: readonly Screen[] = [
  { name: 'board', path: '/board', viewer: 'administrator' },
  { name: 'supplier', path: '/supplier', viewer: 'administrator' },
];

/** Where nothing has happened yet. */
const empty: readonly Screen[] = ['overview', 'incidents', 'scope', 'registration', 'audit-trail'].map((name) => ({
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
} as const;

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
    if (state === 'running' || state === 'received')
      found.push({ name: `early-warning-${state}`, path: `${pathname}/early-warning`, viewer: 'lead' });
  }
  return found;
}

export const screens: readonly Screen[] = [...open, ...inside, ...doors, ...empty];
