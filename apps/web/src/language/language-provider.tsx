import { i18n } from '@lingui/core';
import { I18nProvider as LinguiProvider } from '@lingui/react';
import { I18nProvider as AriaProvider } from 'react-aria-components/I18nProvider';
import { createContext, use, useCallback, useMemo, useState, type ReactNode } from 'react';
import { citationIn } from './citation.ts';
import { type Bilingual, initialLanguage, type Language, localeOf, rememberLanguage } from './language.ts';

interface LanguageChoice {
  readonly language: Language;
  readonly choose: (language: Language) => void;
  /** The words of a text that arrived from the server in both languages. */
  readonly pick: (text: Bilingual) => string;
  /** A provision as one cites it in this language. */
  readonly cite: (provision: string) => string;
}

const LanguageContext = createContext<LanguageChoice | null>(null);

interface LanguageProviderProps {
  readonly children: ReactNode;
  readonly initial?: Language;
}

/** Holds the language above everything else, so that switching re-renders words and keeps every field's state. */
export const LanguageProvider = ({ children, initial }: LanguageProviderProps) => {
  const [language, setLanguage] = useState<Language>(() => activate(initial ?? initialLanguage()));
  const choose = useCallback((next: Language) => {
    rememberLanguage(next);
    setLanguage(activate(next));
  }, []);
  const choice = useMemo(
    () => ({
      ...{ language, choose },
      pick: (text: Bilingual) => text[language],
      cite: (provision: string) => citationIn(language, provision),
    }),
    [language, choose],
  );
  return (
    <LanguageContext value={choice}>
      <LinguiProvider i18n={i18n}>
        <AriaProvider locale={localeOf[language]}>{children}</AriaProvider>
      </LinguiProvider>
    </LanguageContext>
  );
};

const activate = (language: Language): Language => {
  i18n.activate(language);
  document.documentElement.lang = language;
  return language;
};

export const useLanguage = (): LanguageChoice => {
  const choice = use(LanguageContext);
  if (choice === null) throw new Error('useLanguage needs a LanguageProvider above it');
  return choice;
};
