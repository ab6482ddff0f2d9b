import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { TenantId } from '@varsel/tenancy';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { purses, tally } from '../testing/plain-views.ts';
import { ProjectionHouse } from '../testing/projection-house.ts';
import { aHistory, append } from '../testing/till.ts';
import { ViewUpkeep } from './upkeep/view-upkeep.ts';

const PROGRAM = join(import.meta.dirname, '../testing/mortal-runner.ts');
const views = [purses, tally];

describe('kill -9 of the projection runner', () => {
  let house: ProjectionHouse;
  beforeAll(async () => {
    house = await ProjectionHouse.build(views);
  });
  afterAll(() => house.close());

  async function aTenantWith(events: number): Promise<TenantId> {
    const tenant = house.tenant();
    for (const [stream, event] of aHistory(events)) await append(house.store, tenant, stream, [event]);
    return tenant;
  }
  const children: ChildProcess[] = [];
  const mortal = (tenant: TenantId, moment: string, end: 'die' | 'hold'): ChildProcess => {
    const flags = [PROGRAM, house.test.url, tenant, moment, end];
    const child = spawn(process.execPath, flags, { stdio: ['ignore', 'pipe', 'inherit'] });
    children.push(child);
    return child;
  };
  afterEach(() => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
  });
  const counted = async (tenant: TenantId) => (await house.holdings(tenant, views))['tally__v1'];
  const differences = async () => {
    const { database, store, codec, test } = house;
    const compared = await new ViewUpkeep({ database, store, codec, adminUrl: test.adminUrl, views }).compare();
    return compared.flatMap(({ differing, notCompared }) => [...differing, ...(notCompared > 0 ? [notCompared] : [])]);
  };

  it.each([
    // A page is read while the one before it is written: that one may stand already.
    ['after read', [20, 40]],
    ['after project', [20]],
    ['before commit', [20]],
    ['after commit', [40]],
  ])('%s of a page: whole pages stand, and the next runner ends equal to a fresh replay', async (moment, seen) => {
    const tenant = await aTenantWith(50);
    const [, signal] = (await once(mortal(tenant, moment, 'die'), 'exit')) as [number | null, string | null];
    expect(signal).toBe('SIGKILL');
    expect(seen.map((events) => [{ key: 'all', events }])).toContainEqual(await counted(tenant));
    const next = house.runner({ views, discover: async () => [tenant] });
    const swept = async () => {
      await next.sweep();
      return counted(tenant);
    };
    // PostgreSQL holds the tenant's lock until it has noticed that nobody is there any more.
    await expect.poll(swept, { timeout: 20_000 }).toEqual([{ key: 'all', events: 50 }]);
    expect(await differences()).toEqual([]);
  });

  it('lets another one take over its tenant, and not before', async () => {
    const tenant = await aTenantWith(50);
    const first = mortal(tenant, 'before commit', 'hold');
    if (first.stdout === null) throw new Error('No output');
    expect(String((await once(first.stdout, 'data'))[0])).toBe('holding\n');
    const second = house.runner({ views, discover: async () => [tenant] });
    await second.sweep();
    expect(await counted(tenant)).toEqual([{ key: 'all', events: 20 }]);
    second.start();
    first.kill('SIGKILL');
    await expect.poll(() => counted(tenant), { timeout: 20_000 }).toEqual([{ key: 'all', events: 50 }]);
    await second.stop();
    expect(await differences()).toEqual([]);
    expect(house.problems).toEqual([]);
  });
});
