import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type GqlContextType, GqlExecutionContext } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor, CommandContext } from '@varsel/event-sourcing';
import type { TenantSession } from '@varsel/tenancy';
import type { RequestScope, ScopeHolder } from './request-scope.ts';

/** The reading session: `@Session() session: TenantSession`. At the moment the root field's `asOf` names, if any. */
export const Session = createParamDecorator((_: unknown, execution: ExecutionContext): TenantSession => {
  const scope = scopeOf(execution);
  return scope.session(execution.getType<GqlContextType>() === 'graphql' ? momentOf(execution, scope) : undefined);
});

/** What the command carries beside its content: `@CommandOf() context: CommandContext`. */
export const CommandOf = createParamDecorator((_: unknown, execution: ExecutionContext): CommandContext =>
  scopeOf(execution).command(),
);

/** Who asks: `@ActorOf() actor: Actor`. Only behind `@Requires`. */
export const ActorOf = createParamDecorator((_: unknown, execution: ExecutionContext): Actor => {
  const { actor } = scopeOf(execution);
  if (actor === undefined) throw new Error('An operation without a rule asked who acts');
  return actor;
});

function scopeOf(execution: ExecutionContext): RequestScope {
  const holder =
    execution.getType<GqlContextType>() === 'graphql'
      ? GqlExecutionContext.create(execution).getContext<ScopeHolder>()
      : execution.switchToHttp().getRequest<ScopeHolder>();
  return holder.scope;
}

function momentOf(execution: ExecutionContext, scope: RequestScope) {
  let { path } = GqlExecutionContext.create(execution).getInfo<GraphQLResolveInfo>();
  while (path.prev !== undefined) path = path.prev;
  return scope.momentOf(path.key);
}
