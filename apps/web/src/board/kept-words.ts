import { useState } from 'react';

const read = (key: string): string => {
  try {
    return sessionStorage.getItem(key) ?? '';
  } catch {
    // Storage refused: the words live as long as the page.
    return '';
  }
};

/** Words somebody is writing: they outlive a closed sheet, a stop and a reload, and are forgotten once sent. */
export const useKeptWords = (name: string) => {
  const key = `varsel-board:${name}`;
  const [words, setWords] = useState(() => read(key));
  const keep = (next: string) => {
    setWords(next);
    try {
      if (next === '') sessionStorage.removeItem(key);
      else sessionStorage.setItem(key, next);
    } catch {
      // See above.
    }
  };
  return [words, keep] as const;
};
