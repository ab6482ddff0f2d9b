import { describe, expect, it } from 'vitest';
import { type TenantId, tenantId } from '@varsel/tenancy';
import { type Position, seqOf, type StoredEvent } from '../port.ts';
import { ReadAhead } from './read-ahead.ts';

const tenant = tenantId('0190a3b2-7c5e-8d11-9f00-3a5b6c7d8e9f');

function aLog(length: number) {
  const asked: string[] = [];
  const log = { length };
  const feed = (_tenant: TenantId, after: Position | null, limit: number): Promise<readonly StoredEvent[]> => {
    const from = after === null ? 0 : seqOf(after);
    asked.push(`${from}+${limit}`);
    return Promise.resolve(
      Array.from(
        { length: Math.max(0, Math.min(limit, log.length - from)) },
        (_, index) => ({ seq: from + index + 1 }) as StoredEvent,
      ),
    );
  };
  return { asked, log, pages: new ReadAhead({ feed }) };
}

const seqs = (page: readonly StoredEvent[]): readonly number[] => page.map(({ seq }) => seq);

describe('read the next page early', () => {
  it('asks for it behind a full page, and hands it over', async () => {
    const { asked, pages } = aLog(5);
    expect(seqs(await pages.page(tenant, 0, 2))).toEqual([1, 2]);
    expect(asked).toEqual(['0+2', '2+2']);
    expect(seqs(await pages.page(tenant, 2, 2))).toEqual([3, 4]);
    expect(seqs(await pages.page(tenant, 4, 2))).toEqual([5]);
    expect(asked).toEqual(['0+2', '2+2', '4+2']);
  });

  it('hands over no more than was asked for now', async () => {
    const { pages } = aLog(9);
    await pages.page(tenant, 0, 3);
    expect(seqs(await pages.page(tenant, 3, 1))).toEqual([4]);
  });

  it('looks again where nothing was when it looked early', async () => {
    const { log, pages } = aLog(2);
    await pages.page(tenant, 0, 2);
    log.length = 3;
    expect(seqs(await pages.page(tenant, 2, 2))).toEqual([3]);
  });

  it('reads anew what was forgotten', async () => {
    const { asked, pages } = aLog(4);
    await pages.page(tenant, 0, 2);
    pages.forget(tenant);
    expect(seqs(await pages.page(tenant, 2, 2))).toEqual([3, 4]);
    expect(asked).toEqual(['0+2', '2+2', '2+2', '4+2']);
  });
});
