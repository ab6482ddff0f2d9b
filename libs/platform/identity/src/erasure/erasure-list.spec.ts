import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ErasureList, erasureListIn, type ListedErasure } from './erasure-list.ts';

const of = (person: string, tenant = 'tenant-1'): ListedErasure => ({
  tenant,
  at: '2026-11-22T08:00:00.000000Z',
  erased: { kind: 'person', person, subjects: [person], ground: 'objection' },
});

describe('the list of erasures beside the database', () => {
  let folder: string;
  let list: ErasureList;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'varsel-list-'));
    list = erasureListIn(join(folder, 'keys'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('is empty where nobody was erased, and keeps each erasure once', async () => {
    expect(list.all()).toEqual([]);
    await list.add([of('ane'), of('bo')]);
    await list.add([of('bo'), of('bo', 'tenant-2')]);
    expect(list.all().map(({ tenant, erased }) => [tenant, 'person' in erased && erased.person])).toEqual([
      ['tenant-1', 'ane'],
      ['tenant-1', 'bo'],
      ['tenant-2', 'bo'],
    ]);
    expect(statSync(list.file).mode & 0o777).toBe(0o600);
  });

  it('passes over a last line that a crash cut short, and goes on after the whole ones', async () => {
    const whole = readFileSync(list.file, 'utf8');
    appendFileSync(list.file, '{"v":1,"tenant":"tenant-3","er');
    expect(list.all()).toHaveLength(3);
    await list.add([of('cai')]);
    expect(readFileSync(list.file, 'utf8').startsWith(whole)).toBe(true);
    expect(list.all()).toHaveLength(4);
  });

  it('says which line is broken in its midst, rather than forget somebody', () => {
    appendFileSync(list.file, 'something else\n{}\n');
    expect(() => list.all()).toThrow(/line 5/);
  });
});
