import type { Sql } from '@varsel/tenancy';
import type { Statement } from './statement.ts';

/** How far each view of a tenant has come, by table name. A view that is not in it stands at 0. */
export type Positions = ReadonlyMap<string, number>;

export interface Progress {
  readonly positions: Positions;
  /** The views that share the row's number. */
  readonly together: readonly string[];
  /** The views that stand still at an event they cannot take. */
  readonly parked: ReadonlySet<string>;
}

interface ProgressRow {
  readonly seq: number;
  /** Table names in order, with commas: a text is compared faster than a list. */
  readonly views: string;
  readonly apart: Readonly<Record<string, number>>;
  readonly parked: readonly string[];
}

const SELECT = `select seq, views, apart, array(select k.view from parked_event k where k.tenant = p.tenant) as parked
  from view_progress p where tenant = $1`;

/**
 * Takes the tenant's projection for this transaction: the row's lock is the ownership.
 * Undefined when another runner has it: that one does the work.
 */
export async function claim(sql: Sql, tenant: string): Promise<Progress | undefined> {
  const lock = (): Promise<readonly ProgressRow[]> =>
    sql.query<ProgressRow>(`${SELECT} for update of p skip locked`, [tenant]);
  const [mine] = await lock();
  if (mine !== undefined) return progressOf(mine);
  await makeRow(sql, tenant);
  const [made] = await lock();
  return made === undefined ? undefined : progressOf(made);
}

/** The same, after whoever has it now: for work that must be done and is done by no other. */
export async function claimAfterOthers(sql: Sql, tenant: string): Promise<Progress> {
  await makeRow(sql, tenant);
  const [mine] = await sql.query<ProgressRow>(`${SELECT} for update of p`, [tenant]);
  if (mine === undefined) throw new Error('The row of a tenant’s progress was taken away');
  return progressOf(mine);
}

/** A bare insert would wait for a holder that has written and not yet committed. */
async function makeRow(sql: Sql, tenant: string): Promise<void> {
  await sql.query(
    `insert into view_progress (tenant) select $1::uuid
     where not exists (select from view_progress where tenant = $1::uuid) on conflict do nothing`,
    [tenant],
  );
}

/** As committed; nobody is waited for. */
export async function progressAt(sql: Sql, tenant: string): Promise<Progress> {
  const [row] = await sql.query<ProgressRow>(SELECT, [tenant]);
  return row === undefined ? { positions: new Map(), together: [], parked: new Set() } : progressOf(row);
}

/** The registered views that are furthest share one number, every other has its own. */
export function furthest(
  positions: Positions,
  registered: readonly string[],
): { readonly seq: number; readonly together: readonly string[] } {
  const seq = Math.max(0, ...registered.map((view) => positions.get(view) ?? 0));
  return { seq, together: registered.filter((view) => (positions.get(view) ?? 0) === seq).sort() };
}

export interface Saved {
  readonly positions: Positions;
  readonly registered: readonly string[];
  /** When the last event of the page happened; undefined leaves it as it was. */
  readonly at?: string | undefined;
}

export function saveProgress(statement: Statement, tenant: string, { positions, registered, at }: Saved): void {
  const { seq, together } = furthest(positions, registered);
  const apart = Object.fromEntries([...positions].filter(([view]) => !together.includes(view)));
  const [views, others, time] = [together.join(','), JSON.stringify(apart), at ?? null].map((value) =>
    statement.value(value),
  );
  statement.add(`update view_progress set seq = ${seq}, views = ${views}, apart = ${others}::jsonb, at = greatest(${time}::timestamptz, at)
    where tenant = ${statement.value(tenant)}`);
}

function progressOf({ seq, views, apart, parked }: ProgressRow): Progress {
  const together = views === '' ? [] : views.split(',');
  const positions = new Map([...Object.entries(apart), ...together.map((view) => [view, seq] as const)]);
  return { positions, together, parked: new Set(parked) };
}
