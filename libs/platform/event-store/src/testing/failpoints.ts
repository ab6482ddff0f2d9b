import type pg from 'pg';
import { intercept, type Statement } from './statements.ts';

/**
 * `never sent`: the connection is lost before the statement. `refused`: the server ends it with an error.
 * `answer lost`: the server did it, and the connection is lost before the answer.
 */
export const faults = ['never sent', 'refused', 'answer lost'] as const;
export type Fault = (typeof faults)[number];

const REFUSAL = `do $$ begin raise exception 'failpoint' using errcode = '57014'; end $$`;

/** Counts the statements that all pools of a database send, and lets the n-th of them fail. */
export class Failpoints {
  #count = 0;
  #armed: { readonly at: number; readonly fault: Fault } | undefined;

  constructor({ pools }: { readonly pools: readonly pg.Pool[] }) {
    intercept(pools, (statement) => this.#meet(statement));
  }

  /** How many statements the work sends when nothing fails. */
  async count(work: () => Promise<unknown>): Promise<number> {
    this.#count = 0;
    await work();
    return this.#count;
  }

  /** Does the work with a fault at its n-th statement. */
  async failing<Value>(at: number, fault: Fault, work: () => Promise<Value>): Promise<Value> {
    this.#count = 0;
    this.#armed = { at, fault };
    try {
      return await work();
    } finally {
      this.#armed = undefined;
    }
  }

  async #meet(statement: Statement): Promise<unknown> {
    this.#count += 1;
    if (this.#armed?.at !== this.#count) return statement.send();
    switch (this.#armed.fault) {
      case 'refused':
        return statement.sendInstead(REFUSAL);
      case 'never sent':
        statement.tear();
        return statement.send();
      case 'answer lost':
        await statement.send();
        statement.tear();
        throw new Error('Connection terminated unexpectedly');
    }
  }
}
