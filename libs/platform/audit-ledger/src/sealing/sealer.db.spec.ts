import { logKey, openNote, readCheckpoint, verifyConsistency, verifyInclusion } from '@varsel/transparency-log';
import type { Database, Sql, TenantId } from '@varsel/tenancy';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SealedHouse } from '../testing/sealed-house.ts';
import { sealTurn } from './seal-turn.ts';
import { StoredTree } from './stored-tree.ts';

let house: SealedHouse;
beforeAll(async () => {
  house = await SealedHouse.build();
});
afterAll(() => house.close());

describe('put every event under a signed head', () => {
  it('covers all events, with the root that anyone can compute from them, under the key of the installation', async () => {
    const tenant = await house.tenantWith(2_300);
    await house.sealer().sealNow(tenant);
    const heads = await house.heads(tenant);
    expect(heads.map(({ size }) => size)).toEqual([1_000, 2_000, 2_300]);
    for (const { size, root, note } of heads) {
      const { text } = openNote(note, [house.keys.current.key]);
      expect(Buffer.from(root)).toEqual(Buffer.from(await house.rootOver(tenant, size)));
      expect(readCheckpoint(text)).toMatchObject({ origin: `varsel/log/${tenant}`, size });
      expect(Buffer.from(readCheckpoint(text).root)).toEqual(Buffer.from(root));
    }
  });

  it('goes on from where it stood, event by event, and seals nothing twice', async () => {
    const tenant = await house.tenantWith(255);
    for (const more of [0, 1, 1, 300]) {
      await house.append(tenant, more);
      await house.sealer().sealNow(tenant);
    }
    await house.sealer().sealNow(tenant);
    const heads = await house.heads(tenant);
    expect(heads.map(({ size }) => size)).toEqual([255, 256, 257, 557]);
    expect(Buffer.from(heads[3]?.root ?? [])).toEqual(Buffer.from(await house.rootOver(tenant, 557)));
  });

  it('finds by itself whose logs have grown', async () => {
    const tenants = [await house.tenantWith(3), await house.tenantWith(4)];
    await house.sealer().sweep();
    const sizes = await Promise.all(tenants.map(async (tenant) => (await house.heads(tenant)).map(({ size }) => size)));
    expect(sizes).toEqual([[3], [4]]);
  });

  it('is done once by two workers at the same log', async () => {
    const tenant = await house.tenantWith(5_000);
    const [one, other] = [house.sealer(), house.sealer()];
    await Promise.all([one.sealNow(tenant), other.sealNow(tenant), one.sweep(), other.sweep()]);
    const heads = await house.heads(tenant);
    expect(heads.map(({ size }) => size)).toEqual([1_000, 2_000, 3_000, 4_000, 5_000]);
  });

  it.each(['page', 'signature', 'commit'])('loses and repeats nothing when it ends at the %s', async (step) => {
    const tenant = await house.tenantWith(1_500);
    const { keys, ...rest } = house.parts;
    const signer = (): never => {
      throw new Error('the process ended');
    };
    const dying = {
      page: { ...rest, keys, database: endingAt('string_agg(computed') },
      signature: { ...rest, keys: { current: keys.current, signer } },
      commit: { ...rest, keys, database: endingAt('update log_standing') },
    }[step];
    await expect(sealTurn(dying ?? house.parts, tenant)).rejects.toThrow('the process ended');
    expect(await house.heads(tenant)).toEqual([]);
    await house.sealer().sealNow(tenant);
    expect((await house.heads(tenant)).map(({ size }) => size)).toEqual([1_000, 1_500]);
  });

  /** The process is gone once a statement with these words was carried out. */
  function endingAt(words: string): Database {
    const { database } = house;
    return Object.assign(Object.create(database) as Database, {
      inTenant: (tenant: TenantId, work: (sql: Sql) => Promise<unknown>) =>
        database.inTenant(tenant, (sql) =>
          work({
            query: async (text, values) => {
              const rows = await sql.query<never>(text, values);
              if (text.includes(words)) throw new Error('the process ended');
              return rows;
            },
          }),
        ),
    });
  }
});

describe('refuse to seal what is not as it was recorded', () => {
  it('names an event that was altered before it was sealed', async () => {
    const tenant = await house.tenantWith(10);
    await house.tamper(`update event set data = '{"number":7}' where tenant = $1 and seq = 4`, [tenant]);
    await house.sealer().sealNow(tenant);
    expect(await house.alarms(tenant)).toMatchObject([{ kind: 'altered', position: 4, until: 4 }]);
    expect(await house.heads(tenant)).toEqual([]);
  });

  it('names the events that are gone', async () => {
    const tenant = await house.tenantWith(20);
    await house.sealer().sealNow(tenant);
    await house.tamper('delete from event where tenant = $1 and seq > 15', [tenant]);
    await house.tamper('update stream_head set seq = 15 where tenant = $1', [tenant]);
    await house.sealer().sealNow(tenant);
    expect(await house.alarms(tenant)).toMatchObject([{ kind: 'missing', position: 16, until: 20, knownSize: 20 }]);
  });

  it('notices that the last sealed event was written anew, leaf and all', async () => {
    const tenant = await house.tenantWith(5);
    await house.sealer().sealNow(tenant);
    await house.append(tenant, 1);
    await house.tamper(`update event set data = '{}', leaf = sha256('x') where tenant = $1 and seq = 5`, [tenant]);
    await house.sealer().sealNow(tenant);
    expect(await house.alarms(tenant)).toMatchObject([{ kind: 'altered', position: 5 }]);
  });

  it('does not build on a state that was changed behind its back', async () => {
    const tenant = await house.tenantWith(5);
    await house.sealer().sealNow(tenant);
    await house.append(tenant, 1);
    await house.tamper("update log_standing set frontier = decode(repeat('00', 64), 'hex') where tenant = $1", [
      tenant,
    ]);
    await house.sealer().sealNow(tenant);
    expect(await house.alarms(tenant)).toMatchObject([{ kind: 'rewritten', position: 5 }]);
  });

  it('stays still until the restore is on record, and then seals what stands now under a name of its own', async () => {
    const tenant = await house.tenantWith(20);
    await house.sealer().sealNow(tenant);
    await house.tamper('delete from event where tenant = $1 and seq > 15', [tenant]);
    await house.tamper('update stream_head set seq = 15 where tenant = $1', [tenant]);
    await house.sealer().sealNow(tenant);
    await house.append(tenant, 2);
    await house.sealer().sealNow(tenant);
    expect((await house.heads(tenant)).map(({ size }) => size)).toEqual([20]);
    await house.told(tenant, 'LogRestored', { epoch: 2, damagedFrom: null, damagedTo: null });
    await house.sealer().sealNow(tenant);
    expect(await house.alarms(tenant)).toEqual([]);
    const [head] = await house.heads(tenant, 2);
    expect(head?.size).toBe(18);
    expect(readCheckpoint(openNote(head?.note ?? '', [house.keys.current.key]).text).origin).toBe(
      `varsel/log/${tenant}/2`,
    );
  });

  it('leaves the log of everybody else alone', async () => {
    const [bad, good] = [await house.tenantWith(3), await house.tenantWith(3)];
    await house.tamper(`update event set data = '[]' where tenant = $1 and seq = 2`, [bad]);
    await house.sealer().sweep();
    expect(await house.alarms(good)).toEqual([]);
    expect((await house.heads(good)).map(({ size }) => size)).toEqual([3]);
  });
});

describe('prove from what is stored', () => {
  it.each([1, 255, 256, 257, 700, 1_024])(
    'that any event and any older head stand under the head of %i',
    async (size) => {
      const tenant = await house.tenantWith(size);
      await house.sealer().sealNow(tenant);
      const root = await house.rootOver(tenant, size);
      await house.database.inTenant(tenant, async (sql) => {
        const tree = await StoredTree.open(sql, house.store, { tenant, epoch: 1 });
        for (const index of [0, 255, 256, size - 1].filter((each) => each < size)) {
          const [leaf = root] = await tree.leaves(index, index + 1);
          expect(verifyInclusion({ leaf, index, size, root, proof: await tree.inclusion(index, size) })).toBe(true);
        }
        for (const first of [1, 100, 256, 300, size].filter((each) => each <= size)) {
          const proof = await tree.consistency(first, size);
          const firstRoot = await tree.root(first);
          expect(verifyConsistency({ first, firstRoot, second: size, secondRoot: root, proof })).toBe(true);
        }
      });
    },
  );

  it('with the events of the two blocks it divides read once each, however long the path', async () => {
    const tenant = await house.tenantWith(700);
    await house.sealer().sealNow(tenant);
    let reads = 0;
    const feed: typeof house.store.feed = (...asked) => {
      reads += 1;
      return house.store.feed(...asked);
    };
    await house.database.inTenant(tenant, async (sql) => {
      const tree = await StoredTree.open(sql, { feed }, { tenant, epoch: 1 });
      await tree.inclusion(300, 700);
    });
    expect(reads).toBe(2);
  });
});

describe('the key that signs', () => {
  it('is the one on record: a head that another key signed is none of this log', async () => {
    const tenant = await house.tenantWith(1);
    await house.sealer().sealNow(tenant);
    const [head] = await house.heads(tenant);
    const stranger = logKey('varsel-log', new Uint8Array(32).fill(7));
    expect(() => openNote(head?.note ?? '', [stranger])).toThrow(/no signature of a known key/);
  });
});
