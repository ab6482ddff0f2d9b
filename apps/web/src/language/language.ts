export const languages = ['da', 'en'] as const;

export type Language = (typeof languages)[number];

export interface Bilingual {
  readonly da: string;
  readonly en: string;
}

export const languageNames: Record<Language, string> = { da: 'Dansk', en: 'English' };

/** The locale for dates, numbers and React Aria's own labels. */
export const localeOf: Record<Language, string> = { da: 'da-DK', en: 'en-GB' };

export const isLanguage = (value: unknown): value is Language => value === 'da' || value === 'en';

const key = 'varsel-language';

const fromCookie = (): string | undefined =>
  document.cookie
    .split('; ')
    .find((part) => part.startsWith(`${key}=`))
    ?.slice(key.length + 1);

const fromStorage = (): string | undefined => {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    // Storage may be refused by the browser's settings; the cookie is enough then.
    return undefined;
  }
};

/** Account first (it sets the cookie), then this browser's last choice, then the browser's own wish; Danish otherwise. */
export const initialLanguage = (): Language => {
  const wish = fromCookie() ?? fromStorage() ?? navigator.language.slice(0, 2);
  return isLanguage(wish) ? wish : 'da';
};

export const rememberLanguage = (language: Language): void => {
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  document.cookie = `${key}=${language}; Path=/; Max-Age=31536000; SameSite=Lax${secure}`;
  try {
    localStorage.setItem(key, language);
  } catch {
    // See fromStorage.
  }
};
