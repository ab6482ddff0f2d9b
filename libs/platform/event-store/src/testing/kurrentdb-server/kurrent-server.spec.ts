import { randomUUID } from 'node:crypto';
import {
  type AllStreamSubscription,
  BACKWARDS,
  binaryEvent,
  END,
  type EventData,
  EventStoreDBClient,
  jsonEvent,
  MaxAppendSizeExceededError,
  NO_STREAM,
  START,
  StreamNotFoundError,
  streamNameFilter,
  WrongExpectedVersionError,
} from '@eventstore/db-client';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { upTo } from '../fixtures.ts';
import { KurrentServer } from './kurrent-server.ts';

const some = (count: number): EventData[] => upTo(count).map((number) => jsonEvent({ type: 'Told', data: { number } }));
const aName = (): string => `t-${randomUUID()}`;

/** The client of the vendor is the judge: what it reads is what a node would have said. */
describe.each([true, false])(
  'the protocol server, asked by the vendor’s client (BatchAppend offered: %s)',
  (batchAppend) => {
    let server: KurrentServer;
    let client: EventStoreDBClient;
    const subscriptions: AllStreamSubscription[] = [];
    beforeAll(async () => {
      server = await KurrentServer.start({ batchAppend });
      client = EventStoreDBClient.connectionString(server.url);
    });
    afterEach(async () => {
      await Promise.all(subscriptions.splice(0).map((each) => each.unsubscribe()));
    });
    afterAll(async () => {
      await client.dispose();
      await server.stop();
    });

    async function names(found: AsyncIterable<{ event?: { type: string; revision: bigint } }>): Promise<bigint[]> {
      const revisions: bigint[] = [];
      for await (const { event } of found) if (event) revisions.push(event.revision);
      return revisions;
    }

    it('appends at the expected revision and says where the events stand', async () => {
      const name = aName();
      const first = await client.appendToStream(name, some(2), { expectedRevision: NO_STREAM });
      expect(first).toMatchObject({ success: true, nextExpectedRevision: 1n });
      const second = await client.appendToStream(name, some(1), { expectedRevision: 1n });
      expect(second.nextExpectedRevision).toBe(2n);
      expect(second.position?.commit).toBeGreaterThan(first.position?.commit ?? 0n);
    });

    it('refuses another revision and tells the actual one', async () => {
      const name = aName();
      await client.appendToStream(name, some(3), { expectedRevision: NO_STREAM });
      for (const expectedRevision of [NO_STREAM, 1n, 7n] as const) {
        const refused = client.appendToStream(name, some(1), { expectedRevision });
        await expect(refused).rejects.toThrow(WrongExpectedVersionError);
        await expect(refused).rejects.toMatchObject({ actualVersion: 2n });
      }
      const nowhere = client.appendToStream(aName(), some(1), { expectedRevision: 0n });
      await expect(nowhere).rejects.toMatchObject({ actualVersion: 'no_stream' });
    });

    it('takes the same events again behind the same revision as one append, and nowhere else', async () => {
      const [name, other, events] = [aName(), aName(), some(2)];
      await client.appendToStream(name, events, { expectedRevision: NO_STREAM });
      const again = await client.appendToStream(name, events, { expectedRevision: NO_STREAM });
      expect(again).toMatchObject({ success: true, nextExpectedRevision: 1n });
      expect(await names(client.readStream(name))).toEqual([0n, 1n]);
      await client.appendToStream(name, events, { expectedRevision: 1n });
      await client.appendToStream(other, events, { expectedRevision: NO_STREAM });
      expect(await names(client.readStream(name))).toEqual([0n, 1n, 2n, 3n]);
    });

    it('reads a stream forwards and backwards, from a revision and to a count', async () => {
      const name = aName();
      await client.appendToStream(name, some(5), { expectedRevision: NO_STREAM });
      expect(await names(client.readStream(name, { fromRevision: 3n }))).toEqual([3n, 4n]);
      expect(await names(client.readStream(name, { direction: BACKWARDS, fromRevision: END, maxCount: 2 }))).toEqual([
        4n,
        3n,
      ]);
      expect(await names(client.readStream(name, { direction: BACKWARDS, fromRevision: 1n }))).toEqual([1n, 0n]);
    });

    it('says that there is no such stream, also where only the case differs', async () => {
      const name = `${aName()}-a`;
      await client.appendToStream(name, some(1), { expectedRevision: NO_STREAM });
      await expect(names(client.readStream(name.toUpperCase()))).rejects.toThrow(StreamNotFoundError);
      expect(await names(client.readStream(name))).toEqual([0n]);
    });

    it('holds events of its own in $all, and positions that rise with gaps', async () => {
      const name = aName();
      for (const revision of upTo(20)) await client.appendToStream(name, some(1), revision === 1 ? {} : {});
      const commits: bigint[] = [];
      const streams = new Set<string>();
      for await (const { event } of client.readAll({ fromPosition: START })) {
        if (event?.position) commits.push(event.position.commit);
        if (event) streams.add(event.streamId);
      }
      expect([...streams].some((stream) => stream.startsWith('$'))).toBe(true);
      expect(commits).toEqual([...commits].sort((one, other) => Number(one - other)));
      expect(commits.slice(1).every((commit, index) => commit - (commits[index] ?? 0n) > 1n)).toBe(true);
    });

    it('refuses more than a mebibyte in one append, and takes less', async () => {
      const large = (bytes: number) => [binaryEvent({ type: 'Told', data: new Uint8Array(bytes) })];
      await expect(client.appendToStream(aName(), large(1_048_577))).rejects.toThrow(MaxAppendSizeExceededError);
      expect(await client.appendToStream(aName(), large(1_000_000))).toMatchObject({ success: true });
    });

    it('follows $all through a filter: what stood there, that it caught up, what comes, and checkpoints', async () => {
      const prefix = `f${randomUUID()}`;
      await client.appendToStream(`${prefix}-1`, some(2));
      const seen: string[] = [];
      let checkpoints = 0;
      const filter = streamNameFilter({
        regex: `^${prefix}`,
        maxSearchWindow: 2,
        checkpointInterval: 1,
        checkpointReached: () => {
          checkpoints += 1;
          return Promise.resolve();
        },
      });
      const subscription = client.subscribeToAll({ fromPosition: START, filter });
      subscriptions.push(subscription);
      subscription.on('data', ({ event }) => seen.push(event?.streamId ?? ''));
      await new Promise((resolve) => subscription.once('caughtUp', resolve));
      expect(seen).toEqual([`${prefix}-1`, `${prefix}-1`]);
      await client.appendToStream(aName(), some(9));
      await client.appendToStream(`${prefix}-2`, some(1));
      await expect.poll(() => seen.length).toBe(3);
      expect(checkpoints).toBeGreaterThan(3);
    });

    it('is found by asking who is there', async () => {
      const finding = EventStoreDBClient.connectionString(server.discoverUrl);
      expect(await finding.appendToStream(aName(), some(1))).toMatchObject({ success: true });
      await finding.dispose();
    });
  },
);
