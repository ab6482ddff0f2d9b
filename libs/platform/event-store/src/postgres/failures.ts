import { isUnavailable } from '@varsel/tenancy';
import { StoreUnavailable } from '../port.ts';

/** Classes of SQLSTATE after which repeating is right: connection, roll-back, resources, locks, operator, system. */
const REPEATABLE = new Set(['08', '40', '53', '55', '57', '58']);

/** A standby that was promoted away from us refuses writes: another server will take them. */
const READ_ONLY = '25006';

/** `StoreUnavailable` for a failure of the connection or the server; anything else is given back as it was. */
export function asStoreFailure(error: unknown): unknown {
  return mayBeRepeated(error) ? new StoreUnavailable('The event store did not answer', { cause: error }) : error;
}

/** The unique rule that an append ran into, if that is what happened. */
export function isUniqueViolation(error: unknown): boolean {
  return codeOf(error) === '23505';
}

function mayBeRepeated(error: unknown): boolean {
  const code = codeOf(error) ?? '';
  return isUnavailable(error) || code === READ_ONLY || (code.length === 5 && REPEATABLE.has(code.slice(0, 2)));
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
