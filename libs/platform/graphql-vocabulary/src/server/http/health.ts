import type { Clock } from '@varsel/event-sourcing';
import type { Policies, Projections } from '@varsel/event-store';
import { CLOCK_DRIFT_ALARM_MS, clockDriftMs, type Database } from '@varsel/tenancy';
import type { FastifyInstance } from 'fastify';

export interface HealthParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly projections: Projections;
  readonly policies: Policies;
  /** Logs that are in alarm: what is stored is not what was sealed. */
  readonly logs: { health(): Promise<{ readonly broken: number }> };
}

const LOOK_AT_THE_CLOCK_EVERY_MS = 60_000;
/** A look that hangs on a dead connection is not waited for; the next one takes another. */
const LOOK_AT_MOST_MS = 5_000;

/** `live`: the process answers. `ready`: the database does too; what lags or drifts is told beside it. */
export function serveHealth(app: FastifyInstance, parts: HealthParts): void {
  // However many ask at once, and whoever they are: the database is looked at once.
  let looking: Promise<unknown> | undefined;
  app.get('/health/live', (_, reply) => reply.header('cache-control', 'no-store').send({ live: true }));
  app.get('/health/ready', async (request, reply) => {
    void reply.header('cache-control', 'no-store');
    try {
      looking ??= within(LOOK_AT_MOST_MS, lookAt(parts)).finally(() => {
        looking = undefined;
      });
      return await looking;
    } catch (fault) {
      request.log.warn(fault);
      return reply.code(503).send({ ready: false, database: 'does not answer' });
    }
  });
  watchTheClock(app, parts.database, parts.clock);
}

async function within<Value>(milliseconds: number, look: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => {
      fail(new Error(`The database did not answer within ${String(milliseconds)} ms`));
    }, milliseconds);
  });
  try {
    return await Promise.race([look, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function lookAt({ database, clock, projections, policies, logs }: HealthParts): Promise<unknown> {
  const driftMs = await clockDriftMs(database, clock);
  return {
    ready: true,
    database: 'answers',
    views: await projections.health(),
    policies: await policies.health(),
    logs: await logs.health(),
    clock: { driftMs, alarm: Math.abs(driftMs) > CLOCK_DRIFT_ALARM_MS },
  };
}

/** Receipts and deadlines are only as good as the clock: an operator is told when ours and the database's part. */
function watchTheClock(app: FastifyInstance, database: Database, clock: Clock): void {
  const look = async (): Promise<void> => {
    const driftMs = await clockDriftMs(database, clock);
    if (Math.abs(driftMs) > CLOCK_DRIFT_ALARM_MS)
      app.log.error({ driftMs }, 'The clock of this machine and the clock of the database differ by more than 2 s');
  };
  const timer = setInterval(() => void look().catch(() => undefined), LOOK_AT_THE_CLOCK_EVERY_MS);
  app.addHook('onClose', (_, done) => {
    clearInterval(timer);
    done();
  });
}
