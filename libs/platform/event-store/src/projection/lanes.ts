import type { CompiledView } from './compiled-view.ts';
import type { Positions } from './progress.ts';
import type { Troubles } from './troubles.ts';

/** Views that stand at one position and take the next page together. */
export interface Lane {
  readonly seq: number;
  readonly views: readonly CompiledView[];
  readonly limit: number;
}

interface LaneGround {
  readonly views: readonly CompiledView[];
  readonly pageSize: number;
  readonly troubles: Pick<Troubles, 'has' | 'isResting'>;
}

/**
 * The order in which lanes are offered a page. The furthest one has every second turn, so that what is read now does not
 * wait for what is made anew; in the others those furthest behind go first and stop where the next ones stand, and go on
 * with them: however many views are behind, the log is read about once for all of them.
 */
export function lanesOf(
  { views, pageSize, troubles }: LaneGround,
  tenant: string,
  positions: Positions,
  round: number,
): readonly Lane[] {
  const groups = new Map<string, { readonly seq: number; readonly alone: boolean; readonly views: CompiledView[] }>();
  for (const view of views) {
    if (troubles.isResting(tenant, view.table)) continue;
    const seq = positions.get(view.table) ?? 0;
    const alone = troubles.has(tenant, view.table);
    const name = `${String(seq)} ${alone ? 'alone' : ''}`;
    const group = groups.get(name) ?? { seq, alone, views: [] };
    group.views.push(view);
    groups.set(name, group);
  }
  const rising = [...groups.values()].sort((one, other) => one.seq - other.seq);
  const lanes = rising.map(({ seq, alone, views: together }): Lane => {
    const next = rising.find((other) => other.seq > seq)?.seq ?? Infinity;
    // One that failed is tried with the event it failed at, and nothing else is read for it.
    return { seq, views: together, limit: alone ? 1 : Math.min(pageSize, next - seq) };
  });
  const furthest = lanes.slice(-1);
  return round % 2 === 0 ? [...furthest, ...lanes.slice(0, -1)] : lanes;
}
