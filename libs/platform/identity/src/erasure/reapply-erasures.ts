import { type Actor, type CommandContext, isRejection } from '@varsel/event-sourcing';
import { type Acts, derivedUuid } from '@varsel/event-store';
import { type TenantId, tenantId } from '@varsel/tenancy';
import { RepeatErasure, repeatErasure } from '../organisation/repeat-erasure.ts';
import { type ListedErasure, nameOfErased } from './erasure-list.ts';
import { Erasures, type ErasuresParts } from './erasures.ts';

export interface ReapplyParts extends ErasuresParts {
  readonly acts: Acts;
}

export interface Reapplied {
  /** Organisations with erasures. */
  readonly organisations: number;
  /** Erasures carried out again. */
  readonly erasures: number;
  /** Of them, those the restored log had lost and has again. */
  readonly recordedAgain: number;
}

const operator: Actor = { kind: 'system', id: 'system:reapply-erasures', permissions: new Set(['erasure:operate']) };

/**
 * After a restore and before the first read: everybody who was ever erased is erased again. What the log of the copy
 * no longer says is recorded anew from the list beside it; then keys, rows and views follow. May be done twice.
 */
export async function reapplyErasures(
  parts: ReapplyParts,
  say: (line: string) => void = () => undefined,
): Promise<Reapplied> {
  const erasures = new Erasures(parts);
  const listed = parts.list.all();
  const recorded = { organisations: 0, erasures: 0, recordedAgain: 0 };
  for (const tenant of await tenantsOf(parts)) {
    const again = await recordLost(parts, erasures, tenant, listed);
    const done = await erasures.settleAgain(tenant);
    if (done === 0) continue;
    say(`${tenant}: ${String(done)} erasures carried out again, ${String(again)} of them recorded again`);
    recorded.organisations += 1;
    recorded.erasures += done;
    recorded.recordedAgain += again;
  }
  return recorded;
}

/** Only organisations the database has: a copy from before one was founded has nothing of its people. */
async function tenantsOf({ database }: ErasuresParts): Promise<readonly TenantId[]> {
  const rows = await database.global((sql) =>
    sql.query<{ tenant: string }>('select tenant::text from app.tenants_with_events()'),
  );
  return rows.map(({ tenant }) => tenantId(tenant));
}

async function recordLost(
  { acts, clock }: ReapplyParts,
  erasures: Erasures,
  tenant: TenantId,
  listed: readonly ListedErasure[],
): Promise<number> {
  const standing = new Set((await erasures.decided(tenant)).map(({ erased }) => nameOfErased(erased)));
  const lost = listed.filter((each) => each.tenant === tenant && !standing.has(nameOfErased(each.erased)));
  for (const { erased } of lost) {
    const context: CommandContext = {
      tenant,
      actor: operator,
      commandId: derivedUuid('repeat-erasure', tenant, nameOfErased(erased)),
      receivedAt: clock.now(),
    };
    const outcome = await acts.run(repeatErasure, new RepeatErasure({ lost: erased }), context);
    if (isRejection(outcome)) throw new Error(`${outcome.code}: ${outcome.message.en}`);
  }
  return lost.length;
}
