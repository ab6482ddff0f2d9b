import type { Clock } from '@varsel/event-sourcing';
import { epochMilliseconds } from '@varsel/event-sourcing';
import { type Database, type Sql, type TenantId, TenantSession } from '@varsel/tenancy';
import type { PolicyProblem } from './parked.ts';
import { type Means, perform } from './perform.ts';
import type { Due, Timer } from './policy.ts';

export interface TimerMachinery extends Means {
  readonly database: Database;
  readonly clock: Clock;
  readonly timers: readonly Timer[];
  readonly onProblem: (problem: PolicyProblem) => void;
}

/** Looks at every timer of one tenant. Never throws: what fails is told, and found again at the next look. */
export async function lookAtTimers(machinery: TimerMachinery, tenant: TenantId): Promise<void> {
  for (const timer of machinery.timers) {
    try {
      for (const due of await dueNow(machinery, tenant, timer)) await fire(machinery, tenant, timer, due);
    } catch (error) {
      machinery.onProblem({ tenant, policy: timer.name, error, parked: false });
    }
  }
}

async function dueNow({ database, clock }: TimerMachinery, tenant: TenantId, timer: Timer): Promise<readonly Due[]> {
  const session = new TenantSession(database, tenant);
  const now = clock.now();
  try {
    const rows = await timer.rows(session, now);
    const due = rows.flatMap((row) => timer.due(row, now) ?? []);
    const ripe = due.filter(({ at }) => epochMilliseconds(at) <= epochMilliseconds(now));
    return ripe.length === 0 ? [] : await notYetFired(session, timer.name, ripe);
  } finally {
    await session.close();
  }
}

async function notYetFired(session: TenantSession, timer: string, due: readonly Due[]): Promise<readonly Due[]> {
  const manager = await session.open();
  const fired = await manager.query<readonly { id: string }[]>(
    `select key || ' ' || due_at as id from timer_fired where timer = $1 and key = any ($2)`,
    [timer, due.map(({ key }) => key)],
  );
  const done = new Set(fired.map(({ id }) => id));
  return due.filter(({ key, at }) => !done.has(`${key} ${at}`));
}

/** Once for each key and moment, whoever looks: the row that says so and what leaves by a channel are one transaction. */
async function fire(machinery: TimerMachinery, tenant: TenantId, timer: Timer, due: Due): Promise<void> {
  const { name, permissions } = timer;
  const { key, at, reactions } = due;
  try {
    await machinery.database.inTenant(tenant, async (sql) => {
      if (!(await isFirst(sql, tenant, name, due))) return;
      const cause = { tenant, name, permissions, cause: [key, at], now: machinery.clock.now() };
      const [refusal] = await perform(machinery, sql, cause, reactions);
      if (refusal === undefined) return;
      const error = new Error(`${refusal.code}: ${refusal.message.en}`);
      machinery.onProblem({ tenant, policy: name, error, parked: true });
    });
  } catch (error) {
    machinery.onProblem({ tenant, policy: name, error, parked: false });
  }
}

async function isFirst(sql: Sql, tenant: TenantId, timer: string, { key, at }: Due): Promise<boolean> {
  const rows = await sql.query(
    `insert into timer_fired (tenant, timer, key, due_at) values ($1, $2, $3, $4) on conflict do nothing returning key`,
    [tenant, timer, key, at],
  );
  return rows.length > 0;
}
