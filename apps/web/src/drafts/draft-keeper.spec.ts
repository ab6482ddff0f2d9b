import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DraftKeeper, type DraftServer, type Saved, type ServerDraft } from './draft-keeper.ts';
import type { DraftShelf } from './draft-shelf.ts';

type Form = Readonly<{ title: string; awareAt: string | null }>;

const initial: Form = { title: '', awareAt: null };
const at = '2026-11-22T09:00:00Z';
const standing = (title: string, version: number): ServerDraft => ({
  content: JSON.stringify({ title, awareAt: null }),
  version,
  editedAt: at,
});

const memoryShelf = (kept?: ReturnType<DraftShelf['read']>) => {
  let shelved = kept;
  const shelf: DraftShelf = {
    read: () => shelved,
    write: (next) => {
      shelved = next;
    },
    clear: () => {
      shelved = undefined;
    },
  };
  return { shelf, shelved: () => shelved };
};

interface Setup {
  readonly found?: ServerDraft | null | undefined;
  readonly answers?: readonly Saved[];
  readonly kept?: ReturnType<DraftShelf['read']>;
}

const keeping = ({ found = null, answers = [], kept }: Setup = {}) => {
  const saved: { content: unknown; baseVersion: number }[] = [];
  const discard = vi.fn(() => Promise.resolve());
  const server: DraftServer = {
    read: () => Promise.resolve(found),
    save: (content, baseVersion) => {
      saved.push({ content: JSON.parse(content) as unknown, baseVersion });
      const answer = answers[saved.length - 1];
      return Promise.resolve(answer ?? { kind: 'saved', version: baseVersion + 1, editedAt: at });
    },
    discard,
  };
  const { shelf, shelved } = memoryShelf(kept);
  return { keeper: new DraftKeeper<Form>({ initial, server, shelf }), saved, shelved, discard };
};

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('keep a draft', () => {
  it('stands in the browser from the first letter, and on the server within two seconds', async () => {
    const { keeper, saved, shelved } = keeping();
    await keeper.open();
    keeper.change({ title: 'K' });
    expect(shelved()).toMatchObject({ values: { title: 'K' }, unsaved: true });
    keeper.change({ title: 'Kryptering' });
    await vi.advanceTimersByTimeAsync(2000);
    expect(saved).toEqual([{ content: { title: 'Kryptering', awareAt: null }, baseVersion: 0 }]);
    expect(keeper.snapshot().save).toEqual({ state: 'saved', at });
  });

  it('saves under two seconds even while somebody types without a pause', async () => {
    const { keeper, saved } = keeping();
    await keeper.open();
    for (let letter = 1; letter <= 8; letter += 1) {
      keeper.change({ title: 'x'.repeat(letter) });
      await vi.advanceTimersByTimeAsync(250);
    }
    expect(saved.length).toBeGreaterThan(0);
  });

  it('says that it is not saved when the connection is lost, and saves when it is back', async () => {
    const { keeper, saved } = keeping({ answers: [{ kind: 'failed' }] });
    await keeper.open();
    keeper.change({ title: 'Kryptering' });
    await vi.advanceTimersByTimeAsync(1500);
    expect(keeper.snapshot().save).toEqual({ state: 'failed' });
    await vi.advanceTimersByTimeAsync(6000);
    expect(saved).toHaveLength(2);
    expect(keeper.snapshot().save.state).toBe('saved');
  });

  it('is there again after a reload without a connection', async () => {
    const kept = { values: { title: 'Kryptering', awareAt: null }, baseVersion: 3, unsaved: true };
    const { keeper } = keeping({ found: undefined, kept });
    expect(keeper.snapshot().values.title).toBe('Kryptering');
    await keeper.open();
    expect(keeper.snapshot().values.title).toBe('Kryptering');
  });

  it('says why the server refused it, keeps it in the browser and saves when there is room', async () => {
    const why = { da: 'Der er ikke plads.', en: 'There is no room.' };
    const { keeper, shelved } = keeping({ answers: [{ kind: 'failed', why }] });
    await keeper.open();
    keeper.change({ title: 'Kryptering' });
    await vi.advanceTimersByTimeAsync(2000);
    expect(keeper.snapshot().save).toEqual({ state: 'failed', why });
    expect(shelved()).toMatchObject({ values: { title: 'Kryptering' }, unsaved: true });
    await vi.advanceTimersByTimeAsync(6000);
    expect(keeper.snapshot().save.state).toBe('saved');
  });

  it('takes the newer text of the server when nothing unsaved stands here', async () => {
    const kept = { values: { title: 'Gammel', awareAt: null }, baseVersion: 1, unsaved: false };
    const { keeper } = keeping({ found: standing('Ny', 2), kept });
    await keeper.open();
    expect(keeper.snapshot().values.title).toBe('Ny');
  });

  it('keeps both texts when somebody saved in between, until a person has chosen', async () => {
    const conflict: Saved = { kind: 'conflict', theirs: standing('Deres', 5) };
    const { keeper, saved } = keeping({ answers: [conflict] });
    await keeper.open();
    keeper.change({ title: 'Min' });
    await vi.advanceTimersByTimeAsync(1500);
    expect(keeper.snapshot().values.title).toBe('Min');
    expect(keeper.snapshot().conflict?.theirs.title).toBe('Deres');
    keeper.keepMine();
    await vi.advanceTimersByTimeAsync(1500);
    expect(saved.at(-1)).toEqual({ content: { title: 'Min', awareAt: null }, baseVersion: 5 });
    expect(keeper.snapshot().conflict).toBeUndefined();
  });

  it('uses the other text when that is chosen', async () => {
    const kept = { values: { title: 'Min', awareAt: null }, baseVersion: 1, unsaved: true };
    const { keeper } = keeping({ found: standing('Deres', 2), kept });
    await keeper.open();
    expect(keeper.snapshot().conflict?.theirs.title).toBe('Deres');
    keeper.takeTheirs();
    expect(keeper.snapshot().values.title).toBe('Deres');
  });

  it('leaves nothing behind after submission', async () => {
    const { keeper, saved, shelved, discard } = keeping();
    await keeper.open();
    keeper.change({ title: 'Kryptering' });
    await keeper.clear();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(shelved()).toBeUndefined();
    expect(discard).toHaveBeenCalledOnce();
    expect(saved).toEqual([]);
  });

  it('trusts nothing it reads: an answer of another kind stays as the form begins', async () => {
    const { keeper } = keeping({ found: { content: '{"title":7,"awareAt":true}', version: 1, editedAt: at } });
    await keeper.open();
    expect(keeper.snapshot().values).toEqual(initial);
  });
});
