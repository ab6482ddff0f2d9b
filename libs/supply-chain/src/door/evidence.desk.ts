import { randomUUID } from 'node:crypto';
import { type Clock, plusHours } from '@varsel/event-sourcing';
import type { StoredFile } from '@varsel/files';
import type { Database, Sql, TenantId } from '@varsel/tenancy';
import { evidenceLimits } from './evidence-limits.ts';
import type { Visit } from './visit.desk.ts';

/** A file as the respondents of one questionnaire know it. */
export interface Evidence {
  readonly sha256: string;
  readonly name: string;
  readonly size: number;
  readonly type: string;
}

/** A file as one respondent knows it: under the name they gave it, if they uploaded it too. */
export interface KnownEvidence extends Evidence {
  readonly mine: boolean;
}

/** Longer than any upload may take: what is set aside for one that died is free again. */
const roomLastsHours = 0.25;

/** Which files the respondents of a questionnaire uploaded: they attach and read these and no others. */
export class EvidenceDesk {
  readonly #database: Database;
  readonly #clock: Clock;

  constructor(database: Database, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  /** Sets room aside for one file; undefined when there is none. Uploads at the same moment never find the same room. */
  reserve(tenant: TenantId, assessment: string, bytes: number): Promise<string | undefined> {
    return this.#database.inTenant(tenant, async (sql) => {
      await sql.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`evidence ${tenant} ${assessment}`]);
      const now = this.#clock.now();
      await sql.query('delete from supplier_upload where assessment = $1 and began_at < $2', [
        assessment,
        plusHours(now, -roomLastsHours),
      ]);
      const used = await usedBy(sql, assessment);
      if (used.files + 1 > evidenceLimits.files || used.bytes + bytes > evidenceLimits.bytes) return undefined;
      const id = randomUUID();
      await sql.query(
        'insert into supplier_upload (tenant, id, assessment, size_bytes, began_at) values ($1, $2, $3, $4, $5)',
        [tenant, id, assessment, bytes, now],
      );
      return id;
    });
  }

  async release(tenant: TenantId, room: string): Promise<void> {
    await this.#database.inTenant(tenant, (sql) => sql.query('delete from supplier_upload where id = $1', [room]));
  }

  async add(
    tenant: TenantId,
    { assessment, respondent }: { readonly assessment: string; readonly respondent: string },
    { sha256, name, sizeBytes, type }: StoredFile,
  ): Promise<Evidence> {
    await this.#database.inTenant(tenant, (sql) =>
      sql.query(
        `insert into supplier_evidence (tenant, assessment, sha256, name, size_bytes, type, respondent, uploaded_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
        [tenant, assessment, sha256, name, sizeBytes, type, respondent, this.#clock.now()],
      ),
    );
    return { sha256, name, size: sizeBytes, type };
  }

  /** The files of the questionnaire as the visitor knows them; which of them they may handle, `mayHandle` says. */
  async known(
    tenant: TenantId,
    { row, respondent }: Pick<Visit, 'row' | 'respondent'>,
  ): Promise<ReadonlyMap<string, KnownEvidence>> {
    const rows = await this.#database.inTenant(tenant, (sql) =>
      sql.query<KnownEvidence>(
        `select distinct on (sha256) sha256, name, size_bytes as size, type, respondent = $2 as mine
         from supplier_evidence where assessment = $1 order by sha256, mine desc, uploaded_at, respondent`,
        [row.key, respondent.id],
      ),
    );
    return new Map(rows.map((each) => [each.sha256, each]));
  }
}

async function usedBy(sql: Sql, assessment: string): Promise<{ readonly files: number; readonly bytes: number }> {
  const [row] = await sql.query<{ files: number; bytes: number }>(
    `select count(*)::integer as files, coalesce(sum(size_bytes), 0)::bigint as bytes from (
       select size_bytes from supplier_evidence where assessment = $1
       union all select size_bytes from supplier_upload where assessment = $1) as taken`,
    [assessment],
  );
  return row ?? { files: 0, bytes: 0 };
}
