export interface DiffPart {
  readonly kind: 'same' | 'ins' | 'del';
  readonly text: string;
}

const wordsOf = (text: string) => text.match(/\s+|[^\s]+/g) ?? [];

/** Longest common run of words; beyond this size one replacement is easier to read than the dance of words. */
const limit = 600;

/** Word-level difference of two texts, neighbouring parts of one kind joined. */
export const diffWords = (before: string, after: string): readonly DiffPart[] => {
  const a = wordsOf(before);
  const b = wordsOf(after);
  if (a.length > limit || b.length > limit) return joined([part('del', before), part('ins', after)]);
  return joined(walk(a, b, lengths(a, b)));
};

const part = (kind: DiffPart['kind'], text: string): DiffPart => ({ kind, text });

const lengths = (a: readonly string[], b: readonly string[]): number[][] => {
  const table = Array.from({ length: a.length + 1 }, () => Array.from({ length: b.length + 1 }, () => 0));
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const row = table[i];
      if (row)
        row[j] = a[i] === b[j] ? at(table, i + 1, j + 1) + 1 : Math.max(at(table, i + 1, j), at(table, i, j + 1));
    }
  return table;
};

const at = (table: readonly (readonly number[])[], i: number, j: number) => table[i]?.[j] ?? 0;

/** Whether the next step adds a word of `b` rather than striking one of `a`. */
const adds = (left: string | undefined, right: string | undefined, gain: number): boolean =>
  right !== undefined && (left === undefined || gain > 0);

const walk = (a: readonly string[], b: readonly string[], table: readonly (readonly number[])[]): DiffPart[] => {
  const parts: DiffPart[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]];
    if (left === right) {
      parts.push(part('same', left ?? ''));
      i += 1;
      j += 1;
    } else if (adds(left, right, at(table, i, j + 1) - at(table, i + 1, j))) {
      parts.push(part('ins', right ?? ''));
      j += 1;
    } else {
      parts.push(part('del', left ?? ''));
      i += 1;
    }
  }
  return parts;
};

const joined = (parts: readonly DiffPart[]): DiffPart[] => {
  const result: DiffPart[] = [];
  for (const next of parts) {
    const last = result.at(-1);
    if (next.text === '') continue;
    if (last?.kind === next.kind) result[result.length - 1] = part(last.kind, last.text + next.text);
    else result.push(next);
  }
  return result;
};
