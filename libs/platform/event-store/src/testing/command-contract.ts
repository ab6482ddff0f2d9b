import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { StoreUnavailable } from '../port.ts';
import type { Acts } from '../acts.ts';
import { aContext, aCounter, anActor, counterActs, storeWith } from './command-fixtures.ts';
import {
  IncreaseCounter,
  increaseCounter,
  KeepCounting,
  keepCounting,
  NoteOnCounter,
  noteOnCounter,
  startCounter,
  StartCounter,
} from './counter.ts';
import { aTenant, type MakeStore, type StoreUnderTest, upTo, wholeFeed } from './fixtures.ts';

export function commandContract(makeStore: MakeStore): void {
  describe('running an act', () => {
    let made: StoreUnderTest;
    let acts: Acts;
    beforeAll(async () => {
      made = await makeStore();
      ({ acts } = counterActs(made));
    });
    afterAll(() => made.close());

    it('stores its events under one command and answers where they stand', async () => {
      const context = aContext();
      const receipt = await acts.run(startCounter, new StartCounter({ label: 'a' }), context);
      expect(receipt).toMatchObject({ kind: 'receipt', version: 2, position: '2', repeated: false });
      const events = await wholeFeed(made.store, aTenantOf(context));
      expect(events.map(({ type }) => type)).toEqual(['CounterStarted', 'CounterIncreased']);
      expect(events.map(({ meta }) => JSON.parse(meta) as object)).toEqual([
        {
          commandId: context.commandId,
          act: 'StartCounter',
          actorKind: 'person',
          actorId: 'person-1',
          digest: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
          shape: 1,
        },
        {
          commandId: context.commandId,
          act: 'StartCounter',
          actorKind: 'person',
          actorId: 'person-1',
          digest: expect.any(String) as string,
          shape: 2,
        },
      ]);
    });

    it('is refused without the permission before the stream is read, and says who may', async () => {
      const closed = storeWith(made.store, { read: () => Promise.reject(new Error('The stream was read')) });
      const refused = await counterActs({ ...made, store: closed }).acts.run(
        startCounter,
        new StartCounter({ label: 'a' }),
        aContext(aTenant(), 'k', anActor('counter:read')),
      );
      expect(refused).toMatchObject({ code: 'PERMISSION_MISSING', basis: { provision: '§ 0' } });
      expect(refused).toHaveProperty('message.da', expect.stringContaining('administrator, revisor'));
      const allowed = await acts.run(
        startCounter,
        new StartCounter({ label: 'a' }),
        aContext(aTenant(), 'k', anActor('counter:read', 'counter:write')),
      );
      expect(allowed).toMatchObject({ kind: 'receipt' });
    });

    it('answers alike for an id that is nowhere, of another tenant, or no id at all', async () => {
      const [mine, theirs] = [aTenant(), aTenant()];
      const { id } = await aCounter(acts, theirs);
      const run = (tenant: typeof mine, to: string) =>
        acts.run(increaseCounter, new IncreaseCounter({ counter: to, by: 1 }), aContext(tenant));
      const nowhere = await run(mine, '7f1bd9a1-6b6f-4f6e-9d80-000000000000');
      expect(nowhere).toMatchObject({ kind: 'rejection', code: 'NOT_FOUND' });
      for (const to of [id, '', '%', `${id}\u0000`, '\ud800', `../${theirs}`])
        expect(await run(mine, to)).toEqual(nowhere);
      expect(await run(theirs, id)).toMatchObject({ kind: 'receipt', version: 3 });
    });

    it('may begin a stream whose id stands before it, when the act says so', async () => {
      const tenant = aTenant();
      expect(await acts.run(keepCounting, new KeepCounting({ by: 1 }), aContext(tenant))).toMatchObject({
        id: tenant,
        version: 1,
      });
      expect(await acts.run(keepCounting, new KeepCounting({ by: 1 }), aContext(tenant))).toMatchObject({
        id: tenant,
        version: 2,
      });
    });

    it('answers with the present place and stores nothing when nothing is left to do', async () => {
      const tenant = aTenant();
      const { id } = await aCounter(acts, tenant);
      const idle = await acts.run(increaseCounter, new IncreaseCounter({ counter: id, by: 0 }), aContext(tenant));
      expect(idle).toMatchObject({ kind: 'receipt', version: 2, position: '2', repeated: true });
      expect(await wholeFeed(made.store, tenant)).toHaveLength(2);
    });

    it('gives the refusal of the decision, and does not remember it', async () => {
      const tenant = aTenant();
      const { id } = await aCounter(acts, tenant);
      const refused = await acts.run(
        increaseCounter,
        new IncreaseCounter({ counter: id, by: -1 }),
        aContext(tenant, 'same'),
      );
      expect(refused).toMatchObject({ code: 'COUNTER_NEVER_FALLS', field: 'by' });
      const allowed = await acts.run(
        increaseCounter,
        new IncreaseCounter({ counter: id, by: 1 }),
        aContext(tenant, 'same'),
      );
      expect(allowed).toMatchObject({ kind: 'receipt', version: 3 });
    });

    it('lets every one through of six that change the same thing at once', async () => {
      const tenant = aTenant();
      const { id } = await aCounter(acts, tenant);
      const answers = await Promise.all(
        upTo(6).map((by) => acts.run(increaseCounter, new IncreaseCounter({ counter: id, by }), aContext(tenant))),
      );
      expect(answers.map(({ kind }) => kind)).toEqual(upTo(6).map(() => 'receipt'));
      expect(await made.store.read(tenant, `counter-${id}`)).toHaveLength(8);
    });

    it('tells of a conflict with the present version when others always come first, and stores nothing', async () => {
      const tenant = aTenant();
      const { id } = await aCounter(acts, tenant);
      const busy = storeWith(made.store, { append: () => Promise.resolve({ kind: 'conflict', actual: 77 }) });
      const refused = await counterActs({ ...made, store: busy }).acts.run(
        increaseCounter,
        new IncreaseCounter({ counter: id, by: 1 }),
        aContext(tenant),
      );
      expect(refused).toMatchObject({ code: 'CONFLICT' });
      expect(refused).toHaveProperty('message.en', expect.stringContaining('version 77'));
      expect(await wholeFeed(made.store, tenant)).toHaveLength(2);
    });

    it('is refused when its content is larger than an event can be', async () => {
      const tenant = aTenant();
      const { id } = await aCounter(acts, tenant);
      const run = (length: number) =>
        acts.run(
          noteOnCounter,
          new NoteOnCounter({ counter: id, note: 'x'.repeat(length), person: 'p' }),
          aContext(tenant),
        );
      expect(await run(262_144)).toMatchObject({ code: 'TOO_LARGE' });
      expect(await run(100_000)).toMatchObject({ kind: 'receipt', version: 3 });
    });
  });

  describe('running the same command again', () => {
    let made: StoreUnderTest;
    let acts: Acts;
    beforeAll(async () => {
      made = await makeStore();
      ({ acts } = counterActs(made));
    });
    afterAll(() => made.close());

    it('gives the first answer, also after later events and whatever the order of its fields', async () => {
      const tenant = aTenant();
      const first = await acts.run(startCounter, new StartCounter({ label: 'a' }), aContext(tenant, 'one'));
      const id = 'id' in first ? first.id : '';
      const increased = await acts.run(
        increaseCounter,
        new IncreaseCounter({ counter: id, by: 5 }),
        aContext(tenant, 'two'),
      );
      await acts.run(increaseCounter, new IncreaseCounter({ counter: id, by: 5 }), aContext(tenant, 'three'));
      expect(await acts.run(startCounter, new StartCounter({ label: 'a' }), aContext(tenant, 'one'))).toEqual({
        ...first,
        repeated: true,
      });
      const otherwise = new IncreaseCounter({ why: undefined, by: 5, counter: id });
      expect(await acts.run(increaseCounter, otherwise, aContext(tenant, 'two'))).toEqual({
        ...increased,
        repeated: true,
      });
      expect(await wholeFeed(made.store, tenant)).toHaveLength(4);
    });

    it('is refused when the key stands for other input, another act or another stream; a new key is not', async () => {
      const tenant = aTenant();
      const [one, other] = [await aCounter(acts, tenant), await aCounter(acts, tenant)];
      await acts.run(increaseCounter, new IncreaseCounter({ counter: one.id, by: 5 }), aContext(tenant, 'key'));
      const reused = { kind: 'rejection', code: 'IDEMPOTENCY_KEY_REUSED' };
      expect(
        await acts.run(increaseCounter, new IncreaseCounter({ counter: one.id, by: 6 }), aContext(tenant, 'key')),
      ).toMatchObject(reused);
      expect(
        await acts.run(
          noteOnCounter,
          new NoteOnCounter({ counter: one.id, note: 'n', person: 'p' }),
          aContext(tenant, 'key'),
        ),
      ).toMatchObject(reused);
      expect(
        await acts.run(increaseCounter, new IncreaseCounter({ counter: other.id, by: 5 }), aContext(tenant, 'key')),
      ).toMatchObject(reused);
      expect(
        await acts.run(increaseCounter, new IncreaseCounter({ counter: one.id, by: 6 }), aContext(tenant, 'new key')),
      ).toMatchObject({ version: 4 });
    });

    it('stores one set of events when it is sent 8 times at once', async () => {
      const context = aContext();
      const answers = await Promise.all(
        upTo(8).map(() => acts.run(startCounter, new StartCounter({ label: 'a' }), context)),
      );
      expect(new Set(answers.map((answer) => JSON.stringify({ ...answer, repeated: false }))).size).toBe(1);
      expect(answers.filter((answer) => answer.kind === 'receipt' && !answer.repeated)).toHaveLength(1);
      expect(await wholeFeed(made.store, aTenantOf(context))).toHaveLength(2);
    });

    it('is one success when the first answer was lost after it was stored', async () => {
      const context = aContext();
      const losing = storeWith(made.store, {
        append: async (...asked) => {
          await made.store.append(...asked);
          throw new StoreUnavailable();
        },
      });
      const lost = counterActs({ ...made, store: losing }).acts.run(
        startCounter,
        new StartCounter({ label: 'a' }),
        context,
      );
      await expect(lost).rejects.toThrow(StoreUnavailable);
      const again = await acts.run(startCounter, new StartCounter({ label: 'a' }), context);
      expect(again).toMatchObject({ kind: 'receipt', version: 2, repeated: true });
      expect(await wholeFeed(made.store, aTenantOf(context))).toHaveLength(2);
    });

    it('is another command for another principal', async () => {
      const tenant = aTenant();
      const as = (id: string) => aContext(tenant, 'key', { ...anActor('counter:write'), kind: 'person', id });
      const one = await acts.run(startCounter, new StartCounter({ label: 'a' }), as('person-1'));
      const other = await acts.run(startCounter, new StartCounter({ label: 'a' }), as('person-2'));
      expect(one).not.toHaveProperty('id', 'id' in other ? other.id : '');
    });
  });
}

function aTenantOf({ tenant }: { readonly tenant: string }): ReturnType<typeof aTenant> {
  return tenant as ReturnType<typeof aTenant>;
}
