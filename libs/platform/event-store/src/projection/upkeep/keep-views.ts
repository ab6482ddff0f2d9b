import { EventCodec } from '../../codec/event-codec.ts';
import type { SubjectKeys } from '../../codec/subject-keys.ts';
import type { ContextDefinition } from '../../context-definition.ts';
import { carryOut } from './carry-out.ts';
import { readViewOrder } from './order.ts';
import { drawProgress } from './progress-line.ts';
import { ViewUpkeep, type ViewUpkeepParts } from './view-upkeep.ts';

/** What the operator's program stands on; it closes it at the end. */
export interface ViewKeeping extends Pick<ViewUpkeepParts, 'database' | 'store' | 'adminUrl'> {
  readonly contexts: readonly ContextDefinition[];
  readonly keys: SubjectKeys;
  readonly close: () => Promise<void>;
}

/** The operator's program: one order, told line by line. Throws what ends it, with its exit code. */
export async function keepViews(words: readonly string[], open: () => Promise<ViewKeeping>): Promise<void> {
  const order = readViewOrder(words);
  const { contexts, keys, close, ...ground } = await open();
  try {
    await carryOut(order, upkeepOf(contexts, keys, { ...ground, onProgress: drawProgress }), (line) => {
      process.stdout.write(`${line}\n`);
    });
  } finally {
    await close();
  }
}

/** The upkeep of every view of the contexts. */
export function upkeepOf(
  contexts: readonly ContextDefinition[],
  keys: SubjectKeys,
  ground: Omit<ViewUpkeepParts, 'codec' | 'views'>,
): ViewUpkeep {
  const aggregates = contexts.flatMap((context) => context.aggregates);
  const views = contexts.flatMap((context) => context.views);
  return new ViewUpkeep({ ...ground, codec: new EventCodec(aggregates, keys), views });
}
