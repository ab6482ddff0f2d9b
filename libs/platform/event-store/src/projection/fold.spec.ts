import { describe, expect, it } from 'vitest';
import { instant, type Recorded } from '@varsel/event-sourcing';
import type { View } from '../view.ts';
import type { CompiledView } from './compiled-view.ts';
import { foldPage, type PageEvent, shortened, touchesOf, ViewFailure } from './fold.ts';

function compiled(on: View['on'], more: Partial<View> = {}): CompiledView {
  const view: View = { name: 'thing', version: 1, row: Object as never, on, ...more };
  const columns = ['tenant', 'key', 'total'].map((name) => ({ property: name, name, type: 'text', nullable: true }));
  return { view, table: 'thing__v1', columns, keepsHistory: true };
}

function anEvent(seq: number, type: string, fields: object = {}, id = 'a'): PageEvent {
  const recorded: Recorded = {
    event: { type, ...fields },
    id: `e${seq}`,
    tenant: 't',
    seq,
    stream: { category: 'thing', id },
    version: seq,
    at: instant('2026-11-22T08:00:00Z'),
    meta: { commandId: 'c', act: 'A', actorKind: 'person', actorId: 'p', digest: 'd', shape: 1 },
  };
  return { seq, type, recorded };
}

const totals = (row: object | undefined): number => (row as { total?: number } | undefined)?.total ?? 0;
const nothingBefore = { rows: new Map<string, string>(), series: new Map<string, number>() };
const fold = (view: CompiledView, page: readonly PageEvent[], before = nothingBefore) =>
  foldPage(view, touchesOf(view, page), before);

describe('fold a page into a view', () => {
  const adding = compiled({
    Added: (row) => ({ total: totals(row) + 1 }),
    Gone: () => 'removed',
    Seen: () => undefined,
  });

  it('keeps the last row of each key and every version on the way', () => {
    const { rows, versions, closed } = fold(adding, [
      anEvent(1, 'Added'),
      anEvent(2, 'Added', {}, 'b'),
      anEvent(3, 'Added'),
    ]);
    expect([...rows]).toEqual([
      ['a', '{"tenant":"t","key":"a","total":2}'],
      ['b', '{"tenant":"t","key":"b","total":1}'],
    ]);
    expect(versions.map(({ key, from, to }) => [key, from, to])).toEqual([
      ['a', 1, 3],
      ['b', 2, null],
      ['a', 3, null],
    ]);
    expect(closed.size).toBe(0);
  });

  it('goes on from the row that stood, and closes its version once', () => {
    const before = { ...nothingBefore, rows: new Map([['a', '{"tenant":"t","key":"a","total":7}']]) };
    const { rows, closed, versions } = fold(
      adding,
      [anEvent(11, 'Added'), anEvent(12, 'Gone'), anEvent(13, 'Added')],
      before,
    );
    expect(rows.get('a')).toBe('{"tenant":"t","key":"a","total":1}');
    expect([...closed]).toEqual([['a', 11]]);
    expect(versions.map(({ from, to }) => [from, to])).toEqual([
      [11, 12],
      [13, null],
    ]);
  });

  it('writes nothing where a reducer keeps the row or removes what is not there', () => {
    const { rows, versions } = fold(adding, [anEvent(1, 'Seen'), anEvent(2, 'Gone'), anEvent(3, 'Unknown')]);
    expect([rows.size, versions.length]).toEqual([0, 0]);
  });

  it('makes one version of an event that two reducers take', () => {
    const both = compiled({
      Added: (row: object | undefined) => ({ total: totals(row) + 1 }),
      '*': (row: object | undefined) => ({ total: totals(row) + 10 }),
    });
    const { versions, rows } = fold(both, [anEvent(1, 'Added'), anEvent(2, 'Other')]);
    expect(rows.get('a')).toContain('"total":21');
    expect(versions.map(({ from, to, text }) => [from, to, text.includes('11') || text.includes('21')])).toEqual([
      [1, 2, true],
      [2, null, true],
    ]);
  });

  it('draws numbers in the order of the feed, each series by itself', () => {
    const drawn: number[] = [];
    const numbered = compiled(
      {
        Added: (_row, _recorded, { number }) => {
          drawn.push(number);
          return { total: number };
        },
      },
      { series: ({ event }) => ('year' in event ? `n-${String(event.year)}` : undefined) },
    );
    const before = { ...nothingBefore, series: new Map([['n-2025', 4]]) };
    const { series } = fold(
      numbered,
      [
        anEvent(1, 'Added', { year: 2025 }),
        anEvent(2, 'Added', { year: 2026 }),
        anEvent(3, 'Added', { year: 2025 }),
        anEvent(4, 'Added'),
      ],
      before,
    );
    expect(drawn).toEqual([5, 1, 6, 0]);
    expect([...series]).toEqual([
      ['n-2025', 6],
      ['n-2026', 1],
    ]);
  });

  it('passes over events whose key says that they do not concern the view', () => {
    const some = compiled({ Added: () => ({ total: 1 }) }, { key: ({ seq }) => (seq === 2 ? undefined : 'k') });
    expect(
      touchesOf(some, [anEvent(1, 'Added'), anEvent(2, 'Added')]).touches.map(({ key, recorded }) => [
        key,
        recorded.seq,
      ]),
    ).toEqual([['k', 1]]);
  });

  it.each([
    ['a list', ['a']],
    ['a number', 7],
    ['nothing', null],
    ['text with a NUL', 'a\0'],
    ['half a pair', 'a\ud800'],
  ])('stops before an event that would call a row or a series %s', (_what, name) => {
    const reducers = { Added: () => ({ total: 1 }) };
    const keyed = compiled(reducers, { key: () => name as string });
    const drawing = compiled(reducers, { series: () => name as string });
    expect(fold(keyed, [anEvent(1, 'Added')])).toMatchObject({ rows: new Map(), stop: { seq: 1 } });
    expect(fold(drawing, [anEvent(1, 'Added')])).toMatchObject({ rows: new Map(), stop: { seq: 1 } });
    expect(fold(compiled(reducers, { series: () => undefined }), [anEvent(1, 'Added')])).toMatchObject({
      rows: new Map([['a', expect.any(String)]]),
      stop: undefined,
    });
  });

  it('takes everything before the event that its reducer throws at, and names it', () => {
    const choosy = compiled(
      {
        Added: (row, { event }) => {
          if ('bad' in event) throw new Error('no');
          return { total: totals(row) + 1 };
        },
      },
      { series: () => 'n' },
    );
    const page = [anEvent(4, 'Added'), anEvent(5, 'Added'), anEvent(6, 'Added', { bad: 1 }), anEvent(7, 'Added')];
    const { rows, versions, series, stop } = fold(choosy, page);
    expect(rows.get('a')).toContain('"total":2');
    expect(versions.map(({ from, to }) => [from, to])).toEqual([
      [4, 5],
      [5, null],
    ]);
    expect([...series]).toEqual([['n', 2]]);
    expect(stop).toMatchObject({ seq: 6, type: 'Added', failure: { message: 'The view thing__v1 stopped: no' } });
    expect(stop?.failure).toBeInstanceOf(ViewFailure);
  });

  it('is told why a view stopped, as its reducer said it', () => {
    const cause = new Error('no');
    const broken = compiled({
      Added: () => {
        throw cause;
      },
    });
    expect(fold(broken, [anEvent(1, 'Added')]).stop?.failure.cause).toBe(cause);
  });

  it('is shortened to its first events, and stops at the one after them', () => {
    const whole = fold(adding, [anEvent(4, 'Added'), anEvent(5, 'Added', {}, 'b'), anEvent(6, 'Added')]);
    const { rows, stop } = shortened(whole, 1, new Error('a key that is there'));
    expect([...rows.keys()]).toEqual(['a']);
    expect(stop).toMatchObject({
      seq: 5,
      type: 'Added',
      failure: { message: 'The view thing__v1 stopped: a key that is there' },
    });
    expect(() => shortened(whole, 3, new Error('none'))).toThrow('at least one event');
  });

  it('leaves nothing of an event that only the second of two reducers can take', () => {
    const both = compiled({
      Added: (row: object | undefined) => ({ total: totals(row) + 1 }),
      '*': (_row: object | undefined, { seq }: Recorded) => {
        if (seq === 2) throw new Error('no');
        return undefined;
      },
    });
    const { rows, stop } = fold(both, [anEvent(1, 'Added'), anEvent(2, 'Added')]);
    expect([rows.get('a'), stop?.seq]).toEqual(['{"tenant":"t","key":"a","total":1}', 2]);
  });

  it('stops before an event that nobody can read, and passes over one that it has nothing to do with', () => {
    const unreadable = { seq: 2, type: 'Added', recorded: new Error('unreadable') };
    const stopped = fold(adding, [anEvent(1, 'Added'), unreadable, anEvent(3, 'Added')]);
    expect(stopped).toMatchObject({ stop: { seq: 2, failure: { message: 'The view thing__v1 stopped: unreadable' } } });
    expect(stopped.versions).toHaveLength(1);
    const passed = fold(adding, [anEvent(1, 'Added'), { ...unreadable, type: 'Unknown' }, anEvent(3, 'Added')]);
    expect([passed.stop, passed.versions.length]).toEqual([undefined, 2]);
  });

  it.each([
    ['a number that is none', Number.NaN],
    ['a function', () => 1],
    ['infinity', Infinity],
  ])('refuses %s in a row', (_what, total) => {
    const { rows, stop } = fold(compiled({ Added: () => ({ total }) }), [anEvent(1, 'Added')]);
    expect([rows.size, stop?.seq]).toEqual([0, 1]);
  });

  it('writes what PostgreSQL cannot keep as a replacement, and nothing else', () => {
    const texts = ['a\0b', '\ud800', '\udfff!', '🏥 æøå', '\\u0000', '\\\\ud800', 'tab\tline\n', '\u0001'];
    const written = texts.map(
      (total) => fold(compiled({ Added: () => ({ total }) }), [anEvent(1, 'Added')]).rows.get('a') ?? '',
    );
    expect(written.map((text) => (JSON.parse(text) as { total: string }).total)).toEqual([
      'a\ufffdb',
      '\ufffd',
      '\ufffd!',
      '🏥 æøå',
      '\\u0000',
      '\\\\ud800',
      'tab\tline\n',
      '\u0001',
    ]);
    expect(written.every((text) => !text.includes('\n'))).toBe(true);
  });
});
