import { useMemo } from 'react';
import { localeOf } from '../language/language.ts';
import { useLanguage } from '../language/language-provider.tsx';
import { useFormat } from '../language/use-format.ts';
import { useTexts } from '../language/use-texts.ts';
import { useQuestionText } from './in-language.tsx';
import { questionsTexts } from './questions.texts.ts';
import type { ValueWords } from './shown-value.ts';

/** The words of this page's language for what an answer holds. */
export const useValueWords = (): ValueWords => {
  const t = useTexts(questionsTexts);
  const f = useFormat();
  const { language } = useLanguage();
  const text = useQuestionText();
  const countries = useMemo(() => new Intl.DisplayNames([localeOf[language]], { type: 'region' }), [language]);
  return {
    say: (each) => text(each).words,
    yes: t('yes'),
    partly: t('partly'),
    no: t('no'),
    date: f.date,
    country: (code) => (/^[A-Z]{2}$/.test(code) ? (countries.of(code) ?? code) : code),
  };
};
