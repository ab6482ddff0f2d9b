import {
  defaultFieldResolver,
  getNamedType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  isObjectType,
  isUnionType,
} from 'graphql';
import type { Instant } from '@varsel/event-sourcing';
import { type AccessRule, declaredFieldRules, ruleOfField } from '../access.ts';
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
  for (const { field, isRoot } of fields) {
    const rule = ruleOfField(field);
    if (rule !== undefined) wrapped.add(rule);
    if (isRoot || rule !== undefined) field.resolve = guarded(field, rule, isRoot);
  }
  const undeclared = fields.filter(({ field, isRoot }) => isRoot && ruleOfField(field) === undefined);
  const lost = declaredFieldRules().filter((rule) => !wrapped.has(rule));
  const unknown = [...wrapped].filter((rule) => rule.kind === 'requires' && !permissions.has(rule.permission));
  refuseStart([
    ...undeclared.map(({ name }) => `${name} declares no rule: write @Requires('area:verb') or @Open`),
    ...lost.map(({ where }) => `${where} declares a rule that guards no field`),
    ...unknown.map((rule) => `${rule.where} requires a permission that no context declares`),
  ]);
  return schema;
}

function fieldsOf(schema: GraphQLSchema): { name: string; field: Field; isRoot: boolean }[] {
  const roots = new Set([schema.getQueryType(), schema.getMutationType()]);
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => !type.name.startsWith('__'))
    .flatMap((type) =>
      Object.values(type.getFields()).map((field) => ({
        name: `${type.name}.${field.name}`,
        field: field as Field,
        isRoot: roots.has(type),
      })),
    );
}

function guarded(field: Field, rule: AccessRule | undefined, isRoot: boolean): Resolve {
  const resolve: Resolve = field.resolve ?? (defaultFieldResolver as Resolve);
  const answersWithRejection = unionHoldsRejection(field);
  return (source, args, holder, info) => {
    const refusal = rule === undefined ? undefined : refusalOf(rule, holder);
    if (refusal !== undefined) {
      if (answersWithRejection) return rejectionType(refusal);
      throw new Refused(refusal);
    }
    if (typeof args['first'] === 'number') pageSize({ first: args['first'] });
    if (isRoot) holder.scope.rememberMoment(info.path.key, (args['asOf'] ?? undefined) as Instant | undefined);
    return resolve(source, args, holder, info);
  };
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
