import '../design/base.css';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { carryPast } from '../past/carry-past.ts';
import { LanguageProvider } from '../language/language-provider.tsx';
import { SessionProvider } from '../session/session-provider.tsx';
import { startPreferences } from './preferences.ts';
import { routes } from './routes.tsx';

startPreferences();

const place = document.getElementById('root');
if (place === null) throw new Error('The page has no place to draw in');

createRoot(place).render(
  <LanguageProvider>
    <SessionProvider>
      <RouterProvider router={carryPast(createBrowserRouter(routes))} />
    </SessionProvider>
  </LanguageProvider>,
);
