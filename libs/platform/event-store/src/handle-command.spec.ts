import { randomBytes, randomUUID } from 'node:crypto';
import {
  act,
  aggregate,
  command,
  type CommandContext,
  fact,
  type FactAt,
  instant,
  nothing,
  type Situation,
} from '@varsel/event-sourcing';
import { describe, expect, it } from 'vitest';
import { EventCodec } from './codec/event-codec.ts';
import { MemorySubjectKeys } from './codec/memory-subject-keys.ts';
import { CommandHandling, type Machinery } from './handle-command.ts';
import { MemoryEventStore } from './memory/memory-event-store.ts';
import type { EventStore } from './port.ts';
import { aContext, anActor, storeWith } from './testing/command-fixtures.ts';
import { anEvent, aTenant } from './testing/fixtures.ts';

interface Sheet {
  readonly lines: number;
}
interface SheetEvent {
  readonly type: 'LineWritten';
  readonly text: string;
}
const basis = { id: 'sheets', provision: '§ 0', title: { da: 'Ark', en: 'Sheets' } };
const weather = fact<string>('weather');

class WriteLine extends command<{ readonly sheet: string; readonly text: string }>() {}
class WriteNothing extends command<{ readonly sheet: string }>() {}
class WriteByWeather extends command<{ readonly sheet: string }>() {}

const mine = {
  requires: 'sheet:write',
  basis,
  on: ({ sheet }: { readonly sheet: string }) => sheet,
  starts: true,
} as const;
const decided: Situation[] = [];
const writeLine = act<WriteLine, Sheet, SheetEvent>({
  command: WriteLine,
  ...mine,
  signOff: true,
  decide: ({ text }, _state, situation) => {
    decided.push(situation);
    return [{ type: 'LineWritten', text }];
  },
});
const writeNothing = act<WriteNothing, Sheet, SheetEvent>({
  command: WriteNothing,
  ...mine,
  decide: (_command, { lines }) => (lines > 2 ? nothing() : []),
});
const writeByWeather = act<WriteByWeather, Sheet, SheetEvent, FactAt<string>>({
  command: WriteByWeather,
  ...mine,
  facts: weather,
  decide: (_command, _state, { facts }) => [{ type: 'LineWritten', text: facts.value }],
});
/** The server finds the page; the caller says the sheet alone. */
class WriteOnPage extends command<{ readonly sheet: string; readonly page: number }>() {}
const writeOnPage = act<WriteOnPage, Sheet, SheetEvent>({
  command: WriteOnPage,
  ...mine,
  said: ({ sheet: name }) => ({ sheet: name }),
  decide: ({ page }) => [{ type: 'LineWritten', text: String(page) }],
});
const sheet = aggregate<Sheet, SheetEvent>({
  name: 'sheet',
  title: { da: 'Ark', en: 'Sheet' },
  initial: { lines: 0 },
  evolve: ({ lines }) => ({ lines: lines + 1 }),
  events: { LineWritten: { title: { da: 'Linje skrevet', en: 'Line written' }, fields: {} } },
  acts: [writeLine, writeNothing, writeByWeather, writeOnPage],
});
const told = { fact: weather, tell: () => Promise.reject(new Error('Nobody asks it here')) };
const contexts = [{ aggregates: [sheet], permissions: { 'sheet:write': ['administrator'] }, facts: [told] }] as const;

const now = instant('2026-11-22T08:00:00Z');
const aStore = () => new MemoryEventStore({ now: () => now });
const digest = randomBytes(32);

function handling(store: EventStore, more: Partial<Machinery> = {}): CommandHandling {
  const codec = new EventCodec([sheet], new MemorySubjectKeys());
  return new CommandHandling({ store, codec, digestKey: () => digest, contexts, ...more });
}

const tenant = aTenant();
const asking = (): CommandContext => aContext(tenant, randomUUID(), anActor('sheet:write'));
const line = (name: string) => new WriteLine({ sheet: name, text: 'a' });

describe('from a command to its events', () => {
  it('decides in the situation of the request and of nothing else', async () => {
    const secondFactor = { at: now, boundTo: 'sheet-1' };
    const context = { ...asking(), secondFactor };
    expect(await handling(aStore()).handle(writeLine, line('1'), context)).toMatchObject({ id: '1', version: 1 });
    expect(decided.at(-1)).toEqual({
      now: context.receivedAt,
      actor: context.actor,
      tenant,
      id: '1',
      secondFactor,
      facts: undefined,
    });
  });

  it('knows a command again by what its caller said, whatever the server finds to it now', async () => {
    const handler = handling(aStore());
    const context = asking();
    const onPage = (page: number, name = '1') => new WriteOnPage({ sheet: name, page });
    const first = await handler.handle(writeOnPage, onPage(1), context);
    expect(first).toMatchObject({ version: 1, repeated: false });
    expect(await handler.handle(writeOnPage, onPage(2), context)).toEqual({ ...first, repeated: true });
    const reused = { code: 'IDEMPOTENCY_KEY_REUSED' };
    expect(await handler.handle(writeOnPage, onPage(1, '2'), context)).toMatchObject(reused);
    expect(await handler.handle(writeLine, line('1'), context)).toMatchObject(reused);
  });

  it('reads nothing for an id that names no stream', async () => {
    const unread = storeWith(aStore(), { read: () => Promise.reject(new Error('read')) });
    expect(await handling(unread).handle(writeLine, line('../1'), asking())).toMatchObject({ code: 'NOT_FOUND' });
    await expect(handling(unread).handle(writeLine, line('1'), asking())).rejects.toThrow('read');
  });

  it('signs off where nobody seals', async () => {
    expect(await handling(aStore()).handle(writeLine, line('1'), asking())).toMatchObject({ kind: 'receipt' });
  });

  it.each([
    ['no events', 2],
    ['nothing', 3],
  ])('answers with the last place where the decision is %s', async (_decision, version) => {
    const handler = handling(aStore());
    for (let written = 0; written < version; written += 1) await handler.handle(writeLine, line('1'), asking());
    expect(await handler.handle(writeNothing, new WriteNothing({ sheet: '1' }), asking())).toMatchObject({
      version,
      position: String(version),
      repeated: true,
    });
  });
});

describe('when others come first', () => {
  const busyFor = (times: number) => {
    const store = aStore();
    let asked = 0;
    const append: EventStore['append'] = (...batch) =>
      (asked += 1) <= times ? Promise.resolve({ kind: 'conflict', actual: 5 }) : store.append(...batch);
    return { handler: handling(storeWith(store, { append })), asked: () => asked };
  };

  it('is done at the tenth time', async () => {
    const { handler, asked } = busyFor(9);
    expect(await handler.handle(writeLine, line('1'), asking())).toMatchObject({ kind: 'receipt', version: 1 });
    expect(asked()).toBe(10);
  });

  it('is a conflict after ten', async () => {
    const { handler, asked } = busyFor(10);
    expect(await handler.handle(writeLine, line('1'), asking())).toMatchObject({ code: 'CONFLICT' });
    expect(asked()).toBe(10);
  });
});

describe('what an act must know of others', () => {
  const asked: unknown[] = [];
  const telling = (told: unknown): Partial<Machinery> => ({
    facts: {
      atHead: (...question) => {
        asked.push(question);
        return Promise.resolve(told);
      },
    },
  });
  const byWeather = (more: Partial<Machinery>, store = aStore()) =>
    handling(store, more).handle(writeByWeather, new WriteByWeather({ sheet: '1' }), asking());

  it('is obtained for the tenant, and decided on', async () => {
    const store = aStore();
    expect(await byWeather(telling({ value: 'rain' }), store)).toMatchObject({ kind: 'receipt', version: 1 });
    expect(asked).toEqual([[weather, tenant]]);
    expect((await store.read(tenant, 'sheet-1')).map(({ data }) => JSON.parse(data) as unknown)).toEqual([
      { text: 'rain' },
    ]);
  });

  it('is waited for: while it is behind, nothing is decided', async () => {
    const store = aStore();
    expect(await byWeather(telling('behind'), store)).toMatchObject({ code: 'FACTS_BEHIND' });
    expect(await store.read(tenant, 'sheet-1')).toEqual([]);
  });

  it('is a bug where nobody obtains it', async () => {
    await expect(byWeather({})).rejects.toThrow('asks for weather');
  });
});

describe('a history that cannot be read', () => {
  const writtenBefore = async (data: string, shape: number) => {
    const store = aStore();
    await store.append(tenant, 'sheet-1', 'absent', [
      anEvent({ type: 'LineWritten', data, meta: JSON.stringify({ shape }) }),
    ]);
    return handling(store).handle(writeLine, line('1'), asking());
  };

  it('refuses what rests on it, and says who wrote it or that it is damaged', async () => {
    expect(await writtenBefore('{"text":"a"}', 9)).toMatchObject({ code: 'WRITTEN_BY_NEWER_VERSION' });
    expect(await writtenBefore('{"text', 1)).toMatchObject({ code: 'RECORD_UNREADABLE' });
    expect(await writtenBefore('{"text":"a"}', 1)).toMatchObject({ kind: 'receipt', version: 2 });
  });
});
