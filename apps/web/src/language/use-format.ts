import { useMemo } from 'react';
import { type Format, formatIn } from './format.ts';
import { useLanguage } from './language-provider.tsx';

export const useFormat = (): Format => {
  const { language } = useLanguage();
  return useMemo(() => formatIn(language), [language]);
};
