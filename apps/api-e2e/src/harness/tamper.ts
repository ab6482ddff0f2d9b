import pg from 'pg';
import { inject } from 'vitest';
import { urlFor } from '../../../../tools/testing/database.ts';
import type { TestApp } from './app.ts';

/** Alters what is stored: what only somebody with all rights in the database can do. */
export async function tamper({ database }: TestApp, text: string, values: readonly unknown[]): Promise<void> {
  const server = inject('testServer');
  const { username, password } = new URL(server.superuserUrl);
  const connectionString = urlFor(server, username, decodeURIComponent(password), database.name);
  const client = new pg.Client({ connectionString });
  await client.connect();
  await client.query('alter table event disable trigger user');
  await client.query(text, [...values]);
  await client.query('alter table event enable always trigger event_is_never_changed');
  await client.end();
}
