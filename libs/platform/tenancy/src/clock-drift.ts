import { type Clock, epochMilliseconds } from '@varsel/event-sourcing';
import type { Database } from './database.ts';

/** From here on an alarm is due: receipts and deadlines would disagree with the log. */
export const CLOCK_DRIFT_ALARM_MS = 2_000;

/**
 * How far our clock is ahead of the database's; negative when it is behind.
 * The answer is good to half the time the question took.
 */
export async function clockDriftMs(database: Database, clock: Clock): Promise<number> {
  const asked = performance.now();
  const before = epochMilliseconds(clock.now());
  const [answer] = await database.global((sql) =>
    sql.query<{ ms: number }>('select (extract(epoch from app.ledger_clock()) * 1000)::float8 as ms'),
  );
  if (answer === undefined) throw new Error('The database did not tell the time');
  return Math.round(before + (performance.now() - asked) / 2 - answer.ms);
}
