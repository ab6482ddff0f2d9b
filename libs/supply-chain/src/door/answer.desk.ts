import type { Clock, Instant } from '@varsel/event-sourcing';
import type { Database, Sql, TenantId } from '@varsel/tenancy';
import type { AnswerContent } from '../questionnaire/answer.ts';

/** An answer as it is being written. */
export interface DraftAnswer {
  readonly question: string;
  readonly content: AnswerContent;
  readonly version: number;
  readonly savedAt: Instant;
  readonly savedBy: string;
}

export interface AnswerToSave {
  readonly assessment: string;
  readonly question: string;
  readonly content: AnswerContent;
  readonly answered: boolean;
  readonly baseVersion: number;
  /** The respondent's name. */
  readonly by: string;
}

export interface SavedAnswer {
  readonly kind: 'saved' | 'conflict';
  readonly answer: DraftAnswer | undefined;
}

const COLUMNS = 'question, content, version, saved_at as "savedAt", saved_by as "savedBy"';

/** Answers until they are sent. Two people never overwrite each other: the second is shown the first one's words. */
export class AnswerDesk {
  readonly #database: Database;
  readonly #clock: Clock;

  constructor(database: Database, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  list(tenant: TenantId, assessment: string): Promise<readonly DraftAnswer[]> {
    return this.#database.inTenant(tenant, (sql) =>
      sql.query<DraftAnswer>(`select ${COLUMNS} from supplier_answer where assessment = $1 order by question`, [
        assessment,
      ]),
    );
  }

  /** How many questions of each round are answered so far. */
  async counts(tenant: TenantId, assessments: readonly string[]): Promise<ReadonlyMap<string, number>> {
    if (assessments.length === 0) return new Map();
    const rows = await this.#database.inTenant(tenant, (sql) =>
      sql.query<{ assessment: string; count: number }>(
        `select assessment, count(*)::integer as count from supplier_answer
         where assessment = any($1) and answered group by assessment`,
        [assessments],
      ),
    );
    return new Map(rows.map(({ assessment, count }) => [assessment, count]));
  }

  save(tenant: TenantId, asked: AnswerToSave): Promise<SavedAnswer> {
    return this.#database.inTenant(tenant, async (sql) => {
      await sql.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
        `supplier-answer ${tenant} ${asked.assessment} ${asked.question}`,
      ]);
      const current = await one(sql, asked);
      // The same words again, e.g. after a lost answer, are saved already.
      if (current !== undefined && sameWords(current.content, asked.content)) return { kind: 'saved', answer: current };
      if ((current?.version ?? 0) !== asked.baseVersion) return { kind: 'conflict', answer: current };
      return { kind: 'saved', answer: await this.#write(sql, tenant, asked) };
    });
  }

  /** Nothing more is written in the round: what was not sent is thrown away. */
  async discard(tenant: TenantId, assessment: string): Promise<void> {
    await this.#database.inTenant(tenant, (sql) =>
      sql.query('delete from supplier_answer where assessment = $1', [assessment]),
    );
  }

  async #write(sql: Sql, tenant: TenantId, asked: AnswerToSave): Promise<DraftAnswer> {
    const { assessment, question, content, answered, baseVersion, by } = asked;
    const answer = { question, content, version: baseVersion + 1, savedAt: this.#clock.now(), savedBy: by };
    await sql.query(
      `insert into supplier_answer (tenant, assessment, question, content, version, saved_at, saved_by, answered)
       values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (tenant, assessment, question) do update
       set content = excluded.content, version = excluded.version, saved_at = excluded.saved_at,
           saved_by = excluded.saved_by, answered = excluded.answered`,
      [tenant, assessment, question, JSON.stringify(content), answer.version, answer.savedAt, by, answered],
    );
    return answer;
  }
}

async function one(sql: Sql, { assessment, question }: AnswerToSave): Promise<DraftAnswer | undefined> {
  const [row] = await sql.query<DraftAnswer>(
    `select ${COLUMNS} from supplier_answer where assessment = $1 and question = $2`,
    [assessment, question],
  );
  return row;
}

/** Equal whatever the order of keys: the database keeps its own. */
export function sameWords(a: AnswerContent, b: AnswerContent | undefined): boolean {
  return b !== undefined && JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, each]) => [key, sorted(each)]);
}
