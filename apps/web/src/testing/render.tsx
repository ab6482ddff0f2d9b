import { cleanup, configure, render, type RenderResult } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { createMemoryRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { afterEach } from 'vitest';
import { GraphqlProvider } from '../graphql/graphql-provider.tsx';
import type { Language } from '../language/language.ts';
import { LanguageProvider } from '../language/language-provider.tsx';
import { Root } from '../portal/root.tsx';
import type { Session } from '../session/session.ts';
import { SessionProvider } from '../session/session-provider.tsx';

afterEach(cleanup);

// How long a busy machine may take until something has appeared; a quick one does not wait.
configure({ asyncUtilTimeout: 10_000 });

export type Rendered = RenderResult & { readonly user: UserEvent };

/** A design part, in Danish unless told. */
export const renderPart = (part: ReactNode, language: Language = 'da'): Rendered => ({
  user: userEvent.setup(),
  ...render(<LanguageProvider initial={language}>{part}</LanguageProvider>),
});

const openSession: Session = {
  state: 'open',
  person: { id: 'person-1', name: 'Signe Hallvang', email: 'signe@lindevaerk.example', initials: 'SH' },
  organisation: { id: 'organisation-1', name: 'Lindeværk Hospitaler A/S', cvr: '41770312' },
  organisations: [],
  roles: ['administrator'],
  permissions: [],
};

interface ScreenOptions {
  readonly language?: Language;
  /** What this person may do. */
  readonly permissions?: readonly string[];
  /** Route path of the screen, and the address it is opened at. */
  readonly path?: string;
  readonly at?: string;
}

/** A screen as the portal would show it, without rail and top bar. Answer its operations with `answerOperations`. */
export const renderScreen = (screen: ReactNode, options: ScreenOptions = {}): Rendered => {
  const { language = 'da', permissions = [], path = '*', at = '/' } = options;
  const routes = [{ Component: Root, children: [{ path, element: screen }] }];
  const router = createMemoryRouter(routes, { initialEntries: [at] });
  return {
    user: userEvent.setup(),
    ...render(
      <LanguageProvider initial={language}>
        <SessionProvider initial={{ ...openSession, permissions }}>
          <GraphqlProvider>
            <RouterProvider router={router} />
          </GraphqlProvider>
        </SessionProvider>
      </LanguageProvider>,
    ),
  };
};
