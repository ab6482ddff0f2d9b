import { isUnavailable } from '@varsel/tenancy';
import { StoreUnavailable } from '../port.ts';

/** `StoreUnavailable` for a failure of the connection or the server; anything else is given back as it was. */
export function asStoreFailure(error: unknown): unknown {
  return isUnavailable(error) ? new StoreUnavailable('The event store did not answer', { cause: error }) : error;
}

/** The unique rule that an append ran into, if that is what happened. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '23505';
}
