import type { Actor, CommandContext } from '@varsel/event-sourcing';
import { isRejection } from '@varsel/event-sourcing';
import { derivedUuid } from '@varsel/event-store';
import { tenantId } from '@varsel/tenancy';
import { EraseRecord, eraseRecord } from '../organisation/erase-record.ts';
import { erasureGrounds } from '../organisation/erasure-grounds.ts';
import { nameOfErased } from './erasure-list.ts';
import { Erasures } from './erasures.ts';
import { reapplyErasures, type ReapplyParts } from './reapply-erasures.ts';

const USAGE =
  'Usage: npm run erasures -- list | reapply | record <organisation> <record, e.g. incident-0190…> <ground>. ' +
  `The ground is one of ${erasureGrounds.join(', ')}.`;

/** Nobody knows what is meant: exit code 2. */
class ErasureOrderUnclear extends Error {
  readonly exitCode = 2;
}

/** What the operator's program stands on; it closes it at the end. */
export interface ErasureKeeping extends ReapplyParts {
  readonly close: () => Promise<void>;
}

type Say = (line: string) => void;

/** The operator's program: one order, told line by line. Throws what ends it, with its exit code. */
export async function keepErasures(words: readonly string[], open: () => Promise<ErasureKeeping>): Promise<void> {
  const [order = '', ...rest] = words;
  const known: Readonly<Record<string, number>> = { list: 0, reapply: 0, record: 3 };
  if (known[order] !== rest.length) throw new ErasureOrderUnclear(USAGE);
  const keeping = await open();
  try {
    await carryOut(keeping, order, rest, (line) => {
      process.stdout.write(`${line}\n`);
    });
  } finally {
    await keeping.close();
  }
}

async function carryOut(keeping: ErasureKeeping, order: string, rest: readonly string[], say: Say): Promise<void> {
  if (order === 'list') tellList(keeping, say);
  if (order === 'record') await eraseOne(keeping, rest, say);
  if (order !== 'reapply') return;
  const { organisations, erasures, recordedAgain } = await reapplyErasures(keeping, say);
  say(
    `${String(erasures)} erasures of ${String(organisations)} organisations carried out again; ${String(recordedAgain)} were missing in the log and stand there again.`,
  );
}

function tellList({ list }: ErasureKeeping, say: Say): void {
  const all = list.all();
  if (all.length === 0) say(`Nobody and nothing was erased here: ${list.file} holds no erasure.`);
  for (const { tenant, at, erased } of all)
    say(`${at} ${tenant} ${erased.kind} ${nameOfErased(erased)} (${erased.ground})`);
}

async function eraseOne(keeping: ErasureKeeping, rest: readonly string[], say: Say): Promise<void> {
  const [organisation = '', record = '', wanted = ''] = rest;
  const ground = erasureGrounds.find((each) => each === wanted);
  if (ground === undefined || !record.includes('-')) throw new ErasureOrderUnclear(USAGE);
  const tenant = tenantId(organisation);
  if ((await keeping.store.read(tenant, record)).length === 0)
    throw new Error(`The organisation ${organisation} has no record ${record}. Nothing was erased.`);
  const operator: Actor = { kind: 'system', id: 'system:erase-record', permissions: new Set(['erasure:operate']) };
  const commandId = derivedUuid('erase-record', tenant, record);
  const context: CommandContext = { tenant, actor: operator, commandId, receivedAt: keeping.clock.now() };
  const outcome = await keeping.acts.run(eraseRecord, new EraseRecord({ record, ground }), context);
  if (isRejection(outcome)) throw new Error(`${outcome.code}: ${outcome.message.en}`);
  await new Erasures(keeping).settle(tenant);
  say(`The texts of ${record} are erased. Its events stand in the log as they were sealed.`);
}
