import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { type Asked, readFreeForm } from './document.ts';

const schema = buildSchema(`
  type Query { things(first: Int = 25): ThingConnection!  one(id: ID!): Thing  say(text: String): String }
  type ThingConnection { edges: [ThingEdge!]! }
  type ThingEdge { node: Thing! }
  type Thing { id: ID! below: Thing parts: [Thing!]! }
  type Mutation { act(text: String!): String  other: String }
`);
const asked = (query: string, variables: Asked['variables'] = {}): Asked => ({
  query,
  variables,
  operationName: undefined,
});
const read = (query: string, caller: 'token' | 'anonymous' = 'token') => readFreeForm(schema, asked(query), caller);
const below = (levels: number): string => (levels === 0 ? '{ id }' : `{ below ${below(levels - 1)} }`);

describe('read a document written by the caller', () => {
  it('takes a query within every limit', () => {
    expect(read('{ things(first: 100) { edges { node { id } } } }').definition.operation).toBe('query');
  });

  it('takes ten levels and not eleven', () => {
    expect(read(`{ one(id: 1) ${below(8)} }`).document).toBeDefined();
    expect(() => read(`{ one(id: 1) ${below(9)} }`)).toThrow(/10 levels/);
  });

  it('counts levels through fragments', () => {
    const nested = `{ one(id: 1) { below { ...F } } } fragment F on Thing ${below(8)}`;
    expect(() => read(nested)).toThrow(/10 levels/);
  });

  it('takes fifteen aliases and not sixteen', () => {
    const aliases = (count: number) =>
      `{ ${Array.from({ length: count }, (_, index) => `a${String(index)}: say`).join(' ')} }`;
    expect(read(aliases(15)).document).toBeDefined();
    expect(() => read(aliases(16))).toThrow(/15 aliases/);
  });

  it('refuses more than a thousand tokens before it looks at them', () => {
    expect(() => read(`{ ${'say '.repeat(1001)} }`)).toThrow(/tokens/);
  });

  it('refuses what costs more than five thousand fields, lists counted by their length', () => {
    const list = (inner: string) => `{ things(first: 100) { edges { node { ${inner} } } } }`;
    expect(read(list('id')).document).toBeDefined();
    expect(() => read(list('parts { id parts { id } }'))).toThrow(/5000 fields/);
  });

  it('counts `first` from the variables', () => {
    const query = 'query Q($n: Int) { things(first: $n) { edges { node { parts { id parts { id } } } } } }';
    expect(readFreeForm(schema, asked(query, { n: 1 }), 'token').document).toBeDefined();
    expect(() => readFreeForm(schema, asked(query, { n: 100 }), 'token')).toThrow(/5000 fields/);
    expect(() => read(query.replace('Int)', 'Int = 100)'))).toThrow(/5000 fields/);
  });

  it('measures doubling fragments in no time', () => {
    const fragments = Array.from(
      { length: 25 },
      (_, index) =>
        `fragment F${String(index)} on Thing { below { ...F${String(index + 1)} } b: below { ...F${String(index + 1)} } }`,
    );
    expect(() => read(`{ one(id: 1) { ...F0 } } ${fragments.join(' ')} fragment F25 on Thing { id }`)).toThrow();
  });

  it('takes one act at a time', () => {
    expect(read('mutation { act(text: "a") }').definition.operation).toBe('mutation');
    expect(() => read('mutation { act(text: "a") other }')).toThrow(/one mutation/);
    expect(() => read('mutation { ...F } fragment F on Mutation { act(text: "a") other }')).toThrow(/one mutation/);
  });

  it('shows the schema to tokens alone, and gives no hints to anyone without an account', () => {
    expect(read('{ __schema { types { name } } }').document).toBeDefined();
    expect(() => read('{ __schema { types { name } } }', 'anonymous')).toThrow(/introspection/);
    expect(() => read('{ thing }')).toThrow(/Did you mean/);
    expect(() => read('{ thing }', 'anonymous')).not.toThrow(/Did you mean/);
  });

  it('refuses texts that nothing could keep', () => {
    const query = 'query Q($t: String) { say(text: $t) }';
    expect(readFreeForm(schema, asked(query, { t: 'æøå 🙂' }), 'token').document).toBeDefined();
    for (const t of ['a\u0000', '\ud800', 'x'.repeat(70_001)]) {
      expect(() => readFreeForm(schema, asked(query, { t }), 'token')).toThrow(/text/i);
    }
    expect(() => read('{ say(text: "a\\u0000") }')).toThrow(/text/i);
  });

  it('refuses variables nested deeper than any input, before the stack ends', () => {
    const deep = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`) as unknown;
    expect(() => readFreeForm(schema, asked('{ say }', { deep }), 'token')).toThrow(/deep/);
  });
});
