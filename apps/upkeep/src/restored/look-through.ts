import type { Foundation, Settings } from '@varsel/api';
import { AuditLog, LogKeys, standingAlarms } from '@varsel/audit-ledger';
import { tenantsFrom } from '@varsel/event-store';
import { checkStoredFiles, type StoredFilesFound } from '@varsel/files';
import type { TenantId } from '@varsel/tenancy';

export interface RestoredGround extends Pick<Foundation, 'database' | 'store' | 'clock'> {
  readonly settings: Pick<Settings, 'keysDir' | 'files' | 'witness'>;
}

/** One organisation after a restore. */
export interface Restored {
  readonly tenant: TenantId;
  /** Events that are there, from 1 on. */
  readonly events: number;
  /** What the log's own check or the witness holds against it: positions, both included. */
  readonly faults: readonly { readonly kind: string; readonly from: number; readonly to: number }[];
  readonly files: StoredFilesFound;
  readonly isWhole: boolean;
}

/**
 * Recomputes every organisation's log, compares it with the last head that was sealed here and with the one the witness
 * knows, and reads every file again. What is lost is told by position; the log stays in alarm until an operator records
 * the restore.
 */
export async function lookThrough(
  ground: RestoredGround,
  say: (sentence: string) => void,
): Promise<readonly Restored[]> {
  const { database, store, clock, settings } = ground;
  const problems: string[] = [];
  const onProblem = ({ error }: { readonly error: unknown }) => {
    if (error instanceof Error) problems.push(error.message);
  };
  const log = new AuditLog(
    { witness: settings.witness, runs: false, onProblem },
    { database, store, keys: LogKeys.load(settings.keysDir), clock },
  );
  const tenants = await tenantsFrom(database, 'app.tenants_with_events() order by tenant');
  const events = new Map<TenantId, number>();
  for (const tenant of tenants) events.set(tenant, await recompute(log, tenant));
  // What was never sealed is sealed by now, and the witness is shown all of it: it objects to what it saw otherwise.
  await log.witnessNow();
  const found: Restored[] = [];
  for (const [tenant, count] of events) {
    const restored = await lookAt(ground, tenant, count);
    found.push(restored);
    for (const sentence of sentencesOf(restored)) say(sentence);
  }
  if (settings.witness === undefined)
    say('No witness was asked (WITNESS_URL): events after the last ones here cannot be known of.');
  for (const problem of problems) say(`The witness could not be asked: ${problem}`);
  return found;
}

/** The number of events that are there. */
async function recompute(log: AuditLog, tenant: TenantId): Promise<number> {
  const checking = log.check(tenant);
  let step = await checking.next();
  while (step.done !== true) step = await checking.next();
  await log.sealNow(tenant);
  return step.value.events;
}

async function lookAt({ database, settings }: RestoredGround, tenant: TenantId, events: number): Promise<Restored> {
  const alarms = await database.inTenant(tenant, (sql) => standingAlarms(sql, tenant));
  const files = await checkStoredFiles(database, settings.files.directory, tenant);
  const faults = alarms.map(({ kind, position, until }) => ({ kind, from: position, to: until }));
  const isWhole = faults.length + files.missing.length + files.changed.length === 0;
  return { tenant, events, faults, files, isWhole };
}

function sentencesOf({ tenant, events, faults, files }: Restored): string[] {
  return [
    `Organisation ${tenant}: ${String(events)} events, ${String(files.whole)} files.`,
    ...faults.map(({ kind, from, to }) => `  ${MEANING[kind] ?? kind}: events ${String(from)} to ${String(to)}.`),
    ...files.missing.map((sha256) => `  Missing file ${sha256}.`),
    ...files.changed.map((sha256) => `  Changed file ${sha256}.`),
  ];
}

const MEANING: Readonly<Record<string, string>> = {
  missing: 'Lost, although a head was sealed over them here',
  shorter: 'Lost, although a witness has seen them',
  altered: 'Not what was recorded',
  rewritten: 'Not what was sealed',
  forked: 'Not what a witness has seen',
  unsigned: 'Under a head that is not as it was signed',
};
