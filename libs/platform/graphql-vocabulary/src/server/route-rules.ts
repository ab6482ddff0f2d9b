import { type AccessRule, isRoute, ruleOfHandler } from '../access.ts';

type Controller = abstract new (...parameters: never[]) => object;

/** The rules of every route. Throws when a route declares none: nothing is open by oversight. */
export function routeRules(controllers: readonly Controller[]): ReadonlySet<AccessRule> {
  const routes = controllers.flatMap(handlersOf);
  const undeclared = routes.filter(({ handler }) => ruleOfHandler(handler) === undefined);
  if (undeclared.length > 0) {
    throw new Error(`Routes without @Requires or @Open: ${undeclared.map(({ name }) => name).join(', ')}`);
  }
  return new Set(routes.map(({ handler }) => ruleOfHandler(handler)).filter((rule) => rule !== undefined));
}

function handlersOf(controller: Controller): readonly { readonly name: string; readonly handler: object }[] {
  const prototype = controller.prototype as Readonly<Record<string, unknown>>;
  return Object.getOwnPropertyNames(prototype).flatMap((name) => {
    const handler = name === 'constructor' ? undefined : prototype[name];
    const found = typeof handler === 'function' && isRoute(handler);
    return found ? [{ name: `${controller.name}.${name}`, handler }] : [];
  });
}
