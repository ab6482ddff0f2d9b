import { dutyTerms } from './glossary/duties.ts';
import { incidentTerms } from './glossary/incidents.ts';
import { logTerms } from './glossary/log.ts';
import { riskTerms } from './glossary/risk.ts';
import { scopeTerms } from './glossary/scope.ts';
import type { GlossaryTerm } from './glossary/term.ts';

export type { GlossaryTerm } from './glossary/term.ts';

const DANISH_ALPHABET = 'abcdefghijklmnopqrstuvwxyzæøå';

/** Every term in Danish alphabetical order, æ ø å last; «aa» is not folded, no term begins with it. */
export const glossary: readonly GlossaryTerm[] = [
  ...scopeTerms,
  ...incidentTerms,
  ...dutyTerms,
  ...riskTerms,
  ...logTerms,
].toSorted((a, b) => byDanishAlphabet(a.term.da, b.term.da));

/** By hand: the order must not depend on the runtime’s locale data. */
function byDanishAlphabet(a: string, b: string): number {
  const [left, right] = [letters(a), letters(b)];
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const difference = (left[index] ?? -1) - (right[index] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}

function letters(text: string): readonly number[] {
  return Array.from(text.toLowerCase(), (letter) => DANISH_ALPHABET.indexOf(letter));
}
