import { createContext, use } from 'react';
import { useLanguage } from '../language/language-provider.tsx';
import type { QuestionText } from './question.ts';

/** Whether the questions are read in the page's language or in the German their author wrote. */
export type ContentLanguage = 'page' | 'de';

export const ContentLanguageContext = createContext<ContentLanguage>('page');

/** The words, and their language where it is not the page's. */
export const useQuestionText = (): ((text: QuestionText) => { readonly words: string; readonly lang?: string }) => {
  const { language } = useLanguage();
  const wanted = use(ContentLanguageContext);
  return (text) => {
    if (wanted === 'de' && typeof text.de === 'string') return { words: text.de, lang: 'de' };
    const own = language === 'da' ? text.daLanguage : text.enLanguage;
    return { words: text[language], ...(own === language ? {} : { lang: own }) };
  };
};

/** The questionnaire's words, told to screen readers in the language they are written in. */
export const InLanguage = ({ text }: { readonly text: QuestionText }) => {
  const { words, lang } = useQuestionText()(text);
  return lang === undefined ? words : <span lang={lang}>{words}</span>;
};
