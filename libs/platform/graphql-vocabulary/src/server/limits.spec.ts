import { buildSchema, getIntrospectionQuery, getOperationAST, isObjectType, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { BadInput } from '../bad-input.ts';
import { checkLimits, documentLimits, LARGEST_ANSWER_BYTES } from './limits.ts';

const schema = buildSchema(`
  type Query { drafts: [Draft!]! draft: Draft! incidents(first: Int!): IncidentConnection!, organisation: Organisation! }
  type Draft { kind: String! content: String! }
  type Organisation { name: String! }
  type IncidentConnection { edges: [IncidentEdge!]! }
  type IncidentEdge { node: Incident! }
  type Incident { id: ID!, title: String! }
`);

/** What the code-first schema carries as the extension of a field. */
function brings(type: string, field: string, what: { bytes?: number; rows?: number }): void {
  const found = schema.getType(type);
  if (!isObjectType(found)) throw new Error(`No ${type}`);
  const { extensions } = found.getFields()[field] ?? {};
  Object.assign(extensions ?? {}, { 'varsel:brings': what });
}

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

  it('counts a long text by its length and a list by the rows it brings: once a hundred of 64 KiB, not twice', () => {
    brings('Draft', 'content', { bytes: 65_536 });
    brings('Query', 'drafts', { rows: 100 });
    const lists = (count: number, field: string) => `{ ${times(count, (n) => `a${String(n)}: drafts { ${field} }`)} }`;
    measured(lists(1, 'kind content'));
    measured(lists(15, 'kind'));
    measured(`{ ${times(15, (n) => `a${String(n)}: draft { kind content }`)} }`);
    expect(() => {
      measured(lists(2, 'content'));
    }).toThrow(BadInput);
  });

  it('allows a document no more than an answer may hold', () => {
    expect(LARGEST_ANSWER_BYTES).toBe(8_000_000);
    expect(Math.ceil(65_536 / (LARGEST_ANSWER_BYTES / documentLimits.cost))).toBe(41);
  });
});
