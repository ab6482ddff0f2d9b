import { createHash } from 'node:crypto';
import type { Database, TenantId } from '@varsel/tenancy';
import canonicalize from 'canonicalize';

/** Above this the log holds the hash, and the content is kept beside it. */
const INLINE_AT_MOST_BYTES = 64 * 1024;

export interface Fingerprint {
  /** The RFC 8785 form. */
  readonly text: string;
  readonly sha256: string;
  readonly fitsInEvent: boolean;
}

/** The one form of a value and its hash: whoever has the value can make both again. */
export function fingerprintOf(value: object): Fingerprint {
  const text = canonicalize(value) ?? 'null';
  return {
    text,
    sha256: createHash('sha256').update(text).digest('hex'),
    fitsInEvent: Buffer.byteLength(text) <= INLINE_AT_MOST_BYTES,
  };
}

/** Templates and submissions by their hash. What is put in stays as it is. */
export class ContentDesk {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async put(tenant: TenantId, { sha256, text }: Pick<Fingerprint, 'sha256' | 'text'>): Promise<void> {
    await this.#database.inTenant(tenant, (sql) =>
      sql.query('insert into supplier_content (tenant, sha256, content) values ($1, $2, $3) on conflict do nothing', [
        tenant,
        sha256,
        text,
      ]),
    );
  }

  /** Undefined when there is none, or when it is no longer what its hash says. */
  async get(tenant: TenantId, sha256: string): Promise<unknown> {
    const [row] = await this.#database.inTenant(tenant, (sql) =>
      sql.query<{ content: string }>('select content from supplier_content where sha256 = $1', [sha256]),
    );
    if (row === undefined || createHash('sha256').update(row.content).digest('hex') !== sha256) return undefined;
    return JSON.parse(row.content);
  }
}
