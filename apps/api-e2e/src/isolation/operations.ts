import { ruleOfField } from '@varsel/graphql-vocabulary';
import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLSchema,
  isLeafType,
  isObjectType,
  isUnionType,
} from 'graphql';
import type { TestApp } from '../harness/index.ts';
import { holdsId, type IdFor, knownAs, namesTenantsThing, unknownId, valueFor } from './inputs.ts';

type Field = GraphQLField<unknown, unknown>;

/** One query or mutation of the running schema, with a document that calls it. */
export interface Operation {
  readonly name: string;
  readonly kind: 'query' | 'mutation';
  /** The permission its rule names; undefined when anyone may. */
  readonly permission: string | undefined;
  /** An id of a tenant's own can be given to it. */
  readonly takesId: boolean;
  readonly document: string;
  variables(idFor?: IdFor): Readonly<Record<string, unknown>>;
}

export function runningSchema({ app }: TestApp): GraphQLSchema {
  return app.getHttpAdapter().getInstance().graphql.schema;
}

/** Every operation there is. */
export function operationsOf(app: TestApp): readonly Operation[] {
  const schema = runningSchema(app);
  const fields = (type: ReturnType<GraphQLSchema['getQueryType']>): readonly Field[] =>
    Object.values(type?.getFields() ?? {});
  return [
    ...fields(schema.getQueryType()).map((field) => operation('query', field)),
    ...fields(schema.getMutationType()).map((field) => operation('mutation', field)),
  ];
}

function operation(kind: Operation['kind'], field: Field): Operation {
  const rule = ruleOfField(field);
  if (rule === undefined) throw new Error(`${field.name} declares no rule`);
  const parameters = field.args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const given = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
  const call = given === '' ? field.name : `${field.name}(${given})`;
  return {
    name: field.name,
    kind,
    permission: rule.kind === 'requires' ? rule.permission : undefined,
    takesId: field.args.some((arg) => namesTenantsThing(arg) || holdsId(arg.type)),
    document: `${kind} Probe${parameters === '' ? '' : `(${parameters})`} { ${call}${selection(field)} }`,
    variables: (idFor = unknownId) =>
      Object.fromEntries(field.args.map((arg) => [arg.name, argument(knownAs(field.name, arg), idFor)])),
  };
}

function argument(arg: GraphQLArgument, idFor: IdFor): unknown {
  return namesTenantsThing(arg) && String(arg.type).startsWith('String')
    ? idFor('text', arg.name)
    : valueFor(arg, idFor);
}

/** Everything that can be asked for without arguments, so that what leaks is seen. */
function selection(field: Field): string {
  const type = getNamedType(field.type);
  return isLeafType(type) ? '' : ` ${fieldsOf(type, 0)}`;
}

function fieldsOf(type: unknown, depth: number): string {
  if (isUnionType(type))
    return `{ __typename ${type
      .getTypes()
      .map((each) => `... on ${each.name} ${fieldsOf(each, depth)}`)
      .join(' ')} }`;
  if (!isObjectType(type) || depth > 3) return '{ __typename }';
  const plain = Object.values(type.getFields()).filter(({ args }) =>
    args.every(({ type: each, defaultValue }) => !String(each).endsWith('!') || defaultValue !== undefined),
  );
  const inner = plain.map((field) => {
    const named = getNamedType(field.type);
    // Two members of a union may have a field of one name and different types.
    const alias = `${type.name}_${field.name}`;
    return isLeafType(named) ? `${alias}: ${field.name}` : `${alias}: ${field.name} ${fieldsOf(named, depth + 1)}`;
  });
  return `{ __typename ${inner.join(' ')} }`;
}
