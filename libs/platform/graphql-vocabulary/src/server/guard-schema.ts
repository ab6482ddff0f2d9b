import {
  defaultFieldResolver,
  getNamedType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
  isUnionType,
} from 'graphql';
import type { Instant } from '@varsel/event-sourcing';
import { type AccessRule, declaredFieldRules, ruleOfField } from '../access.ts';
import { pastIsReadOnly, timelessBecause } from '../as-of.ts';
import { pageSize } from '../connection.ts';
import { permissionMissing, Refused, notSignedIn } from '../refused.ts';
import { rejectionType } from '../rejection.ts';
import type { ScopeHolder } from '../request-scope.ts';

type Field = GraphQLField<unknown, ScopeHolder, Record<string, unknown>>;
type Resolve = GraphQLFieldResolver<unknown, ScopeHolder, Record<string, unknown>>;

/**
 * Puts every declared rule in front of its field, once, in the schema that is executed.
 * Throws when an operation has no rule, a permission is declared by no context, or a rule found no field.
 */
export function guardSchema(
  schema: GraphQLSchema,
  permissions: ReadonlySet<string>,
  routeRules: ReadonlySet<AccessRule>,
): GraphQLSchema {
  const fields = fieldsOf(schema);
  const wrapped = new Set(routeRules);
  for (const { field, root } of fields) {
    const rule = ruleOfField(field);
    if (rule !== undefined) wrapped.add(rule);
    if (root !== undefined || rule !== undefined) field.resolve = guarded(field, rule, root);
  }
  const undeclared = fields.filter(({ field, root }) => root !== undefined && ruleOfField(field) === undefined);
  const pastless = fields.filter(({ field, root }) => root === 'query' && saysNothingOfThePast(field));
  const lost = declaredFieldRules().filter((rule) => !wrapped.has(rule));
  const unknown = [...wrapped].filter((rule) => rule.kind === 'requires' && !permissions.has(rule.permission));
  refuseStart([
    ...undeclared.map(({ name }) => `${name} declares no rule: write @Requires('area:verb') or @Open`),
    ...pastless.map(({ name }) => `${name} must take asOf (AS_OF) or say @Timeless, one of the two`),
    ...lost.map(({ where }) => `${where} declares a rule that guards no field`),
    ...unknown.map((rule) => `${rule.where} requires a permission that no context declares`),
  ]);
  return schema;
}

type Root = 'query' | 'mutation' | undefined;

function fieldsOf(schema: GraphQLSchema): { name: string; field: Field; root: Root }[] {
  const rootOf = (type: GraphQLObjectType): Root =>
    type === schema.getQueryType() ? 'query' : type === schema.getMutationType() ? 'mutation' : undefined;
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => !type.name.startsWith('__'))
    .flatMap((type) =>
      Object.values(type.getFields()).map((field) => ({
        name: `${type.name}.${field.name}`,
        field: field as Field,
        root: rootOf(type),
      })),
    );
}

function takesAsOf(field: Field): boolean {
  return field.args.some(({ name }) => name === 'asOf');
}

function saysNothingOfThePast(field: Field): boolean {
  return takesAsOf(field) === (timelessBecause(field) !== undefined);
}

function guarded(field: Field, rule: AccessRule | undefined, root: Root): Resolve {
  const resolve: Resolve = field.resolve ?? (defaultFieldResolver as Resolve);
  const answer: Resolve = root === 'query' && takesAsOf(field) ? atItsMoment(resolve) : resolve;
  const answersWithRejection = unionHoldsRejection(field);
  return (source, args, holder, info) => {
    const refusal = (rule && refusalOf(rule, holder)) ?? (root === 'mutation' ? refusalOfThePast(holder) : undefined);
    if (refusal !== undefined) {
      if (answersWithRejection) return rejectionType(refusal);
      throw new Refused(refusal);
    }
    if (typeof args['first'] === 'number') pageSize({ first: args['first'] });
    return answer(source, args, holder, info);
  };
}

/** The field at the moment it names, else at the request's: as if it had been asked for that moment, and only where one is there. */
function atItsMoment(resolve: Resolve): Resolve {
  return (source, args, holder, info) => {
    const { scope } = holder;
    const asOf = (args['asOf'] ?? scope.asOf) as Instant | undefined;
    if (asOf === undefined) return resolve(source, args, holder, info);
    scope.rememberMoment(info.path.key, asOf);
    return scope.admitMoment(asOf).then(() => resolve(source, { ...args, asOf }, holder, info));
  };
}

function refusalOfThePast({ scope }: ScopeHolder) {
  return scope.asOf === undefined ? undefined : pastIsReadOnly;
}

function refusalOf(rule: AccessRule, { scope }: ScopeHolder) {
  if (rule.kind === 'open') return undefined;
  if (scope.actor === undefined) return notSignedIn;
  return scope.actor.permissions.has(rule.permission) ? undefined : permissionMissing;
}

function unionHoldsRejection(field: Field): boolean {
  const type = getNamedType(field.type);
  return isUnionType(type) && type.getTypes().some(({ name }) => name === 'Rejection');
}

function refuseStart(problems: readonly string[]): void {
  if (problems.length > 0) throw new Error(`The schema cannot be served:\n${problems.join('\n')}`);
}
