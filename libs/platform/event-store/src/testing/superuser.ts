import pg from 'pg';
import { inject } from 'vitest';
import { type TestDatabase, urlFor } from '../../../../../tools/testing/database.ts';

/** A connection of the server's superuser to a test database, for the length of the work. */
export async function asSuperuser<Result>(
  { name }: TestDatabase,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const server = inject('testServer');
  const { username, password } = new URL(server.superuserUrl);
  const client = new pg.Client({ connectionString: urlFor(server, username, decodeURIComponent(password), name) });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
