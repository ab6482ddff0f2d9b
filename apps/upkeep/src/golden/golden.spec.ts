import { contexts } from '@varsel/api';
import type { EventMeta } from '@varsel/event-sourcing';
import { leafOf } from '@varsel/event-store';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { problemsIn } from '../../../../tools/testing/json-schema.ts';
import { chapters, goldenCodec, rowsOfViews, statesOf, type Told } from './golden.ts';
import { frozenShapes, missingShapes } from './grow-golden.ts';

const all = chapters();

describe('golden events, one of every type and version there ever was', () => {
  it('leave out no frozen shape', () => {
    expect(missingShapes(all).map(({ type, version }) => `${type} ${String(version)}`)).toEqual([]);
    expect(frozenShapes().length).toBeGreaterThan(100);
  });

  it('are what the contract of their version says, as they were stored', async () => {
    const contracts = new Map(
      frozenShapes().map(({ type, version, schema }) => [`${type} ${String(version)}`, schema]),
    );
    const stored = await goldenCodec([]).decode(all.flatMap(({ events }) => events));
    const problems = stored.flatMap(({ event: { type, ...data }, meta }) => {
      const contract = contracts.get(`${type} ${String(meta.shape)}`);
      return contract === undefined ? [`${type} has no contract`] : problemsIn(data, contract, type);
    });
    expect(problems).toEqual([]);
  });
});

describe.each(all.map((chapter) => [chapter.number, chapter] as const))('golden chapter %i', (_, chapter) => {
  const told = (file: string) => JSON.parse(readFileSync(join(chapter.folder, file), 'utf8')) as Told;
  const recorded = goldenCodec(contexts).decode(chapter.events);

  it('has the leaves it was sealed with', () => {
    for (const event of chapter.events) expect(Buffer.from(leafOf(event))).toEqual(event.leaf);
  });

  it('folds to the states it always folded to', async () => {
    expect(statesOf(contexts, await recorded)).toEqual(told('states.json'));
  });

  it('makes the rows it always made, in every view', async () => {
    expect(rowsOfViews(contexts, await recorded)).toEqual(told('views.json'));
  });

  it('gives every event in the shape the code knows today', async () => {
    const current = new Map(
      contexts.flatMap(({ aggregates }) =>
        aggregates.flatMap(({ events }) =>
          Object.entries(events).map(([type, { shape = 1 }]) => [type, shape] as const),
        ),
      ),
    );
    const contracts = new Map(
      frozenShapes().map(({ type, version, schema }) => [`${type} ${String(version)}`, schema]),
    );
    const problems = (await recorded).flatMap(({ event: { type, ...data } }) =>
      problemsIn(data, contracts.get(`${type} ${String(current.get(type))}`) ?? { type: 'null' }, type),
    );
    expect(problems).toEqual([]);
    expect(chapter.events.map(({ meta }) => (JSON.parse(meta) as EventMeta).shape).every((shape) => shape >= 1)).toBe(
      true,
    );
  });
});
