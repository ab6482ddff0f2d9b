import { setTimeout as sleep } from 'node:timers/promises';
import type { Clients } from './clients.ts';
import type { TortureHouse } from './house.ts';
import type { Random } from './random.ts';

/** A server that was taken away answers again within this time. */
export const READY_AGAIN_MS = 5_000;

export interface Blows {
  readonly count: number;
  /** Milliseconds from the restart until the product is ready, slowest first. */
  readonly readyAgain: readonly number[];
}

type Say = (line: string) => void;

/** `kill -9` of the server or the worker at random moments under load; each is started again at once. */
export async function killPrograms(house: TortureHouse, random: Random, count: number, say: Say): Promise<Blows> {
  const readyAgain: number[] = [];
  for (let blow = 1; blow <= count; blow += 1) {
    await sleep(random.between(50, 1_200));
    const name = random.next() < 0.7 ? 'api' : 'worker';
    await house[name].kill();
    house[name].start();
    const took = await house.untilReady();
    if (name === 'api') readyAgain.push(took);
    say(`${blow}/${count} kill -9 ${name}: ready after ${Math.round(took)} ms`);
  }
  return { count, readyAgain: readyAgain.toSorted((one, other) => other - one) };
}

/** `kill -9` of every process of PostgreSQL at random moments under load. */
export async function killDatabase(house: TortureHouse, random: Random, count: number, say: Say): Promise<Blows> {
  const readyAgain: number[] = [];
  for (let blow = 1; blow <= count; blow += 1) {
    await sleep(random.between(200, 2_500));
    const began = performance.now();
    await house.loseDatabase();
    await house.untilReady();
    const took = performance.now() - began;
    readyAgain.push(took);
    say(`${blow}/${count} kill -9 postgres: ready after ${Math.round(took)} ms`);
  }
  return { count, readyAgain: readyAgain.toSorted((one, other) => other - one) };
}

/** Ends every connection of the product every two seconds. */
export async function endConnections(
  house: TortureHouse,
  clients: Clients,
  seconds: number,
  say: Say,
): Promise<number> {
  const until = performance.now() + seconds * 1_000;
  let ended = 0;
  while (performance.now() < until) {
    await sleep(2_000);
    const before = clients.acknowledged;
    const now = await house.endConnections();
    ended += now;
    say(`${now} connections ended, ${before} acknowledged so far`);
  }
  return ended;
}
