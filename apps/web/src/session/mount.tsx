import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { LanguageProvider } from '../language/language-provider.tsx';

/** Draws one of the small doors: language, and nothing of the portal. */
export const mount = (page: ReactNode): void => {
  const place = document.getElementById('root');
  if (place === null) throw new Error('The page has no place to draw in');
  createRoot(place).render(<LanguageProvider>{page}</LanguageProvider>);
};
