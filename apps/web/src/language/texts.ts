import { i18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { type Bilingual, type Language, languages } from './language.ts';

export type Catalogue = Readonly<Record<string, Bilingual>>;

export interface Texts<T extends Catalogue> {
  readonly scope: string;
  readonly catalogue: T;
}

/**
 * The words of one screen or part, Danish and English side by side: a missing language does not compile.
 *
 * Messages are ICU. They are loaded into Lingui under `<scope>.<key>`, so both languages of a screen arrive with it
 * and switching language needs no request.
 */
export const texts = <const T extends Catalogue>(scope: string, catalogue: T): Texts<T> => {
  for (const language of languages) i18n.load(language, compiled(scope, catalogue, language));
  return { scope, catalogue };
};

const compiled = (scope: string, catalogue: Catalogue, language: Language) =>
  Object.fromEntries(
    Object.entries(catalogue).map(([key, message]) => [`${scope}.${key}`, compileMessage(message[language])]),
  );
