import { type Change, changesOf, type Describe, standForTheSame, type Versioned } from '../history/change.ts';

/** A change, and the event type in whose words it is told. */
export interface NetChange extends Change {
  readonly type: string;
}

/**
 * What a record's facts between two moments came to: a field written twice is one change, one written back is none. Facts
 * that do not say how the same stands are told one by one.
 */
export function netChange(
  before: readonly Versioned[],
  between: readonly Versioned[],
  describe: Describe,
): readonly NetChange[] {
  const groups: Versioned[][] = [];
  for (const fact of between) {
    const known = groups.find(([first]) => first !== undefined && standForTheSame(first, fact, describe));
    if (known === undefined) groups.push([fact]);
    else known.push(fact);
  }
  return groups.flatMap((facts) => netOf(before, facts, describe));
}

function netOf(before: readonly Versioned[], facts: readonly Versioned[], describe: Describe) {
  const [first] = facts;
  if (first === undefined) return [];
  const data: Versioned['data'] = Object.assign({}, ...facts.map((each) => each.data)) as Versioned['data'];
  const together = { version: Number.MAX_SAFE_INTEGER, type: first.type, data };
  return changesOf(together, before, describe).map((change) => ({
    ...change,
    type: facts.findLast((each) => change.field in each.data)?.type ?? first.type,
  }));
}
