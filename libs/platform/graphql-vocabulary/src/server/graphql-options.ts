import { MercuriusDriver, type MercuriusDriverConfig } from '@nestjs/mercurius';
import type { AccessRule } from '../access.ts';
import { guardSchema } from './guard-schema.ts';

/** Code-first, guarded once at the start, compiled for registered operations; the route is our own. */
export function graphqlOptions(
  permissions: ReadonlySet<string>,
  routeRules: () => ReadonlySet<AccessRule>,
): MercuriusDriverConfig & { driver: typeof MercuriusDriver } {
  return {
    driver: MercuriusDriver,
    autoSchemaFile: true,
    sortSchema: true,
    transformSchema: (schema) => guardSchema(schema, permissions, routeRules()),
    routes: false,
    graphiql: false,
    jit: 1,
    // Errors pass as they are: our own route masks them.
    errorFormatter: ({ data, errors }) => ({ statusCode: 200, response: { data: data ?? null, errors } }),
    buildSchemaOptions: { noDuplicatedFields: true },
  };
}
