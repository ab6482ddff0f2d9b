import { useEffect, useRef } from 'react';
import { usePreferences } from './preferences.ts';

/** One key, or `g` followed by one. */
export type Shortcuts = Readonly<Record<string, () => void>>;

const sequenceMs = 1500;

const inField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.closest('input, textarea, select, [role=spinbutton], [role=dialog], [role=menu]') !== null);

const hasModifier = (event: KeyboardEvent) => event.ctrlKey || event.metaKey || event.altKey;

/** Single keys outside fields; off when the person has turned them off. */
export const useShortcuts = (shortcuts: Shortcuts): void => {
  const { shortcuts: enabled } = usePreferences();
  const goingSince = useRef(0);
  useEffect(() => {
    if (!enabled) return undefined;
    const press = (event: KeyboardEvent) => {
      if (hasModifier(event) || inField(event.target)) return;
      const going = Date.now() - goingSince.current < sequenceMs;
      const key = event.key.toLowerCase();
      goingSince.current = !going && key === 'g' ? Date.now() : 0;
      const act = shortcuts[going ? `g ${key}` : key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => {
      document.removeEventListener('keydown', press);
    };
  }, [shortcuts, enabled]);
};
