import type { ClientBase } from 'pg';
import { classifying } from './unavailable.ts';

/** Statements of one transaction. It ends with the work it was given to; a query afterwards throws. */
export interface Sql {
  query<Row extends object>(text: string, values?: readonly unknown[]): Promise<readonly Row[]>;
}

/** Queries of one connection, one after the other, until it is ended. */
export class ConnectionSql implements Sql {
  readonly #client: ClientBase;
  #ended = false;
  #last: Promise<unknown> = Promise.resolve();

  constructor(client: ClientBase) {
    this.#client = client;
  }

  query<Row extends object>(text: string, values: readonly unknown[] = []): Promise<readonly Row[]> {
    if (this.#ended) return Promise.reject(new Error('The transaction has ended: its Sql must not be kept'));
    const answer = this.#last.then(() =>
      classifying(async () => (await this.#client.query(text, [...values])).rows as readonly Row[]),
    );
    this.#last = answer.catch(() => undefined);
    return answer;
  }

  /** No further query is taken; resolves when those already asked have been answered. */
  async end(): Promise<void> {
    this.#ended = true;
    await this.#last;
  }
}
