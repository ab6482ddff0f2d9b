/**
 * The database cannot be reached, did not answer, or ended the statement for a reason of its own. Nothing is known
 * against what was asked; it may be asked again.
 */
export class DatabaseUnavailable extends Error {
  constructor(cause: unknown) {
    super('The database does not answer', { cause });
    this.name = 'DatabaseUnavailable';
  }
}

/**
 * Classes of SQLSTATE after which repeating is right: connection, roll-back, resources, locks, operator (a statement past
 * its time among them), system. And: ended as idle in its transaction; refused by a standby that was promoted away from us.
 */
const REPEATABLE = /^(08...|40...|53...|55...|57...|58...|25P0[34]|25006)$/;
const CANCELLED = '57014';
const NETWORK_GONE =
  /^(ECONNREFUSED|ECONNRESET|ECONNABORTED|ENOTFOUND|EAI_AGAIN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)$/;
const DRIVER_GONE =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Cannot use a pool after calling end|not queryable|Driver not Connected/i;

export function isUnavailable(error: unknown): boolean {
  if (error instanceof DatabaseUnavailable) return true;
  if (!(error instanceof Error)) return false;
  return saysGone(error) || wrappedIn(error).some(isUnavailable);
}

/** The server ended this one statement, past its time or by hand. Whoever tries the same again and again must end somewhere. */
export function isCancelled(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return codeOf(error) === CANCELLED || isCancelled(error.cause) || wrappedIn(error).some(isCancelled);
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}

function saysGone(error: Error): boolean {
  const code = codeOf(error);
  return REPEATABLE.test(code) || NETWORK_GONE.test(code) || DRIVER_GONE.test(error.message);
}

/** What TypeORM and a connection to several addresses wrap. */
function wrappedIn(error: Error): readonly unknown[] {
  if (error instanceof AggregateError) return error.errors;
  return 'driverError' in error && error.driverError !== error ? [error.driverError] : [];
}

/** Turns whatever the driver raises into `DatabaseUnavailable` when it says that nobody answers; otherwise gives it back. */
export function classified(error: unknown): unknown {
  return isUnavailable(error) && !(error instanceof DatabaseUnavailable) ? new DatabaseUnavailable(error) : error;
}

export async function classifying<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    throw classified(error);
  }
}
