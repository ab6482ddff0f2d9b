import pg from 'pg';
import { Problem } from './problem.mjs';

const OLDEST = 180_000;

/**
 * Looks at a server somebody else runs: it answers, it is new enough, and its role cannot see past row-level security.
 * @param {string} databaseUrl
 */
export async function checkDatabase(databaseUrl) {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  // A connection that breaks is told by the query that fails on it.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query(
      "select current_setting('server_version_num')::int as version, rolsuper or rolbypassrls as unfenced from pg_roles where rolname = current_user",
    );
    const { version, unfenced } = /** @type {{ version: number, unfenced: boolean }} */ (rows[0]);
    if (version < OLDEST)
      throw new Problem(`The server of DATABASE_URL is PostgreSQL ${Math.floor(version / 10_000)}; Varsel needs 18.`);
    if (unfenced)
      throw new Problem(
        'The role of DATABASE_URL bypasses row-level security; use the application role of infra/postgres/roles.sql.',
        2,
      );
  } catch (error) {
    if (error instanceof Problem) throw error;
    const reason =
      error instanceof Error ? error.message || /** @type {NodeJS.ErrnoException} */ (error).code : String(error);
    throw new Problem(`The database of DATABASE_URL does not answer: ${reason}.`);
  } finally {
    await client.end().catch(() => undefined);
  }
}
