import { status } from '@grpc/grpc-js';
import { asStoreFailure } from '../postgres/failures.ts';
import { EventTooLarge, StoreUnavailable } from '../port.ts';

/** The node refused who we say we are. */
class NodeRefused extends Error {}

/** Answers after which nothing is known, or another node will take it. */
const REPEATABLE: ReadonlySet<number> = new Set([
  status.CANCELLED,
  status.UNKNOWN,
  status.DEADLINE_EXCEEDED,
  status.RESOURCE_EXHAUSTED,
  status.ABORTED,
  status.INTERNAL,
  status.UNAVAILABLE,
]);
const REFUSED: ReadonlySet<number> = new Set([status.UNAUTHENTICATED, status.PERMISSION_DENIED]);

/** What a failure of the node or of the index is called above the port; anything else is given back as it was. */
export function asKurrentFailure(error: unknown): unknown {
  if (!isNodeFailure(error)) return asStoreFailure(error);
  if (exceptionOf(error) === 'maximum-append-size-exceeded')
    return new EventTooLarge('More in one batch than the node takes', { cause: error });
  if (exceptionOf(error) === 'not-leader' || REPEATABLE.has(error.code)) return unavailable(error);
  if (REFUSED.has(error.code)) return new NodeRefused('KurrentDB refused the credentials of KURRENTDB_URL');
  return error;
}

export function unavailable(cause?: unknown): StoreUnavailable {
  return new StoreUnavailable('The event store did not answer', { cause });
}

interface NodeFailure extends Error {
  readonly code: number;
  readonly metadata?: { getMap(): Readonly<Record<string, unknown>> };
}

function isNodeFailure(error: unknown): error is NodeFailure {
  return error instanceof Error && 'code' in error && typeof error.code === 'number';
}

function exceptionOf({ metadata }: NodeFailure): unknown {
  return metadata?.getMap()['exception'];
}
