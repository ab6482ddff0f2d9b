import { AsyncLocalStorage } from 'node:async_hooks';
import { type TenantId, tenantId } from '@varsel/tenancy';
import { describe, expect, it } from 'vitest';
import { TenantLoops, type TenantLoopsParts } from './tenant-loops.ts';

const tenants = Array.from({ length: 5 }, (_, at) => tenantId(`00000000-0000-4000-8000-00000000000${String(at)}`));
const [busy, ...others] = tenants as [TenantId, ...TenantId[]];

/** Every tenant has so many steps to take; tells the order in which they were taken. */
function house(steps: ReadonlyMap<TenantId, number>, more: Partial<TenantLoopsParts> = {}) {
  const left = new Map(steps);
  const taken: TenantId[] = [];
  const failures: unknown[] = [];
  const loops = new TenantLoops({
    discover: () => Promise.resolve([...left].filter(([, count]) => count > 0).map(([tenant]) => tenant)),
    async *work(tenant) {
      for (let count = left.get(tenant) ?? 0; count > 0; count -= 1) {
        left.set(tenant, count - 1);
        taken.push(tenant);
        await Promise.resolve();
        yield;
      }
    },
    onFailed: (...failure) => void failures.push(failure),
    concurrency: 1,
    sweepEveryMs: 1,
    turnMs: 0,
    ...more,
  });
  return { loops, taken, failures };
}

describe('work for many tenants', () => {
  it('lets nobody wait for the end of one that has much to do', async () => {
    const { loops, taken } = house(new Map([[busy, 1_000], ...others.map((tenant) => [tenant, 2] as const)]));
    await loops.sweep();
    const lastOfOthers = Math.max(...others.map((tenant) => taken.lastIndexOf(tenant)));
    expect(lastOfOthers).toBeLessThan(20);
    expect(taken.filter((tenant) => tenant === busy)).toHaveLength(1_000);
  });

  it('stays with one as long as its turn lasts, or nobody else waits', async () => {
    const long = house(
      new Map([
        [busy, 50],
        [others[0] ?? busy, 1],
      ]),
      { turnMs: Infinity },
    );
    await long.loops.sweep();
    expect(long.taken.indexOf(others[0] ?? busy)).toBe(50);
    const alone = house(new Map([[busy, 50]]));
    await alone.loops.sweep();
    expect(alone.taken).toHaveLength(50);
  });

  it('tells whose work failed, and goes on with the others', async () => {
    const error = new Error('no');
    const done: TenantId[] = [];
    const { loops, failures } = house(new Map(tenants.map((tenant) => [tenant, 1])), {
      async *work(tenant) {
        if (tenant === busy) throw error;
        done.push(tenant);
        await Promise.resolve();
        yield;
      },
      turnMs: Infinity,
    });
    await loops.sweep();
    expect([failures, done]).toEqual([[[error, busy]], others]);
  });

  it('ends what it does between two steps, and lets it tidy up', async () => {
    let tidied = 0;
    const { loops } = house(new Map([[busy, 1]]), {
      async *work() {
        try {
          for (;;) {
            await new Promise((resolve) => setTimeout(resolve));
            yield;
          }
        } finally {
          tidied += 1;
        }
      },
    });
    loops.start();
    await new Promise((resolve) => setTimeout(resolve, 10));
    await loops.stop();
    expect(tidied).toBe(1);
  });

  it('does what a request hinted at outside that request', async () => {
    const request = new AsyncLocalStorage<string>();
    const seen: unknown[] = [];
    let hint: (tenant: TenantId) => void = () => undefined;
    const { loops } = house(new Map(), {
      subscribe: (listener) => {
        hint = listener;
        return () => undefined;
      },
      async *work(tenant) {
        await Promise.resolve();
        seen.push([tenant, request.getStore()]);
        yield;
      },
    });
    loops.start();
    request.run('POST /graphql', () => {
      hint(busy);
    });
    await loops.stop();
    expect(seen).toEqual([[busy, undefined]]);
  });
});
