import { describe, expect, it } from 'vitest';
import { StatementNames } from './statement-names.ts';

describe('name the statements that come again', () => {
  it('names a statement when it comes the third time, and keeps the name', () => {
    const names = new StatementNames();
    const given = Array.from({ length: 5 }, () => names.nameOf('select 1'));
    expect(given).toEqual([undefined, undefined, 'read-1', 'read-1', 'read-1']);
  });

  it('gives no two statements one name', () => {
    const names = new StatementNames();
    const given = ['select 1', 'select 2'].map((text) => [1, 2, 3].map(() => names.nameOf(text)).at(-1));
    expect(given).toEqual(['read-1', 'read-2']);
  });

  it('names at most 256, and forgets what came once for as many as come once after it', () => {
    const names = new StatementNames();
    const thrice = (text: string) => [1, 2, 3].map(() => names.nameOf(text)).at(-1);
    names.nameOf('early');
    names.nameOf('early');
    for (let n = 0; n < 1100; n += 1) names.nameOf(`once ${n}`);
    expect(names.nameOf('early')).toBeUndefined();
    const given = Array.from({ length: 300 }, (_, n) => thrice(`often ${n}`));
    expect(given.filter((name) => name !== undefined)).toHaveLength(256);
    expect(thrice('often 0')).toBe('read-1');
  });
});
