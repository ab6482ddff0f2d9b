import { instant } from '@varsel/event-sourcing';
import { GraphQLObjectType, GraphQLSchema, GraphQLString, type GraphQLFieldConfig } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { AccessRule } from '../access.ts';
import { guardSchema } from './guard-schema.ts';

type Config = GraphQLFieldConfig<unknown, unknown>;

const rule = (permission: `${string}:${string}`): AccessRule => ({ kind: 'requires', permission, where: 'Here.there' });
const open: AccessRule = { kind: 'open', limit: 'x', where: 'Here.there' };
const field = (access?: AccessRule): Config => ({
  type: GraphQLString,
  resolve: () => 'told',
  extensions: { timeless: 'it is a word', ...(access === undefined ? {} : { access }) },
});
/** A field that tells which moment it is asked for. */
const dated = (access = rule('thing:read')): Config => ({
  type: GraphQLString,
  args: { asOf: { type: GraphQLString } },
  resolve: (_, { asOf }: { readonly asOf?: string }) => `told as of ${asOf ?? 'now'}`,
  extensions: { access },
});
const schemaOf = (fields: Record<string, Config>) =>
  new GraphQLSchema({
    query: new GraphQLObjectType({ name: 'Query', fields }),
    mutation: new GraphQLObjectType({ name: 'Mutation', fields: { doThing: field(rule('thing:read')) } }),
  });
const guard = (fields: Record<string, Config>) => guardSchema(schemaOf(fields), new Set(['thing:read']), new Set());

const then = instant('2026-10-01T07:00:00Z');
const earlier = instant('2026-09-01T07:00:00Z');

interface Asking {
  readonly permissions?: readonly string[] | undefined;
  readonly asOf?: string;
  readonly args?: Readonly<Record<string, unknown>>;
  readonly admitted?: string[];
}

function ask(schema: GraphQLSchema, { permissions = ['thing:read'], asOf, args = {}, admitted = [] }: Asking = {}) {
  return resolved(schema.getQueryType(), 'thing', {
    permissions,
    args,
    admitted,
    ...(asOf === undefined ? {} : { asOf }),
  });
}

function resolved(
  type: GraphQLObjectType | null | undefined,
  name: string,
  asking: Required<Omit<Asking, 'asOf'>> & Pick<Asking, 'asOf'>,
): unknown {
  const { permissions, asOf, args, admitted } = asking;
  const scope = {
    actor: permissions === undefined ? undefined : { permissions: new Set(permissions) },
    asOf,
    rememberMoment: () => undefined,
    admitMoment: (moment: string) => {
      admitted.push(moment);
      return Promise.resolve();
    },
  };
  return type?.getFields()[name]?.resolve?.(undefined, args, { scope }, { path: { key: name } } as never);
}

describe('guard the schema', () => {
  it('stops the start when an operation declares no rule', () => {
    expect(() => guard({ thing: field() })).toThrow(/Query.thing declares no rule/);
  });

  it('stops the start when a permission is declared by no context', () => {
    expect(() => guard({ thing: field(rule('thing:burn')) })).toThrow(/permission that no context declares/);
  });

  it('lets through who holds the permission', () => {
    expect(ask(guard({ thing: field(rule('thing:read')) }))).toBe('told');
  });

  it('refuses who does not hold it', () => {
    const schema = guard({ thing: field(rule('thing:read')) });
    expect(() => ask(schema, { permissions: ['other:read'] })).toThrow(/roles do not allow/);
  });

  it('refuses who has not signed in', () => {
    const schema = guard({ thing: field(rule('thing:read')) });
    const nobody = { permissions: undefined, args: {}, admitted: [] };
    expect(() => resolved(schema.getQueryType(), 'thing', nobody)).toThrow(/not signed in/);
  });

  it('lets anyone use what is open', () => {
    const nobody = { permissions: undefined, args: {}, admitted: [] };
    expect(resolved(guard({ thing: field(open) }).getQueryType(), 'thing', nobody)).toBe('told');
  });
});

describe('put a request in the past', () => {
  it('stops the start when a query neither takes asOf nor says why it has no past', () => {
    const { extensions, ...rest } = field(rule('thing:read'));
    const silent = { ...rest, extensions: { access: extensions?.['access'] } };
    expect(() => guard({ thing: silent })).toThrow(/Query.thing must take asOf/);
  });

  it('stops the start when a query that takes asOf says it has no past', () => {
    const both = { ...dated(), extensions: { access: rule('thing:read'), timeless: 'it is a word' } };
    expect(() => guard({ thing: both })).toThrow(/Query.thing must take asOf/);
  });

  it('gives every query the moment of the request', async () => {
    expect(await ask(guard({ thing: dated() }), { asOf: then })).toBe(`told as of ${then}`);
    expect(await ask(guard({ thing: dated() }))).toBe('told as of now');
  });

  it('lets an argument name a moment of its own', async () => {
    expect(await ask(guard({ thing: dated() }), { asOf: then, args: { asOf: earlier } })).toBe(`told as of ${earlier}`);
  });

  it('asks whether there is such a moment before it answers', async () => {
    const admitted: string[] = [];
    await ask(guard({ thing: dated() }), { asOf: then, admitted });
    await ask(guard({ thing: dated() }), { admitted });
    expect(admitted).toEqual([then]);
  });

  it('refuses every act there, and lets it through now', () => {
    const mutation = guard({ thing: dated() }).getMutationType();
    const now = { permissions: ['thing:read'], args: {}, admitted: [] };
    expect(() => resolved(mutation, 'doThing', { ...now, asOf: then })).toThrow(/moment that has passed/);
    expect(resolved(mutation, 'doThing', now)).toBe('told');
  });
});
