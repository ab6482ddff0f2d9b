import { type Rejection, reject } from '@varsel/event-sourcing';
import { execute, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { notSignedIn, Refused } from '../refused.ts';
import type { ScopeHolder } from '../request-scope.ts';
import type { Caller } from './caller.ts';
import { type Operation, readFreeForm, readRegistered, rootRules } from './document.ts';
import { type Masking, shown, type ShownError, statusOf } from './masking.ts';
import type { OperationScope } from './operation-scope.ts';
import type { RateLimits } from './rate-limits.ts';
import { type Body, readBody } from './request-body.ts';

/** What the endpoint stands on. */
export interface EndpointParts {
  readonly schema: GraphQLSchema;
  /** Documents we wrote, by hash. */
  readonly operations: Pick<ReadonlyMap<string, string>, 'get'>;
  /** Runs a registered document, compiled. */
  runCompiled(
    query: string,
    holder: ScopeHolder,
    variables: Operation['variables'],
    name: string | undefined,
  ): Promise<ExecutionResult>;
  /** True when the tenant's views have reached the position within two seconds. */
  waitFor(tenant: string, position: string): Promise<boolean>;
  readonly limits: RateLimits;
}

export interface GraphqlRequest {
  readonly body: unknown;
  readonly address: string;
  readonly caller: Caller | undefined;
  readonly minPosition: string | undefined;
  readonly masking: Masking;
  readonly scope: OperationScope;
}

export interface GraphqlAnswer {
  readonly status: number;
  readonly body: {
    readonly data?: unknown;
    readonly errors?: readonly ShownError[];
    readonly extensions: { readonly requestId: string; readonly stale?: true };
  };
}

const unknownOperation = reject('OPERATION_UNKNOWN', undefined, {
  da: 'Siden er fra en anden version end serveren. Genindlæs siden; det, du har skrevet, er gemt som kladde.',
  en: 'The page is of another version than the server. Reload the page; what you wrote is kept as a draft.',
});
const registeredOnly = reject('REGISTERED_ONLY', undefined, {
  da: 'En browser kan kun udføre sidernes egne operationer. Brug en adgangsnøgle til egne forespørgsler.',
  en: 'A browser may only run the operations of the pages. Use a service token for queries of your own.',
});

/** GraphQL for people (registered operations), programs (any document within limits) and anyone (open operations). */
export class GraphqlEndpoint {
  readonly #parts: EndpointParts;

  constructor(parts: EndpointParts) {
    this.#parts = parts;
  }

  async answer(request: GraphqlRequest): Promise<GraphqlAnswer> {
    const { requestId } = request.masking;
    try {
      const body = readBody(request.body);
      if (request.caller === undefined) await this.#parts.limits.count('document', request.address);
      const operation = this.#read(body, request.caller);
      await this.#admit(operation, request);
      const stale = await this.#isStale(request);
      const { data, errors = [] } = await this.#run(body, operation, request.scope);
      const told = errors.flatMap((error) => shown(error, request.masking));
      const extensions = stale ? ({ requestId, stale } as const) : { requestId };
      return {
        status: statusFor(told, data),
        body: { data, ...(told.length === 0 ? {} : { errors: told }), extensions },
      };
    } catch (fault) {
      return faultAnswer(fault, request.masking);
    }
  }

  #read(body: Body, caller: Caller | undefined): Operation {
    const { schema, operations } = this.#parts;
    if (body.kind === 'free-form') {
      if (caller?.via === 'cookie') throw new Refused(registeredOnly);
      return readFreeForm(schema, body, caller === undefined ? 'anonymous' : 'token');
    }
    const query = operations.get(body.hash);
    if (query === undefined) throw new Refused(unknownOperation);
    return readRegistered(schema, { ...body, query });
  }

  async #admit(operation: Operation, { caller, address }: GraphqlRequest): Promise<void> {
    if (caller !== undefined) return;
    const { schema, limits } = this.#parts;
    if (rootRules(schema, operation).some((rule) => rule?.kind !== 'open')) throw new Refused(notSignedIn);
    for (const rule of rootRules(schema, operation)) if (rule?.kind === 'open') await limits.count(rule.limit, address);
  }

  /** The past asks for no more than what was there then, and for all of it. */
  async #isStale({ caller, minPosition, scope }: GraphqlRequest): Promise<boolean> {
    const asked = scope.asOf === undefined ? minPosition : (await scope.positionAsOf())?.toString();
    if (caller === undefined || asked === undefined) return false;
    return !(await this.#parts.waitFor(caller.tenant, asked));
  }

  async #run(body: Body, { document, variables }: Operation, scope: OperationScope): Promise<ExecutionResult> {
    const { schema, operations } = this.#parts;
    const { operationName } = body;
    if (body.kind === 'registered')
      return this.#parts.runCompiled(operations.get(body.hash) ?? '', { scope }, variables, operationName);
    return execute({
      schema,
      document,
      contextValue: { scope },
      variableValues: variables,
      operationName: operationName ?? null,
    });
  }
}

/** Refusals with a status of their own, so that a program sees them before it reads. */
const STATUS: Readonly<Record<Rejection['code'], number>> = {
  NOT_SIGNED_IN: 401,
  TOKEN_REFUSED: 401,
  TOO_OFTEN: 429,
  ANSWERS_UNREAD: 429,
};

/** The answer to a request of which nothing ran. */
export function faultAnswer(fault: unknown, masking: Masking): GraphqlAnswer {
  const errors = shown(fault, masking);
  return { status: statusFor(errors, null), body: { errors, extensions: { requestId: masking.requestId } } };
}

function statusFor(errors: readonly ShownError[], data: unknown): number {
  const own = errors.map(({ extensions }) => STATUS[extensions.code]).find((status) => status !== undefined);
  return own ?? statusOf(errors, data !== null && data !== undefined);
}
