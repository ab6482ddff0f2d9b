import type { Answer, Criterion2690, SignificanceAnswers } from './incident.ts';

/** The common criteria of Regulation (EU) 2024/2690, art. 3(1), in the regulation's order. */
export const criteria2690: readonly Criterion2690[] = ['3-1-a', '3-1-b', '3-1-c', '3-1-d', '3-1-e', '3-1-f', '3-1-g'];

/** One met limb of § 12, stk. 2, or one met criterion, is enough; "no" needs both limbs answered with no. */
export function significanceOf(answers: SignificanceAnswers): Answer {
  const limbs = [answers.disruptionOrLoss, answers.damageToOthers];
  if (answers.criteria2690.length > 0 || limbs.includes('yes')) return 'yes';
  return limbs.includes('not-yet-known') ? 'not-yet-known' : 'no';
}
