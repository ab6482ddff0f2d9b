/** What a tier rests on, each from 0 to 4. */
export const factors = ['c1', 'c2', 'c3', 'c4', 'c5'] as const;
