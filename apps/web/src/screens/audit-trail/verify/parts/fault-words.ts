import type { verifyTexts } from '../verify.texts.ts';

type Words = keyof (typeof verifyTexts)['catalogue'] &
  ('altered' | 'missing' | 'rewritten' | 'unsigned' | 'shorter' | 'forked');

/** The sentence of each kind of fault, by its name in the schema and in the lines of a check. */
export const faultWords = (kind: string): Words => {
  const known: Readonly<Record<string, Words>> = {
    altered: 'altered',
    missing: 'missing',
    rewritten: 'rewritten',
    unsigned: 'unsigned',
    shorter: 'shorter',
    forked: 'forked',
  };
  return known[kind.toLowerCase()] ?? 'rewritten';
};
