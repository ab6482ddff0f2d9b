import type { TenantId } from '@varsel/tenancy';
import type pg from 'pg';
import {
  type Appended,
  EventIdTaken,
  type EventToAppend,
  type Expected,
  positionOf,
  type VersionConflict,
} from '../port.ts';
import { STANDING } from './statements.ts';

/** Where the ids of a batch stand in the tenant's log, by sequence, and the last version of the batch's stream. */
export interface Standing {
  readonly actual: number;
  readonly ids: readonly {
    readonly id: string;
    readonly stream: string;
    readonly version: number;
    readonly seq: number;
  }[];
}

interface Batch {
  readonly tenant: TenantId;
  readonly stream: string;
  readonly expected: Expected;
  readonly events: readonly EventToAppend[];
}

/** Looks up where a batch stands now. */
export async function standingOf(
  queryable: Pick<pg.Pool, 'query'>,
  { tenant, stream, events }: Pick<Batch, 'tenant' | 'stream' | 'events'>,
): Promise<Standing> {
  const values = [tenant, stream, events.map(({ id }) => id)];
  const { rows } = await queryable.query<{ actual: number; standing: Standing['ids'] }>({ ...STANDING, values });
  return { actual: rows[0]?.actual ?? 0, ids: rows[0]?.standing ?? [] };
}

/** The answer to a batch that was not stored: the first answer again, a conflict, or `EventIdTaken`. */
export function answerFrom({ actual, ids }: Standing, batch: Batch): Appended | VersionConflict {
  const last = ids.at(-1);
  if (last && standsWhole(ids, batch)) {
    return { kind: 'appended', version: last.version, position: positionOf(last.seq), repeated: true };
  }
  const conflict = batch.expected !== 'any' && versionOf(batch.expected) !== actual;
  if (conflict || ids.length === 0) return { kind: 'conflict', actual };
  throw new EventIdTaken('An event id stands in the log already');
}

function standsWhole(ids: Standing['ids'], { stream, expected, events }: Batch): boolean {
  const first = expected === 'any' ? ids[0]?.version : versionOf(expected) + 1;
  if (first === undefined || ids.length !== events.length) return false;
  return ids.every((it, index) => it.id === events[index]?.id && it.stream === stream && it.version === first + index);
}

function versionOf(expected: Exclude<Expected, 'any'>): number {
  return expected === 'absent' ? 0 : expected;
}
