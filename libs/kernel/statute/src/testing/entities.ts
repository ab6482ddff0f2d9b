import { entityType, type EntityType } from '../data/sectors.ts';
import { classify } from '../classification/classify.ts';
import type { ClassificationFlags, ClassificationInput, Figures } from '../classification/input.ts';
import type { EvaluatedRule } from '../classification/rule.ts';

export function figures(employees: number, turnoverMioEur = 0, balanceMioEur = 0): Figures {
  return { employees, turnoverMioEur, balanceMioEur };
}

/** An entity of these types with this many employees and nothing else said of it. */
export function entity(
  entityTypes: readonly string[],
  employees: number,
  flags: ClassificationFlags = {},
): ClassificationInput {
  return { entityTypes, own: figures(employees), flags };
}

export function typesOf(...ids: readonly string[]): readonly EntityType[] {
  return ids.map((id) => {
    const type = entityType(id);
    if (type === undefined) throw new RangeError(`There is no entity type ${id}`);
    return type;
  });
}

/** How one rule was answered for an entity. */
export function ruleOf(input: ClassificationInput, id: string): EvaluatedRule {
  const rule = classify(input).rules.find((each) => each.id === id);
  if (rule === undefined) throw new RangeError(`There is no rule ${id}`);
  return rule;
}
