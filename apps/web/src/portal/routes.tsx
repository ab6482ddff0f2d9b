import type { RouteObject } from 'react-router';
import { Guard } from './guard.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { ProblemPage } from './problem-page.tsx';
import { Root } from './root.tsx';

/**
 * One line per screen: its path, and the module whose named export `Component` draws it. Paths are English and stable;
 * the folder tree under `src/screens` is the route tree.
 */
const screens: RouteObject[] = [
  { path: 'scope', lazy: () => import('../screens/scope/assessment/screen.tsx') },
  { path: 'scope/assess', lazy: () => import('../screens/scope/assess/screen.tsx') },
  { index: true, lazy: () => import('../screens/overview/home/screen.tsx') },
  { path: 'incidents', lazy: () => import('../screens/incidents/register/screen.tsx') },
  { path: 'incidents/report', lazy: () => import('../screens/incidents/report/screen.tsx') },
  { path: 'incidents/:id', lazy: () => import('../screens/incidents/incident/screen.tsx') },
  { path: 'incidents/:id/:stage', lazy: () => import('../screens/incidents/stage/screen.tsx') },
  { path: 'measures', lazy: () => import('../screens/risk/measures/screen.tsx') },
  { path: 'measures/evidence', lazy: () => import('../screens/risk/evidence/screen.tsx') },
  { path: 'measures/statement', lazy: () => import('../screens/risk/statement/screen.tsx') },
  { path: 'measures/:id', lazy: () => import('../screens/risk/measure/screen.tsx') },
  { path: 'services', lazy: () => import('../screens/risk/services/screen.tsx') },
  { path: 'risks', lazy: () => import('../screens/risk/risks/screen.tsx') },
  { path: 'risks/round', lazy: () => import('../screens/risk/round/screen.tsx') },
  { path: 'risks/:id', lazy: () => import('../screens/risk/risk/screen.tsx') },
  { path: 'suppliers', lazy: () => import('../screens/supply-chain/register/screen.tsx') },
  { path: 'suppliers/send', lazy: () => import('../screens/supply-chain/send/screen.tsx') },
  { path: 'suppliers/templates', lazy: () => import('../screens/supply-chain/templates/screen.tsx') },
  { path: 'suppliers/:id', lazy: () => import('../screens/supply-chain/supplier/screen.tsx') },
  { path: 'suppliers/:id/reviews/:assessment', lazy: () => import('../screens/supply-chain/review/screen.tsx') },
  { path: 'registration', lazy: () => import('../screens/registration/status/screen.tsx') },
  { path: 'registration/sheet', lazy: () => import('../screens/registration/sheet/screen.tsx') },
  { path: 'management', lazy: () => import('../screens/governance/management/screen.tsx') },
  { path: 'management/propose', lazy: () => import('../screens/governance/propose/screen.tsx') },
  { path: 'management/decisions/:id', lazy: () => import('../screens/governance/decision/screen.tsx') },
  { path: 'management/training', lazy: () => import('../screens/governance/training/screen.tsx') },
  { path: 'management/brief', lazy: () => import('../screens/governance/brief/screen.tsx') },
  { path: 'audit-trail', lazy: () => import('../screens/audit-trail/trail/screen.tsx') },
  { path: 'audit-trail/verify', lazy: () => import('../screens/audit-trail/verify/screen.tsx') },
  { path: 'audit-trail/changes', lazy: () => import('../screens/audit-trail/changes/screen.tsx') },
  { path: 'settings', lazy: () => import('../screens/settings/people/screen.tsx') },
  { path: 'settings/drafts', lazy: () => import('../screens/settings/drafts/screen.tsx') },
  { path: 'settings/tokens', lazy: () => import('../screens/settings/tokens/screen.tsx') },
];

/** Pages that need no account. */
const open: RouteObject[] = [
  { path: 'sign-in', lazy: () => import('./public-pages/sign-in.tsx') },
  { path: 'create-organisation', lazy: () => import('./public-pages/create-organisation.tsx') },
  { path: 'invitation', lazy: () => import('./public-pages/invitation.tsx') },
  { path: 'scope-check', lazy: () => import('../screens/scope/check/screen.tsx') },
  { path: 'glossary', lazy: () => import('./public-pages/glossary.tsx') },
  { path: 'accessibility', lazy: () => import('./public-pages/accessibility.tsx') },
];

export const routes: RouteObject[] = [
  {
    Component: Root,
    ErrorBoundary: ProblemPage,
    HydrateFallback: () => null,
    children: [
      ...open,
      {
        Component: Guard,
        children: [
          {
            lazy: async () => ({ Component: (await import('./shell.tsx')).Shell }),
            children: [...screens, { path: '*', Component: NotFoundPage }],
          },
        ],
      },
    ],
  },
];
