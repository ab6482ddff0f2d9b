import { cpus, release, totalmem, type as system } from 'node:os';
import { parseArgs } from 'node:util';
import { ensureBuilt } from '../launcher/builds.mjs';
import { root } from '../source/files.ts';
import { Clients } from './clients.ts';
import { fillDisk } from './disk.ts';
import { TortureHouse } from './house.ts';
import { type Findings, inspect, isSound } from './inspect.ts';
import { type Blows, endConnections, killDatabase, killPrograms, READY_AGAIN_MS } from './kills.ts';
import { Random } from './random.ts';

/**
 * `npm run torture [-- --seed 7 --kills 100 --database-kills 20 --terminate 60 --organisations 4 --no-disk]`: takes away
 * what the product stands on, under load, and compares what is left with what its clients were told. Ends with 1 when
 * anything acknowledged is missing or doubled, or a view differs from its replay. The seed gives the same moments again.
 */
const { values } = parseArgs({
  allowNegative: true,
  options: {
    seed: { type: 'string', default: String(Math.floor(Math.random() * 1_000_000)) },
    kills: { type: 'string', default: '100' },
    'database-kills': { type: 'string', default: '20' },
    terminate: { type: 'string', default: '60' },
    organisations: { type: 'string', default: '4' },
    disk: { type: 'boolean', default: true },
    build: { type: 'boolean', default: true },
  },
});

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const random = new Random(Number(values.seed));

say(
  JSON.stringify({
    date: new Date().toISOString().slice(0, 10),
    seed: Number(values.seed),
    cores: cpus().length,
    gigabytes: Math.round(totalmem() / 1024 ** 3),
    system: `${system()} ${release().split('-')[0] ?? ''}`,
    node: process.versions.node,
  }),
);
if (values.build) await ensureBuilt(root);

await ordeal('kill -9 of server and worker', (house) => killPrograms(house, random, Number(values.kills), say));
await ordeal('kill -9 of PostgreSQL', (house) => killDatabase(house, random, Number(values['database-kills']), say));
await ordeal('ended connections', async (house, clients) => {
  const count = await endConnections(house, clients, Number(values.terminate), say);
  return { count, readyAgain: [await house.untilReady()] };
});
if (values.disk) {
  for (const shortage of ['tables', 'log'] as const) {
    const outcome = await fillDisk(shortage);
    say(JSON.stringify({ ordeal: 'disk full', shortage, ...outcome }));
    if (outcome.kind === 'failed') process.exitCode = 1;
  }
}

async function ordeal(name: string, blows: (house: TortureHouse, clients: Clients) => Promise<Blows>): Promise<void> {
  const house = await TortureHouse.open();
  try {
    const clients = await Clients.found(house.url, Number(values.organisations));
    clients.begin();
    const { count, readyAgain } = await blows(house, clients);
    await clients.end();
    const findings = await inspect(house, clients.ledgers);
    report(name, { count, readyAgain }, findings, clients.retries);
  } finally {
    await house.close();
  }
}

function report(name: string, { count, readyAgain }: Blows, findings: Findings, retries: number): void {
  const [slowest = 0] = readyAgain;
  const middle = readyAgain[Math.floor(readyAgain.length / 2)] ?? 0;
  const { lost, duplicates, broken, views, ...counted } = findings;
  const faults = {
    lost: lost.length,
    duplicates: duplicates.length,
    broken: broken.length,
    viewsDiffer: views ?? false,
  };
  const ready = { medianMs: Math.round(middle), slowestMs: Math.round(slowest), goalMs: READY_AGAIN_MS };
  say(JSON.stringify({ ordeal: name, count, ...counted, sentAgain: retries, ...faults, ready }));
  if (!isSound(findings)) process.exitCode = 1;
  if (slowest > READY_AGAIN_MS) say(`Slower than the goal of ${READY_AGAIN_MS} ms: ${Math.round(slowest)} ms.`);
}
