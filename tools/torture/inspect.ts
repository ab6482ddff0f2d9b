import { setTimeout as sleep } from 'node:timers/promises';
import { leafOf } from '../../libs/platform/event-store/src/leaf.ts';
import { positionOf, type StoredEvent } from '../../libs/platform/event-store/src/port.ts';
import { PostgresEventStore } from '../../libs/platform/event-store/src/postgres/postgres-event-store.ts';
import type { Ledger } from './clients.ts';
import type { TortureHouse } from './house.ts';

const VIEWS_WITHIN_MS = 120_000;

/** What is in the log against what the clients were told. */
export interface Findings {
  readonly events: number;
  readonly acknowledged: number;
  readonly unanswered: number;
  /** Acknowledged and not there, or not where it was said to be. */
  readonly lost: readonly string[];
  /** There more than once, or with more events than one command makes. */
  readonly duplicates: readonly string[];
  /** Holes, leaves that do not fit, time that runs backwards, versions out of order. */
  readonly broken: readonly string[];
  /** What the comparison of every view with a replay said, when one differs. */
  readonly views: string | undefined;
}

export function isSound({ lost, duplicates, broken, views }: Findings): boolean {
  return lost.length + duplicates.length + broken.length === 0 && views === undefined;
}

export async function inspect(house: TortureHouse, ledgers: readonly Ledger[]): Promise<Findings> {
  const database = await house.openDatabase();
  try {
    const store = new PostgresEventStore({ pool: database.pool });
    const found: ReturnType<typeof judge>[] = [];
    for (const ledger of ledgers) found.push(judge(ledger, await logOf(store, ledger)));
    const views = await compared(house);
    const all = <Value>(pick: (one: ReturnType<typeof judge>) => readonly Value[]): readonly Value[] =>
      found.flatMap(pick);
    return {
      events: found.reduce((sum, { events }) => sum + events, 0),
      acknowledged: ledgers.reduce((sum, { acknowledged }) => sum + acknowledged.length, 0),
      unanswered: ledgers.reduce((sum, { unknown }) => sum + unknown.size, 0),
      lost: all(({ lost }) => lost),
      duplicates: all(({ duplicates }) => duplicates),
      broken: all(({ broken }) => broken),
      views,
    };
  } finally {
    await database.close();
  }
}

async function logOf(store: PostgresEventStore, { tenant }: Ledger): Promise<readonly StoredEvent[]> {
  const events: StoredEvent[] = [];
  for (;;) {
    const page = await store.feed(tenant, positionOf(events.length), 1_000);
    if (page.length === 0) return events;
    events.push(...page);
  }
}

function judge({ acknowledged, unknown }: Ledger, events: readonly StoredEvent[]) {
  const byCommand = new Map<string, StoredEvent[]>();
  for (const event of events) {
    const { commandId } = JSON.parse(event.meta) as { readonly commandId: string };
    byCommand.set(commandId, [...(byCommand.get(commandId) ?? []), event]);
  }
  const lost = acknowledged
    .filter(({ commandId, stream, position }) => {
      const last = byCommand.get(commandId)?.at(-1);
      return last?.stream !== stream || last.seq !== position;
    })
    .map(({ commandId }) => commandId);
  // Each command of the load makes one event.
  const duplicates = [...acknowledged.map(({ commandId }) => commandId), ...unknown].filter(
    (commandId) => (byCommand.get(commandId)?.length ?? 0) > 1,
  );
  return { events: events.length, lost, duplicates, broken: flawsIn(events) };
}

/** Holes, leaves that do not fit, versions out of order, time that runs backwards. */
export function flawsIn(events: readonly StoredEvent[]): readonly string[] {
  const versions = new Map<string, number>();
  let time = '';
  return events.flatMap((event, index) => {
    const { leaf, ...content } = event;
    const wrong = {
      'a hole before': event.seq !== index + 1,
      'the leaf of': !Buffer.from(leaf).equals(Buffer.from(leafOf(content))),
      'the version of': event.version !== (versions.get(event.stream) ?? 0) + 1,
      'the time of': event.at < time,
    };
    versions.set(event.stream, event.version);
    time = event.at;
    return Object.entries(wrong).flatMap(([what, is]) => (is ? [`${what} ${event.seq}`] : []));
  });
}

/** Waits until the views have come to the end of the log, then compares them with it. */
async function compared(house: TortureHouse): Promise<string | undefined> {
  const until = performance.now() + VIEWS_WITHIN_MS;
  for (;;) {
    const behind = (await house.viewStatus()).split('\n').filter((line) => / behind, | stands still/.test(line));
    if (behind.length === 0) break;
    if (performance.now() > until) return `Not at the end of the log: ${behind.join('; ')}`;
    await sleep(500);
  }
  try {
    await house.compareViews();
    return undefined;
  } catch (error) {
    return String(error);
  }
}
