import { useMemo } from 'react';
import { localeOf } from '../../../../language/language.ts';
import { useLanguage } from '../../../../language/language-provider.tsx';

/** Codes such as `de` as names in the page's language. */
export const useLanguageNames = (): ((codes: readonly string[]) => string) => {
  const { language } = useLanguage();
  return useMemo(() => {
    const names = new Intl.DisplayNames([localeOf[language]], { type: 'language' });
    return (codes) => codes.map((code) => names.of(code) ?? code).join(', ');
  }, [language]);
};
