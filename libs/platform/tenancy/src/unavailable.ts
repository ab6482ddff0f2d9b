/** The database cannot be reached or did not answer. Nothing is known about the outcome; what was asked may be asked again. */
export class DatabaseUnavailable extends Error {
  constructor(cause: unknown) {
    super('The database does not answer', { cause });
    this.name = 'DatabaseUnavailable';
  }
}

/** Connection exceptions, server shut down or starting, too many connections, idle connection ended by the server. */
const SERVER_GONE = /^(08...|57P0[1-5]|53300|25P0[34])$/;
const NETWORK_GONE =
  /^(ECONNREFUSED|ECONNRESET|ECONNABORTED|ENOTFOUND|EAI_AGAIN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)$/;
const DRIVER_GONE =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Cannot use a pool after calling end|not queryable|Driver not Connected/i;

export function isUnavailable(error: unknown): boolean {
  if (error instanceof DatabaseUnavailable) return true;
  if (!(error instanceof Error)) return false;
  return saysGone(error) || wrappedIn(error).some(isUnavailable);
}

function saysGone(error: Error): boolean {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return SERVER_GONE.test(code) || NETWORK_GONE.test(code) || DRIVER_GONE.test(error.message);
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
