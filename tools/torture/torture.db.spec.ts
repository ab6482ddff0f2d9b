import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Clients } from './clients.ts';
import { fillDisk } from './disk.ts';
import { TortureHouse } from './house.ts';
import { inspect } from './inspect.ts';
import { killDatabase, killPrograms } from './kills.ts';
import { Random } from './random.ts';

const SEED = Number(process.env['TORTURE_SEED'] ?? Math.floor(Math.random() * 1_000_000));
const LONG_MS = 240_000;

/** The built product in processes of its own; `npm run torture` does the same a hundred times. */
describe(`take away what the product stands on, under load (TORTURE_SEED=${SEED})`, () => {
  let house: TortureHouse;
  const random = new Random(SEED);
  const quietly = (): void => undefined;
  beforeAll(async () => {
    house = await TortureHouse.open();
  }, LONG_MS);
  afterAll(() => house.close());

  it(
    'keeps everything it acknowledged, once, through five kills of the server and the worker and two of the database',
    { timeout: LONG_MS },
    async () => {
      const clients = await Clients.found(house.url, 2);
      clients.begin();
      await killPrograms(house, random, 5, quietly);
      await killDatabase(house, random, 2, quietly);
      await clients.end();
      const { acknowledged, ...findings } = await inspect(house, clients.ledgers);
      expect(findings).toMatchObject({ lost: [], duplicates: [], broken: [], views: undefined, unanswered: 0 });
      expect(acknowledged).toBeGreaterThan(10);
    },
  );

  it('says that no space is left, loses nothing, and goes on when there is space', { timeout: LONG_MS }, async () => {
    const filled = await fillDisk('tables');
    if (filled.kind === 'skipped') {
      expect(filled.reason).toMatch(/root|mount/);
      return;
    }
    expect(filled).toMatchObject({ kind: 'sound', wrong: [], after: 4 });
    expect(filled.told).toMatch(/No space left/);
  });
});
