import { diffWords } from '../design/diff-words.ts';

/** Less than half of it in common: two texts one after the other read better than words struck one by one. */
export const isRewritten = (before: string, after: string): boolean => {
  const kept = diffWords(before, after)
    .filter(({ kind }) => kind === 'same')
    .reduce((sum, { text }) => sum + text.trim().length, 0);
  return kept < Math.max(before.length, after.length) / 2;
};
