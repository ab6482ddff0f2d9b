import { citedInEnglish } from '../citation.ts';
import { statute } from '../statute.ts';
import { alwaysEssentialRules, relocatableRules, remainderRules } from './class-rules.ts';
import { exclusionRules } from './exclusion-rules.ts';
import type { EvaluatedRule, Facts, Rule, Standing, Verdict } from './rule.ts';
import type { EntityType } from '../data/sectors.ts';
import { scopeRules } from './scope-rules.ts';
import { essentialSizeRules, importantSizeRules } from './size-rules.ts';

/** Every rule in the order of the decision; the first that decides gives the provision shown. */
const classificationRules: readonly Rule[] = [
  ...scopeRules,
  ...exclusionRules,
  ...alwaysEssentialRules,
  ...essentialSizeRules,
  ...relocatableRules,
  ...importantSizeRules,
  ...remainderRules,
];

export interface Evaluation {
  readonly verdict: Verdict;
  readonly rules: readonly EvaluatedRule[];
  /** Types under the act and Danish jurisdiction. */
  readonly remaining: readonly EntityType[];
}

/** Asks every rule of every entity, also those that can no longer decide: the answer is evidence. */
export function evaluate(facts: Facts): Evaluation {
  let standing: Standing = { remaining: facts.types, verdict: undefined, met: new Set() };
  const rules: EvaluatedRule[] = [];
  for (const rule of classificationRules) {
    const evaluated = ask(rule, facts, standing);
    rules.push(evaluated.rule);
    standing = evaluated.standing;
  }
  const verdict = standing.verdict ?? { class: 'not-covered', decidedBy: statute.neitherClass.provision };
  return { verdict, rules, remaining: standing.remaining };
}

function ask(rule: Rule, facts: Facts, standing: Standing): { rule: EvaluatedRule; standing: Standing } {
  const result = standing.verdict?.class === 'not-covered' ? outside(standing.verdict) : rule.evaluate(facts, standing);
  const met = new Set(standing.met);
  if (result.outcome === 'met') met.add(rule.id);
  return {
    rule: {
      id: rule.id,
      provision: rule.provision ?? rule.basis.provision,
      question: rule.question,
      inputs: result.inputs ?? {},
      outcome: result.outcome,
      reason: result.reason,
      verdict: result.verdict,
    },
    standing: { remaining: result.remaining ?? standing.remaining, verdict: standing.verdict ?? result.verdict, met },
  };
}

function outside({ decidedBy }: Verdict): ReturnType<Rule['evaluate']> {
  return {
    outcome: 'not-relevant',
    reason: {
      da: `Enheden er uden for loven efter ${decidedBy}.`,
      en: `The entity is outside the act under ${citedInEnglish(decidedBy)}.`,
    },
  };
}
