import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type AccessRule, ruleOfHandler } from '../../access.ts';
import { pastIsReadOnly } from '../../as-of.ts';
import { notSignedIn, permissionMissing, Refused } from '../../refused.ts';
import type { Caller } from '../caller.ts';
import { RateLimits } from '../rate-limits.ts';
import { readableText } from '../readable-text.ts';
import { Callers } from './callers.ts';
import { Scopes } from './scopes.ts';

/** Stands before every JSON route: its rule, its scope. GraphQL fields have their rules in the schema. */
@Injectable()
export class RouteGuard implements CanActivate {
  constructor(
    private readonly callers: Callers,
    private readonly scopes: Scopes,
    private readonly limits: RateLimits,
  ) {}

  async canActivate(execution: ExecutionContext): Promise<boolean> {
    if (execution.getType<string>() === 'graphql') return true;
    const request = execution.switchToHttp().getRequest<FastifyRequest>();
    readableText(request.params);
    readableText(request.query);
    const caller = await this.#admit(ruleOfHandler(execution.getHandler()), request);
    const scope = this.scopes.open(request, execution.switchToHttp().getResponse<FastifyReply>(), caller);
    request.scope = scope;
    if (scope.asOf !== undefined && request.method !== 'GET') throw new Refused(pastIsReadOnly);
    await scope.positionAsOf();
    return true;
  }

  /** The caller a rule has let through; nobody where anyone may come. A route without a rule lets nobody through. */
  async #admit(rule: AccessRule | undefined, request: FastifyRequest): Promise<Caller | undefined> {
    if (rule?.kind === 'open') {
      await this.limits.count(rule.limit, request.ip);
      return undefined;
    }
    const caller = await this.callers.of(request);
    if (caller === undefined) throw new Refused(notSignedIn);
    if (rule === undefined || !caller.actor.permissions.has(rule.permission)) throw new Refused(permissionMissing);
    return caller;
  }
}
