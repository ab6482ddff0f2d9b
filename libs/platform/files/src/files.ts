import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Clock, type Instant, isRejection, type Rejection } from '@varsel/event-sourcing';
import { notFound } from '@varsel/graphql-vocabulary';
import type { Database, Sql, TenantId } from '@varsel/tenancy';
import { type FileKind, kindByExtension } from './intake/file-kinds.ts';
import { extensionOf, safeFileName } from './intake/file-name.ts';
import { receive } from './intake/receive.ts';
import { refuseContent } from './intake/refuse-content.ts';
import { broken, damaged, diskFull, nameMissing, notTaken, quotaReached, tooLarge } from './refusals.ts';
import type { FileStore, IncomingFile } from './store/file-store.ts';
import { hasCode } from './store/local-file-store.ts';
import { type FileLimits, isSha256, type StoredFile } from './stored-file.ts';

export interface OpenedFile {
  readonly kind: 'opened';
  readonly file: StoredFile;
  /** Whoever asked for it reads it to its end or destroys it. */
  readonly stream: Readable;
}

export interface FileParts {
  readonly database: Database;
  readonly store: FileStore;
  readonly clock: Clock;
  readonly limits: FileLimits;
  /** Told of every file whose bytes are gone or changed. */
  readonly onDamage: (found: { readonly tenant: TenantId; readonly sha256: string; readonly what: string }) => void;
}

interface Naming {
  readonly name: string;
  readonly kind: FileKind;
}

interface Row {
  readonly sha256: string;
  readonly name: string;
  readonly type: string;
  readonly size_bytes: number;
  readonly uploaded_by: string;
  readonly uploaded_at: Instant;
}

const COLUMNS = 'sha256, name, type, size_bytes, uploaded_by, uploaded_at';
const DESCRIBED_AT_MOST = 1_000;

/** Keeps files by the hash of their bytes, each organisation's apart. Nothing is ever changed or taken away. */
export class Files {
  readonly #parts: FileParts;

  constructor(parts: FileParts) {
    this.#parts = parts;
  }

  get limits(): FileLimits {
    return this.#parts.limits;
  }

  /**
   * Takes a file in. The same bytes again are the same file, under the name it got first, and heal it if its bytes
   * were damaged. Reads the source to its end or to the first fault; what is refused leaves nothing behind.
   * `blind`: for whoever must not learn which files the organisation holds. The answer and what is done for it are
   * then the same whether or not the bytes lie there already.
   */
  async put(
    tenant: TenantId,
    source: Readable,
    { name: given, by, blind = false }: { readonly name: string; readonly by: string; readonly blind?: boolean },
  ): Promise<StoredFile | Rejection> {
    const named = readName(given);
    if (isRejection(named)) return named;
    try {
      const incoming = await this.#parts.store.begin();
      return await this.#take(tenant, source, incoming, { ...named, by, blind }).finally(() => incoming.discard());
    } catch (fault) {
      if (hasCode(fault, 'ENOSPC', 'EDQUOT')) return diskFull(named.name);
      throw fault;
    }
  }

  /** What is known of the files; hashes that the organisation does not have are left out. */
  async describe(tenant: TenantId, sha256s: Iterable<string>): Promise<ReadonlyMap<string, StoredFile>> {
    const asked = [...new Set(sha256s)].filter(isSha256).slice(0, DESCRIBED_AT_MOST);
    if (asked.length === 0) return new Map();
    const rows = await this.#parts.database.inTenant(tenant, (sql) =>
      sql.query<Row>(`select ${COLUMNS} from file where sha256 = any ($1)`, [asked]),
    );
    return new Map(rows.map((row) => [row.sha256, fileOf(row)]));
  }

  /** The file for handing out. Its bytes were hashed first: what is not what was uploaded is refused and told. */
  async open(tenant: TenantId, sha256: string): Promise<OpenedFile | Rejection> {
    const file = (await this.describe(tenant, [sha256])).get(sha256);
    if (file === undefined) return notFound;
    const found = await this.#hashOnDisk(tenant, sha256);
    const stream = found === sha256 ? await this.#parts.store.read(tenant, sha256) : undefined;
    if (stream !== undefined) return { kind: 'opened', file, stream };
    this.#parts.onDamage({ tenant, sha256, what: found ?? 'gone' });
    return damaged(file.name);
  }

  async #hashOnDisk(tenant: TenantId, sha256: string): Promise<string | undefined> {
    const stream = await this.#parts.store.read(tenant, sha256);
    if (stream === undefined) return undefined;
    const hash = createHash('sha256');
    await pipeline(stream, hash);
    return hash.digest('hex');
  }

  async #take(
    tenant: TenantId,
    source: Readable,
    incoming: IncomingFile,
    { name, kind, by, blind }: Naming & { readonly by: string; readonly blind: boolean },
  ): Promise<StoredFile | Rejection> {
    const { fileBytesAtMost } = this.#parts.limits;
    const received = await receive(source, incoming, fileBytesAtMost);
    if (received.kind === 'broken') return broken(name);
    if (received.kind === 'too-large') return tooLarge(name, fileBytesAtMost);
    const refused = await refuseContent({ name, kind, path: incoming.path, received });
    if (refused !== undefined) return refused;
    const { sha256, sizeBytes } = received;
    const file = { sha256, sizeBytes, name, type: kind.type, uploadedBy: by, uploadedAt: this.#parts.clock.now() };
    return this.#keep(tenant, incoming, { file, blind });
  }

  /** One at a time in an organisation: two uploads never find the same last room. */
  #keep(
    tenant: TenantId,
    incoming: IncomingFile,
    { file, blind }: { readonly file: StoredFile; readonly blind: boolean },
  ): Promise<StoredFile | Rejection> {
    const { database, limits } = this.#parts;
    return database.inTenant<StoredFile | Rejection>(tenant, async (sql) => {
      await sql.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`files ${tenant}`]);
      const [standing] = await sql.query<Row>(`select ${COLUMNS} from file where sha256 = $1`, [file.sha256]);
      const told = blind ? undefined : standing;
      const used = await usedBytes(sql);
      if (told === undefined && used + file.sizeBytes > limits.quotaBytes)
        return quotaReached(file.name, limits.quotaBytes);
      // Bytes before their row: when the commit fails they lie there unseen, and the next upload of them is the same.
      await incoming.keep(tenant, file.sha256);
      await sql.query(
        `insert into file (tenant, ${COLUMNS}) values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
        [tenant, ...[file.sha256, file.name, file.type, file.sizeBytes, file.uploadedBy, file.uploadedAt]],
      );
      return told === undefined ? file : fileOf(told);
    });
  }
}

function readName(given: string): Naming | Rejection {
  const name = safeFileName(given);
  if (name === undefined) return nameMissing();
  const kind = kindByExtension(extensionOf(name));
  return kind === undefined ? notTaken(name) : { name, kind };
}

async function usedBytes(sql: Sql): Promise<number> {
  const [row] = await sql.query<{ used: number }>('select coalesce(sum(size_bytes), 0)::bigint as used from file');
  return row?.used ?? 0;
}

function fileOf({ size_bytes: sizeBytes, uploaded_by: uploadedBy, uploaded_at: uploadedAt, ...rest }: Row): StoredFile {
  return { ...rest, sizeBytes, uploadedBy, uploadedAt };
}
