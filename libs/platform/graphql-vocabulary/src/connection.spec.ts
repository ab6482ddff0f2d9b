import { describe, expect, it } from 'vitest';
import { connection, cursorKey, pageSize } from './connection.ts';

const rows = ['a', 'b', 'c'];
const page = (first: number) =>
  connection(
    rows.slice(0, first + 1),
    { first },
    (row) => row,
    (row) => row.toUpperCase(),
  );

describe('a page of a list', () => {
  it('holds as many as were asked for and says that there are more', () => {
    expect(page(2)).toMatchObject({ edges: [{ node: 'A' }, { node: 'B' }], pageInfo: { hasNextPage: true } });
  });

  it('says when it is the last', () => {
    expect(page(3).pageInfo.hasNextPage).toBe(false);
  });

  it('ends with the cursor after which the next begins', () => {
    expect(cursorKey({ after: page(2).pageInfo.endCursor })).toBe('b');
  });

  it('has between 1 and 100', () => {
    expect(pageSize({ first: 100 })).toBe(100);
    expect(() => pageSize({ first: 0 })).toThrow(/between 1 and 100/);
    expect(() => pageSize({ first: 101 })).toThrow(/between 1 and 100/);
  });

  it.each(['x', '%%%', 'azphYg==', 'azphAGI'])('begins after no cursor of somebody else: %s', (after) => {
    expect(() => cursorKey({ after })).toThrow(/no such page/);
  });
});
