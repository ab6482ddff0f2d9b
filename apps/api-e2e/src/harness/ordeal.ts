import { randomUUID } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Failpoints, type Fault, Run } from '@varsel/event-store/testing';
import { Database } from '@varsel/tenancy';
import type { Response } from 'supertest';
import type { Headers } from './actors.ts';

const HEADER = 'x-failpoint';
const UNAVAILABLE = 503;
type Send = (headers: Headers) => Promise<Response>;

/** Faults that leave nothing done come first: the last of them may do the command, and its answer is lost. */
const FAULTS = ['never sent', 'refused', 'answer lost'] as const satisfies readonly Fault[];

/**
 * Every mutation meets each fault at its first statement, at its second …, and is sent again under its own key each time,
 * as a program of an integrator does: until it is answered by a server in which nothing failed.
 */
export class Ordeal {
  /** How many faults each operation met. */
  readonly met = new Map<string, number>();
  readonly #runs = new Map<string, Run>();
  readonly #earlier = new Map<string, { readonly times: number; readonly stores: number }>();

  constructor(app: NestFastifyApplication) {
    const failpoints = new Failpoints(app.get(Database));
    const fastify = app.getHttpAdapter().getInstance();
    fastify.server.removeAllListeners('request');
    fastify.server.on('request', (request, response) => {
      const run = this.#runs.get(String(request.headers[HEADER])) ?? new Run();
      failpoints.within(run, () => {
        fastify.routing(request, response);
      });
    });
  }

  /** Writes a line for each operation where `FAULTS_MET` names a file: what met them is counted over many journeys. */
  report(): void {
    const file = process.env['FAULTS_MET'];
    if (file === undefined) return;
    const lines = [...this.met].map(([operation, faults]) => `${JSON.stringify({ operation, faults })}\n`);
    appendFileSync(file, lines.join(''));
  }

  /** Gives the first answer that met no fault. */
  async through(document: string, given: Headers, send: Send): Promise<Response> {
    const operation = /^\s*mutation\b[^{]*\{\s*(?:\w+: )?(\w+)/.exec(document)?.[1];
    if (operation === undefined) return send(given);
    const key = { 'idempotency-key': randomUUID(), ...given };
    const { times, stores } = this.#earlier.get(operation) ?? { times: 0, stores: 0 };
    // A command is done once: what it sends after it stored is met when it comes again, one statement further each time.
    const isFirstPart = times % 2 === 0;
    const first = isFirstPart ? 1 : stores + (times + 1) / 2;
    const { answer, at } = await this.#from(first, operation, (mark) => send({ ...key, ...mark }));
    this.#earlier.set(operation, { times: times + 1, stores: isFirstPart ? at - 1 : stores });
    return answer;
  }

  /** From the statement of this number on; gives the number at which there was none. */
  async #from(first: number, operation: string, send: Send) {
    let before: string | undefined;
    for (let at = first; ;) {
      const { answer, failed } = await this.#cycle({ operation, at, before }, send);
      if (answer !== undefined) return { answer, at };
      // Keys and the like stay when the rest is undone, and are not stored again: another statement has their number.
      if (failed === before) at += 1;
      before = failed === before ? undefined : failed;
    }
  }

  /** All faults at the statement of this number, unless it is the one that met them before. */
  async #cycle({ operation, at, before }: Place, send: Send): Promise<Cycle> {
    let failed: string | undefined;
    for (const fault of FAULTS) {
      const { answer, run } = await this.#failing({ at, fault }, send);
      // Others in the same moment wait for connections that were torn: whoever is told to try again does.
      if (run.failed === undefined) return answer.status === UNAVAILABLE ? { failed: '' } : { answer };
      this.met.set(operation, (this.met.get(operation) ?? 0) + 1);
      ({ failed } = run);
      if (failed === before) break;
    }
    return { failed };
  }

  async #failing(plan: { readonly at: number; readonly fault: Fault }, send: Send) {
    const [id, run] = [randomUUID(), new Run(plan)];
    this.#runs.set(id, run);
    try {
      return { answer: await send({ [HEADER]: id }), run };
    } finally {
      this.#runs.delete(id);
    }
  }
}

interface Place {
  readonly operation: string;
  readonly at: number;
  /** The statement that met all faults under this number before. */
  readonly before: string | undefined;
}

interface Cycle {
  /** When the work did not come as far as the statement. */
  readonly answer?: Response;
  readonly failed?: string | undefined;
}
