import type { Clock } from '@varsel/event-sourcing';
import type { StoredFile } from '@varsel/files';
import type { Database, TenantId } from '@varsel/tenancy';

/** A file as the respondents of one questionnaire know it. */
export interface Evidence {
  readonly sha256: string;
  readonly name: string;
  readonly size: number;
  readonly type: string;
}

/** Which files the respondents of a questionnaire uploaded: they attach and read these and no others. */
export class EvidenceDesk {
  readonly #database: Database;
  readonly #clock: Clock;

  constructor(database: Database, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  async add(
    tenant: TenantId,
    {
      assessment,
      respondent,
      name,
    }: { readonly assessment: string; readonly respondent: string; readonly name: string },
    { sha256, sizeBytes, type }: StoredFile,
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

  async list(tenant: TenantId, assessment: string): Promise<ReadonlyMap<string, Evidence>> {
    const rows = await this.#database.inTenant(tenant, (sql) =>
      sql.query<Evidence>(
        'select sha256, name, size_bytes as size, type from supplier_evidence where assessment = $1',
        [assessment],
      ),
    );
    return new Map(rows.map((row) => [row.sha256, row]));
  }
}
