import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../../../tools/testing/database.ts';
import golden from '@varsel/transparency-log/leaf.golden.json' with { type: 'json' };
import { AT_TEXT, leafSql } from './statements.ts';

const at = `to_char($7::text::timestamptz at time zone 'UTC', ${AT_TEXT})`;
const LEAF = leafSql({
  tenant: '$1::text::uuid',
  seq: '$2::text::bigint',
  stream: '$3::text',
  version: '$4::text::int',
  id: '$5::text::uuid',
  type: '$6::text',
  at,
  meta: '$8::text',
  data: '$9::text',
});

describe('computing leaf v1 in PostgreSQL', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.drop());

  it.each(golden.vectors)('gives the hash of the written vector: $about', async ({ event, leaf }) => {
    const { tenant, seq, stream, version, id, type, meta, data } = event;
    const values = [tenant, seq, stream, version, id, type, event.at, meta, data];
    const { rows } = await database.pool.query<{ leaf: Buffer }>(`select ${LEAF} as leaf`, values);
    expect(rows[0]?.leaf.toString('hex')).toBe(leaf);
  });
});
