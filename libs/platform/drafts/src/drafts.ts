import { type Actor, type Clock, type Instant, isNothing, type Rejection } from '@varsel/event-sourcing';
import type { Database, Sql, TenantId } from '@varsel/tenancy';
import {
  checkRoom,
  type Draft,
  DRAFTS_AT_MOST,
  type DraftsKept,
  type DraftToSave,
  type ListedDraft,
  meet,
} from './draft.ts';

/** `saved`: it stands now, or stood already. `conflict`: another text stands, which is given back untouched. */
export interface Saved {
  readonly kind: 'saved' | 'conflict';
  readonly draft: Draft;
}

/** Nothing was changed: there is no room for it. */
export interface Refused {
  readonly kind: 'refused';
  readonly rejection: Rejection;
}

interface Row extends Omit<Draft, 'editedAt' | 'editedBy'> {
  readonly edited_at: Instant;
  readonly edited_by: string;
}

const COLUMNS = 'kind, subject, content, version, edited_at, edited_by';

/** Keeps unsubmitted forms. Two people never overwrite each other: the second is shown the first one's text. */
export class Drafts {
  readonly #database: Database;
  readonly #clock: Clock;

  constructor(database: Database, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  find(tenant: TenantId, kind: string, subject: string): Promise<Draft | undefined> {
    return this.#database.inTenant(tenant, (sql) => one(sql, kind, subject, ''));
  }

  /** The latest first. Contents nobody asks for are not read: they come back empty. */
  list(tenant: TenantId, kind: string, contents: 'with-contents' | 'without'): Promise<readonly Draft[]> {
    return this.#database.inTenant(tenant, async (sql) => {
      const columns = contents === 'without' ? COLUMNS.replace('content', "'' as content") : COLUMNS;
      const text = `select ${columns} from draft where kind = $1 order by edited_at desc, subject limit 100`;
      return (await sql.query<Row>(text, [kind])).map(draftOf);
    });
  }

  /** The drafts somebody saved last, the latest first, without what they say. */
  listOf(tenant: TenantId, editor: string): Promise<readonly ListedDraft[]> {
    return this.#database.inTenant(tenant, async (sql) => {
      const rows = await sql.query<Omit<Row, 'content'> & { readonly bytes: number }>(
        `select kind, subject, version, edited_at, edited_by, octet_length(content) as bytes
         from draft where edited_by = $1 order by edited_at desc, kind, subject limit ${DRAFTS_AT_MOST}`,
        [editor],
      );
      return rows.map(({ edited_at: editedAt, edited_by: editedBy, ...rest }) => ({ ...rest, editedAt, editedBy }));
    });
  }

  /** What the organisation keeps in all. */
  kept(tenant: TenantId): Promise<DraftsKept> {
    return this.#database.inTenant(tenant, (sql) => beside(sql, { kind: '', subject: '' }));
  }

  save(tenant: TenantId, actor: Actor, asked: DraftToSave): Promise<Saved | Refused> {
    return this.#database.inTenant(tenant, async (sql) => {
      // The organisation's drafts one after another: what they hold together is counted.
      await sql.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`draft ${tenant}`]);
      const current = await one(sql, asked.kind, asked.subject, 'for update');
      const outcome = meet(current, asked);
      if (current !== undefined && outcome === 'conflict') return { kind: 'conflict', draft: current };
      if (outcome === 'conflict' || ('kind' in outcome && isNothing(outcome)))
        return { kind: 'saved', draft: current ?? missing() };
      const rejection = checkRoom(await beside(sql, asked), current, asked);
      if (rejection !== undefined) return { kind: 'refused', rejection };
      return { kind: 'saved', draft: await this.#write(sql, tenant, actor, { ...asked, ...outcome }) };
    });
  }

  async discard(tenant: TenantId, kind: string, subject: string): Promise<void> {
    await this.#database.inTenant(tenant, (sql) =>
      sql.query('delete from draft where kind = $1 and subject = $2', [kind, subject]),
    );
  }

  async #write(
    sql: Sql,
    tenant: TenantId,
    actor: Actor,
    asked: DraftToSave & { readonly version: number },
  ): Promise<Draft> {
    const { kind, subject, content, version } = asked;
    const draft = { kind, subject, content, version, editedAt: this.#clock.now(), editedBy: actor.id };
    await sql.query(
      `insert into draft (tenant, ${COLUMNS}) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (tenant, kind, subject) do update
       set content = excluded.content, version = excluded.version,
           edited_at = excluded.edited_at, edited_by = excluded.edited_by`,
      [tenant, kind, subject, content, version, draft.editedAt, draft.editedBy],
    );
    return draft;
  }
}

async function beside(sql: Sql, { kind, subject }: Pick<DraftToSave, 'kind' | 'subject'>): Promise<DraftsKept> {
  const text = `select count(*)::int as drafts, coalesce(sum(octet_length(content)), 0)::int as bytes
    from draft where (kind, subject) <> ($1, $2)`;
  const [others] = await sql.query<DraftsKept>(text, [kind, subject]);
  return others ?? missing();
}

async function one(sql: Sql, kind: string, subject: string, lock: 'for update' | ''): Promise<Draft | undefined> {
  const text = `select ${COLUMNS} from draft where kind = $1 and subject = $2 ${lock}`;
  const [row] = await sql.query<Row>(text, [kind, subject]);
  return row === undefined ? undefined : draftOf(row);
}

function draftOf({ edited_at: editedAt, edited_by: editedBy, ...rest }: Row): Draft {
  return { ...rest, editedAt, editedBy };
}

function missing(): never {
  throw new Error('A draft that is equal to nothing');
}
