import { useSyncExternalStore } from 'react';

export interface Preferences {
  readonly theme: 'system' | 'light' | 'dark';
  readonly density: 'comfortable' | 'compact';
  /** Single-key shortcuts; WCAG 2.1.4 wants them to be switchable. */
  readonly shortcuts: boolean;
}

const key = 'varsel-preferences';
const usual: Preferences = { theme: 'system', density: 'comfortable', shortcuts: true };

const isOneOf = <V>(value: unknown, values: readonly V[]): value is V => values.some((each) => each === value);

const parsed = (stored: string | null): Preferences => {
  const found: unknown = stored === null ? {} : JSON.parse(stored);
  const wish =
    typeof found === 'object' && found !== null ? (found as Partial<Record<keyof Preferences, unknown>>) : {};
  return {
    theme: isOneOf(wish.theme, ['system', 'light', 'dark'] as const) ? wish.theme : usual.theme,
    density: isOneOf(wish.density, ['comfortable', 'compact'] as const) ? wish.density : usual.density,
    shortcuts: typeof wish.shortcuts === 'boolean' ? wish.shortcuts : usual.shortcuts,
  };
};

const load = (): Preferences => {
  try {
    return parsed(localStorage.getItem(key));
  } catch {
    // Storage refused or not ours: the usual look.
    return usual;
  }
};

let current = usual;
const listeners = new Set<() => void>();

/** Tokens do the rest: two attributes on the root element. */
const apply = ({ theme, density }: Preferences) => {
  const root = document.documentElement;
  if (theme === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
  if (density === 'compact') root.dataset['density'] = density;
  else delete root.dataset['density'];
};

/** Called once before the first paint. */
export const startPreferences = (): void => {
  current = load();
  apply(current);
};

export const setPreferences = (change: Partial<Preferences>): void => {
  current = { ...current, ...change };
  apply(current);
  try {
    localStorage.setItem(key, JSON.stringify(current));
  } catch {
    // Kept for this page only.
  }
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

export const usePreferences = (): Preferences => useSyncExternalStore(subscribe, () => current);
