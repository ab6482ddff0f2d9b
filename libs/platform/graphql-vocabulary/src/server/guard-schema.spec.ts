import { GraphQLObjectType, GraphQLSchema, GraphQLString, type GraphQLFieldConfig } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { AccessRule } from '../access.ts';
import { guardSchema } from './guard-schema.ts';

const rule = (permission: `${string}:${string}`): AccessRule => ({ kind: 'requires', permission, where: 'Here.there' });
const field = (access?: AccessRule): GraphQLFieldConfig<unknown, unknown> => ({
  type: GraphQLString,
  resolve: () => 'told',
  ...(access === undefined ? {} : { extensions: { access } }),
});
const schemaOf = (fields: Record<string, GraphQLFieldConfig<unknown, unknown>>) =>
  new GraphQLSchema({ query: new GraphQLObjectType({ name: 'Query', fields }) });
const guard = (fields: Record<string, GraphQLFieldConfig<unknown, unknown>>) =>
  guardSchema(schemaOf(fields), new Set(['thing:read']), new Set());

function ask(schema: GraphQLSchema, permissions: readonly string[] | undefined): unknown {
  const resolve = schema.getQueryType()?.getFields()['thing']?.resolve;
  const actor = permissions === undefined ? undefined : { permissions: new Set(permissions) };
  const scope = { actor, rememberMoment: () => undefined };
  return resolve?.(undefined, {}, { scope }, { path: { key: 'thing' } } as never);
}

describe('guard the schema', () => {
  it('stops the start when an operation declares no rule', () => {
    expect(() => guard({ thing: field() })).toThrow(/Query.thing declares no rule/);
  });

  it('stops the start when a permission is declared by no context', () => {
    expect(() => guard({ thing: field(rule('thing:burn')) })).toThrow(/permission that no context declares/);
  });

  it('lets through who holds the permission', () => {
    expect(ask(guard({ thing: field(rule('thing:read')) }), ['thing:read'])).toBe('told');
  });

  it('refuses who does not hold it', () => {
    const schema = guard({ thing: field(rule('thing:read')) });
    expect(() => ask(schema, ['other:read'])).toThrow(/roles do not allow/);
  });

  it('refuses who has not signed in', () => {
    const schema = guard({ thing: field(rule('thing:read')) });
    expect(() => ask(schema, undefined)).toThrow(/not signed in/);
  });

  it('lets anyone use what is open', () => {
    expect(ask(guard({ thing: field({ kind: 'open', limit: 'x', where: 'Here.there' }) }), undefined)).toBe('told');
  });
});
