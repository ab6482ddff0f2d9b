/** What a fact was when it was asked for. */
export interface FactAt<Value> {
  readonly value: Value;
  /** The place in the tenant's log at which the value holds. */
  readonly position: string;
  /** SHA-256 of the value in its canonical form (RFC 8785), 64 lower-case hexadecimal digits. */
  readonly hash: string;
}

/** The key by which a fact is asked for; what it gives is known to the type alone. */
export interface FactKey<Known> {
  readonly key: string;
  readonly gives?: Known;
  /** The facts that are asked for together, by the name each is given under. */
  readonly parts?: Readonly<Record<string, FactKey<unknown>>>;
}

/** A fact one context tells another: declared in published-events, told by the provider its owner registers. */
export type Fact<Value> = FactKey<FactAt<Value>>;

/** `export const measureStatement = fact<MeasureStatement>('measure-statement');` */
export function fact<Value>(key: string): Fact<Value> {
  return { key };
}

/** Several facts of one moment: `together({ measures: measureStatement, board: boardStanding })`. */
export function together<Parts extends Readonly<Record<string, FactKey<unknown>>>>(
  parts: Parts,
): FactKey<{ readonly [Name in keyof Parts]: NonNullable<Parts[Name]['gives']> }> {
  return {
    key: Object.values(parts)
      .map(({ key }) => key)
      .join(' and '),
    parts,
  };
}

/** Every single fact that is asked for. */
export function singleFacts(asked: FactKey<unknown>): readonly FactKey<unknown>[] {
  return asked.parts === undefined ? [asked] : Object.values(asked.parts).flatMap(singleFacts);
}
