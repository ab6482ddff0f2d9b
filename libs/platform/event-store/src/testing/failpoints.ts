import { AsyncLocalStorage } from 'node:async_hooks';
import type pg from 'pg';
import { intercept, type Statement } from './statements.ts';

/**
 * `never sent`: the connection is lost before the statement. `refused`: the server ends it with an error.
 * `answer lost`: the server did it, and the connection is lost before the answer.
 */
export const faults = ['never sent', 'refused', 'answer lost'] as const;
export type Fault = (typeof faults)[number];

const REFUSAL = `do $$ begin raise exception 'failpoint' using errcode = '57014'; end $$`;

/** A piece of work whose statements are counted; the one numbered `at` meets the fault. */
export class Run {
  readonly #plan: { readonly at: number; readonly fault: Fault } | undefined;
  /** What was sent, or would have been, in order. */
  readonly statements: string[] = [];

  constructor(plan?: { readonly at: number; readonly fault: Fault }) {
    this.#plan = plan;
  }

  /** The statement that failed, once the work came so far. */
  get failed(): string | undefined {
    return this.#plan === undefined ? undefined : this.statements[this.#plan.at - 1];
  }

  /** The fault that the next statement meets. */
  next(text: string): Fault | undefined {
    this.statements.push(text);
    return this.#plan?.at === this.statements.length ? this.#plan.fault : undefined;
  }
}

/** Counts the statements that a piece of work sends over the pools of a database, and lets one of them fail. */
export class Failpoints {
  readonly #runs = new AsyncLocalStorage<Run>();

  constructor({ pools }: { readonly pools: readonly pg.Pool[] }) {
    intercept(pools, (statement) => this.#meet(statement));
  }

  /** How many statements the work sends when nothing fails. */
  async count(work: () => Promise<unknown>): Promise<number> {
    const run = new Run();
    await this.within(run, work);
    return run.statements.length;
  }

  /** Does the work with a fault at its n-th statement. */
  failing<Value>(at: number, fault: Fault, work: () => Promise<Value>): Promise<Value> {
    return this.within(new Run({ at, fault }), work);
  }

  /** Whatever the work sends, at once or later, belongs to the run. */
  within<Value>(run: Run, work: () => Value): Value {
    return this.#runs.run(run, work);
  }

  async #meet(statement: Statement): Promise<unknown> {
    switch (this.#runs.getStore()?.next(statement.text)) {
      case undefined:
        return statement.send();
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
