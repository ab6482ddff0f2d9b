import type { ViewOrder } from './order.ts';
import type { ViewComparison, ViewStatus, ViewUpkeep } from './view-upkeep.ts';

/** A view says something else than its replay: exit code 1. */
export class ViewsDiffer extends Error {
  readonly exitCode = 1;
}

/** Tells the operator line by line. Throws `ViewsDiffer` and `UnknownView`. */
export async function carryOut(
  order: ViewOrder,
  upkeep: Pick<ViewUpkeep, 'status' | 'compare' | 'rebuild'>,
  say: (line: string) => void,
): Promise<void> {
  if (order.kind === 'status') for (const line of (await upkeep.status()).map(statusLine)) say(line);
  if (order.kind === 'rebuild') {
    const events = await upkeep.rebuild(order.view);
    say(`${order.view} was made anew from ${String(events)} events.`);
  }
  if (order.kind !== 'compare') return;
  const compared = await upkeep.compare(order.view);
  for (const line of compared.flatMap(comparisonLines)) say(line);
  const differing = compared.filter(({ differing: found }) => found.length > 0).map(({ view }) => view);
  if (differing.length > 0)
    throw new ViewsDiffer(
      `${differing.join(', ')}: not what the log says. Keep a copy of the database, then npm run views -- rebuild <view>.`,
    );
}

function statusLine({ view, tenants, behind, eventsBehind, parked }: ViewStatus): string {
  const where =
    behind === 0 ? 'at the end of the log' : `${String(behind)} behind, at most ${String(eventsBehind)} events`;
  const still = parked === 0 ? '' : `; stands still in ${String(parked)}`;
  return `${view}: ${String(tenants)} organisations, ${where}${still}`;
}

function comparisonLines({ view, tenants, rows, notCompared, differing }: ViewComparison): readonly string[] {
  const left = notCompared === 0 ? '' : `; ${String(notCompared)} not compared (it is behind the others there)`;
  const verdict = differing.length === 0 ? 'equal' : `DIFFERENT in ${String(differing.length)}`;
  return [
    `${view}: ${verdict}, ${String(rows)} rows of ${String(tenants)} organisations${left}`,
    ...differing.flatMap(({ tenant, differences }) =>
      differences.flatMap(({ what, at, live, replayed }) => [
        `  ${tenant} ${what} ${at}`,
        `    view   ${live ?? '(nothing)'}`,
        `    replay ${replayed ?? '(nothing)'}`,
      ]),
    ),
  ];
}
