import { isCancelled, isUnavailable } from '@varsel/tenancy';
import { StoreUnavailable } from './port.ts';

/**
 * True when a failure says nothing against what was being done: all of it waits, and nothing is parked for it. A statement
 * that the server cancels is no such failure: what is past its time at every try would hold up everything else for ever.
 */
export function willPass(error: unknown): boolean {
  return (error instanceof StoreUnavailable || isUnavailable(error)) && !isCancelled(error);
}
