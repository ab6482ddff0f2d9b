import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import type { Database, TenantId } from '@varsel/tenancy';
import { LocalFileStore } from './store/local-file-store.ts';

/** What was found when every file of an organisation was read again. */
export interface StoredFilesFound {
  readonly whole: number;
  /** Hashes of files that are named but not there. */
  readonly missing: readonly string[];
  /** Hashes of files whose bytes are others now. */
  readonly changed: readonly string[];
}

/** Reads every file that an organisation keeps and compares it with the hash it is kept by. */
export async function checkStoredFiles(
  database: Database,
  directory: string,
  tenant: TenantId,
): Promise<StoredFilesFound> {
  const store = new LocalFileStore(directory);
  const named = await database.inTenant(tenant, (sql) =>
    sql.query<{ sha256: string }>('select sha256 from file where tenant = $1 order by sha256', [tenant]),
  );
  const found = { whole: 0, missing: [] as string[], changed: [] as string[] };
  for (const { sha256 } of named) {
    const stream = await store.read(tenant, sha256);
    if (stream === undefined) {
      found.missing.push(sha256);
      continue;
    }
    const hash = createHash('sha256');
    await pipeline(stream, hash);
    if (hash.digest('hex') === sha256) found.whole += 1;
    else found.changed.push(sha256);
  }
  return found;
}
