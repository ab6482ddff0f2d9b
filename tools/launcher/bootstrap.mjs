import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

/**
 * @typedef {import('./database-keys.mjs').DatabasePasswords} DatabasePasswords
 * @typedef {{ root: string, port: number, passwords: DatabasePasswords }} Server
 */

/**
 * The two roles of `infra/postgres/roles.sql`, with today's passwords.
 * @param {Server} server
 */
export async function prepareRoles({ root, port, passwords }) {
  const sql = sqlFile(root, 'roles.sql', { owner_password: passwords.owner, app_password: passwords.app });
  await asSuperuser(port, passwords, 'postgres', (client) => client.query(sql));
}

/**
 * Makes the database when it is missing and gives it to `varsel_owner` by `infra/postgres/database.sql`.
 * @param {Server} server
 * @param {string} name
 */
export async function prepareDatabase({ root, port, passwords }, name) {
  await asSuperuser(port, passwords, 'postgres', async (client) => {
    const found = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (found.rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(name)}`);
  });
  const sql = sqlFile(root, 'database.sql', { database: name });
  await asSuperuser(port, passwords, name, (client) => client.query(sql));
}

/**
 * @param {number} port
 * @param {string} role
 * @param {string} password
 * @param {string} database
 */
export function databaseUrl(port, role, password, database) {
  return `postgres://${role}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

/**
 * @param {number} port
 * @param {DatabasePasswords} passwords
 * @param {string} database
 * @param {(client: pg.Client) => Promise<unknown>} work
 */
async function asSuperuser(port, passwords, database, work) {
  const client = new pg.Client({ connectionString: databaseUrl(port, 'postgres', passwords.superuser, database) });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

/**
 * Fills psql's `:'name'` and `:"name"`: the same files serve a server where psql exists.
 * @param {string} root
 * @param {string} file
 * @param {Readonly<Record<string, string>>} values
 */
function sqlFile(root, file, values) {
  const text = readFileSync(join(root, 'infra', 'postgres', file), 'utf8');
  return text.replaceAll(/:(['"])([a-z_]+)\1/g, (whole, quote, name) => {
    const value = values[name];
    if (value === undefined) throw new Error(`${file} asks for ${whole}`);
    return quote === "'" ? pg.escapeLiteral(value) : pg.escapeIdentifier(value);
  });
}
