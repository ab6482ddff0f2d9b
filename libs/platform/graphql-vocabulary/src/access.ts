import 'reflect-metadata';
import type { Permission } from '@varsel/event-sourcing';
import { Extensions } from '@nestjs/graphql';

/** Who may use an operation, a field or a route. */
export type AccessRule =
  | { readonly kind: 'requires'; readonly permission: Permission; readonly where: string }
  | { readonly kind: 'open'; readonly limit: string; readonly where: string };

const ACCESS = 'varsel:access';
const declared = new Map<AccessRule, object | undefined>();

/** Only those who hold the permission. On queries, mutations, routes, and on single fields that are stricter than their type. */
export function Requires(permission: Permission): MethodDecorator & PropertyDecorator {
  return declare((where) => ({ kind: 'requires', permission, where }));
}

/** Anyone, without an account; `limit` names the rate limit it is counted under. */
export function Open({ limit }: { readonly limit: string }): MethodDecorator & PropertyDecorator {
  return declare((where) => ({ kind: 'open', limit, where }));
}

/** Every rule written on a query, mutation or field of the loaded code: each must be found again in the schema. */
export function declaredFieldRules(): readonly AccessRule[] {
  return [...declared].filter(([, handler]) => handler === undefined || !isRoute(handler)).map(([rule]) => rule);
}

/** True for the handler of a route. */
export function isRoute(handler: object): boolean {
  return Reflect.hasMetadata('path', handler);
}

/** The rule of a schema field. */
export function ruleOfField(field: { readonly extensions: Readonly<Record<string, unknown>> }): AccessRule | undefined {
  return field.extensions['access'] as AccessRule | undefined;
}

/** The rule of a route's handler. */
export function ruleOfHandler(handler: object): AccessRule | undefined {
  return Reflect.getMetadata(ACCESS, handler) as AccessRule | undefined;
}

function declare(make: (where: string) => AccessRule): MethodDecorator & PropertyDecorator {
  return (target: object, name: string | symbol, descriptor?: PropertyDescriptor): void => {
    const rule = make(`${target.constructor.name}.${String(name)}`);
    const handler = typeof descriptor?.value === 'function' ? (descriptor.value as object) : undefined;
    declared.set(rule, handler);
    Extensions({ access: rule })(target, name);
    if (handler !== undefined) Reflect.defineMetadata(ACCESS, rule, handler);
  };
}
