import { useLingui } from '@lingui/react';
import { useMemo, type ReactNode } from 'react';
import type { Bilingual } from './language.ts';
import { richText } from './rich-text.tsx';
import type { Catalogue, Texts } from './texts.ts';

type Values = Readonly<Record<string, string | number>>;
type ValuesOf<M extends Bilingual> = M['da'] extends `${string}{${string}` ? [values: Values] : [];

export interface Say<T extends Catalogue> {
  <K extends keyof T & string>(key: K, ...values: ValuesOf<T[K]>): string;
  /** The same message with `<b>` and `<i>` as elements. */
  readonly rich: <K extends keyof T & string>(key: K, ...values: ValuesOf<T[K]>) => ReactNode;
}

/** Says a message of these texts in the language chosen now; re-renders when the language changes. */
export const useTexts = <T extends Catalogue>(texts: Texts<T>): Say<T> => {
  const { i18n, _ } = useLingui();
  return useMemo(() => {
    const say = (key: string, values?: Values) => _(`${texts.scope}.${key}`, values ?? {});
    const rich = (key: string, values?: Values) => richText(say(key, values));
    return Object.assign(say, { rich, language: i18n.locale });
  }, [texts, i18n.locale, _]);
};
