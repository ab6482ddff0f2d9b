import type { Sql } from '@varsel/tenancy';

/** Many changes as one statement and one round trip: each part is a common table expression, and all see one snapshot. */
export class Statement {
  readonly #values: unknown[] = [];
  readonly #parts: string[] = [];

  /** Gives the placeholder of a value. */
  value(value: unknown): string {
    return `$${this.#values.push(value)}`;
  }

  add(part: string): void {
    this.#parts.push(part);
  }

  async run(sql: Sql): Promise<void> {
    if (this.#parts.length === 0) return;
    const parts = this.#parts.map((part, index) => `part${index} as (${part})`);
    await sql.query(`with ${parts.join(',\n')}\nselect 1`, this.#values);
  }
}
