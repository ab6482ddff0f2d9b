import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { guardSchema } from './guard-schema.ts';
import { routeRules } from './route-rules.ts';

/** The schema a module would serve, as text. Opens nothing; checks every rule as the start does. */
export async function printedSchema(root: DynamicModule, permissions: ReadonlySet<string>): Promise<string> {
  const builder = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
  const schema = await builder
    .get(GraphQLSchemaFactory)
    .create(listed(root, 'providers'), { noDuplicatedFields: true });
  guardSchema(schema, permissions, routeRules(listed(root, 'controllers')));
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}

type Listed = DynamicModule | Type;

/** The classes a module and those it imports list under a key of `@Module`. */
function listed(module: Listed, key: 'providers' | 'controllers'): Type[] {
  const own: DynamicModule = typeof module === 'function' ? { module } : module;
  const written = (name: string): Listed[] => (Reflect.getMetadata(name, own.module) ?? []) as Listed[];
  const here = [...written(key), ...(own[key] ?? [])].filter((each): each is Type => typeof each === 'function');
  const imports = [...written('imports'), ...((own.imports ?? []) as Listed[])];
  return [...here, ...imports.flatMap((each) => listed(each, key))];
}
