import { citedInEnglish } from '@varsel/statute/citation';
import type { Language } from './language.ts';

/** A provision as one cites it in the reader's language; in the product's data it stands in Danish. */
export const citationIn = (language: Language, provision: string): string =>
  language === 'da' ? provision : citedInEnglish(provision);
