import { randomBytes, randomUUID } from 'node:crypto';
import type { TenantId } from '@varsel/tenancy';
import type pg from 'pg';
import type { MasterKey } from '../codec/master-key.ts';
import { bind, open, seal, type SubjectKey, type SubjectKeys } from '../codec/subject-keys.ts';
import { asStoreFailure } from './failures.ts';
import { inTransaction } from './in-transaction.ts';

interface Row {
  readonly subject: string;
  readonly key_id: string;
  readonly wrapped: Buffer;
}

const SESSION = `with session as materialized (select set_config('app.tenant', $1, true)::uuid as tenant)`;

/** Fenced by `offset 0`: flattened into a join, the keys could be looked at before the tenant is set. */
const found = (condition: string): string => `${SESSION} select found.* from session cross join lateral (
  select subject, key_id, wrapped from subject_key where subject_key.tenant = session.tenant and ${condition} offset 0
) found`;

const BY_SUBJECT = found('subject = any ($2::text[])');
const BY_ID = found('key_id = any ($2::uuid[])');

const INSERT = `${SESSION} insert into subject_key (tenant, subject, key_id, wrapped)
select session.tenant, subject, key_id, wrapped
from session, unnest($2::text[], $3::uuid[], $4::bytea[]) as made (subject, key_id, wrapped) order by subject
on conflict (tenant, subject) do nothing`;

/** Keys in the table `subject_key`, each wrapped under a key of its tenant. Nothing is cached: an erasure holds at once. */
export class PostgresSubjectKeys implements SubjectKeys {
  readonly #pool: pg.Pool;
  readonly #master: MasterKey;

  constructor(pool: pg.Pool, master: MasterKey) {
    this.#pool = pool;
    this.#master = master;
  }

  async obtain(tenant: TenantId, subjects: readonly string[]): Promise<ReadonlyMap<string, SubjectKey>> {
    const wanted = [...new Set(subjects)];
    const standing = await this.#rows('subject-keys-by-subject', BY_SUBJECT, [tenant, wanted]);
    const known = new Set(standing.map(({ subject }) => subject));
    const missing = wanted.filter((subject) => !known.has(subject));
    if (missing.length === 0) return this.#unwrapped(tenant, standing, 'subject');
    const made = missing.map((subject) => this.#make(tenant, subject));
    const columns = [missing, made.map(({ key_id }) => key_id), made.map(({ wrapped }) => wrapped)];
    await this.#rows('subject-keys-insert', INSERT, [tenant, ...columns]);
    return this.#unwrapped(
      tenant,
      await this.#rows('subject-keys-by-subject', BY_SUBJECT, [tenant, wanted]),
      'subject',
    );
  }

  async find(tenant: TenantId, keyIds: readonly string[]): Promise<ReadonlyMap<string, SubjectKey>> {
    if (keyIds.length === 0) return new Map();
    const rows = await this.#rows('subject-keys-by-id', BY_ID, [tenant, [...new Set(keyIds)]]);
    return this.#unwrapped(tenant, rows, 'key_id');
  }

  async erase(tenant: TenantId, subject: string): Promise<boolean> {
    try {
      return await inTransaction(this.#pool, async (client) => {
        await client.query(`select set_config('app.tenant', $1, true)`, [tenant]);
        const { rowCount } = await client.query('delete from subject_key where tenant = $1 and subject = $2', [
          tenant,
          subject,
        ]);
        return rowCount === 1;
      });
    } catch (error) {
      throw asStoreFailure(error);
    }
  }

  #make(tenant: TenantId, subject: string): Row {
    const key_id = randomUUID();
    return { subject, key_id, wrapped: seal(this.#wrapping(tenant), randomBytes(32), bind(tenant, subject, key_id)) };
  }

  #unwrapped(tenant: TenantId, rows: readonly Row[], by: 'subject' | 'key_id'): ReadonlyMap<string, SubjectKey> {
    const wrapping = this.#wrapping(tenant);
    const unwrap = ({ subject, key_id, wrapped }: Row) => open(wrapping, wrapped, bind(tenant, subject, key_id));
    return new Map(rows.map((row) => [row[by], { id: row.key_id, secret: unwrap(row) }]));
  }

  #wrapping(tenant: TenantId): Buffer {
    return this.#master.derive('subject keys', tenant);
  }

  async #rows(name: string, text: string, values: readonly unknown[]): Promise<readonly Row[]> {
    try {
      return (await this.#pool.query<Row>({ name, text, values: [...values] })).rows;
    } catch (error) {
      throw asStoreFailure(error);
    }
  }
}
