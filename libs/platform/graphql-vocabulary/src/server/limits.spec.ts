import { buildSchema, getIntrospectionQuery, getOperationAST, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { BadInput } from '../bad-input.ts';
import { checkLimits } from './limits.ts';

const schema = buildSchema(`
  type Query { incidents(first: Int!): IncidentConnection!, organisation: Organisation! }
  type Organisation { name: String! }
  type IncidentConnection { edges: [IncidentEdge!]! }
  type IncidentEdge { node: Incident! }
  type Incident { id: ID!, title: String! }
`);

function measured(text: string): void {
  const document = parse(text);
  const operation = getOperationAST(document);
  if (operation === null || operation === undefined) throw new Error('No operation');
  checkLimits(schema, document, operation, {});
}

const times = (count: number, of: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => of(n)).join(' ');

describe('limit what a caller may write', () => {
  it('takes the usual questions about the schema, with everything the tools ask for', () => {
    measured(getIntrospectionQuery());
    measured(getIntrospectionQuery({ inputValueDeprecation: true, schemaDescription: true, specifiedByUrl: true }));
    measured('{ __type(name: "Incident") { name fields { name type { name ofType { name } } } } }');
  });

  it('refuses a question about the schema that comes back to it again and again', () => {
    const inner = 'fields { name type { name ofType { name } } }';
    const hostile = `
      fragment I on __Type { ${times(4, (n) => `c${String(n)}: ${inner}`)} }
      fragment M on __Type { ${times(4, (n) => `b${String(n)}: fields { type { ...I ofType { ...I } } }`)} }
      { __schema { ${times(3, (n) => `a${String(n)}: types { ...M }`)} } }`;
    expect(() => {
      measured(hostile);
    }).toThrow(BadInput);
  });

  it('counts what is asked beside the schema as before', () => {
    measured('{ __typename incidents(first: 100) { edges { node { id title } } } }');
    expect(() => {
      measured(`{ ${times(15, (n) => `a${String(n)}: incidents(first: 100) { edges { node { id title } } }`)} }`);
    }).toThrow(BadInput);
  });
});
