import { timelessBecause } from '@varsel/graphql-vocabulary';
import { type Headers, Person, type TestApp } from '../harness/index.ts';
import { type IdFor, unknownId } from '../isolation/inputs.ts';
import { type Operation, operationsOf, runningSchema } from '../isolation/operations.ts';
import { NAMED } from './exceptions.ts';

/** What one query answered live at a moment. */
export interface Testimony {
  readonly operation: Operation;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly at: string;
  readonly told: string;
}

/** Every query of the running schema that takes `asOf`. */
export function datedQueries(app: TestApp): readonly Operation[] {
  const fields = runningSchema(app).getQueryType()?.getFields() ?? {};
  return operationsOf(app).filter(({ name, kind }) => {
    const field = fields[name];
    return kind === 'query' && field !== undefined && timelessBecause(field) === undefined;
  });
}

/** A person whose story somebody writes down: at the mutations chosen, every query's answer as it is then. */
export class Witness extends Person {
  readonly testimonies: Testimony[] = [];
  readonly #app: TestApp;
  readonly #ids = new Map<string, string>();
  readonly #chosen: () => boolean;
  readonly #between: () => number;
  #writing = false;

  /** `chosen`: is the moment after this act one to write down? `between`: how long until the next act, in milliseconds. */
  constructor(app: TestApp, person: Person, story: { readonly chosen: () => boolean; readonly between: () => number }) {
    super(app, person.signedIn);
    this.#app = app;
    this.#chosen = story.chosen;
    this.#between = story.between;
  }

  override async send(document: string, variables: Readonly<Record<string, unknown>> = {}, headers: Headers = {}) {
    const reply = await super.send(document, variables, headers);
    this.#learn(reply.text);
    if (this.#writing || !document.startsWith('mutation')) return reply;
    if (this.#chosen()) await this.writeDown();
    this.#app.clock.advance(this.#between());
    return reply;
  }

  /** Asks everything as it is now. What the product does by itself comes to rest before. */
  async writeDown(): Promise<void> {
    this.#writing = true;
    this.#app.clock.advance(1);
    for (let head = -1; head !== (head = await this.#atRest());) {
      const at = this.#app.clock.now();
      const told: Testimony[] = [];
      for (const operation of datedQueries(this.#app)) {
        const variables = unnarrowed(operation.variables(this.#idFor));
        told.push({ operation, variables, at, told: await this.tell(operation, variables, positionAt(head)) });
      }
      // Something happened meanwhile: the moment is not one moment.
      if (head === (await this.#atRest())) this.testimonies.push(...told);
      else head = -1;
    }
    // Whatever is recorded in that very millisecond belongs to it: the story goes on in the next.
    this.#app.clock.advance(1);
    this.#writing = false;
  }

  /** The answer as text, without what is named as an exception. */
  async tell(operation: Operation, variables: Readonly<Record<string, unknown>>, headers: Headers): Promise<string> {
    const reply = await super.send(operation.document, variables, headers);
    this.#learn(reply.text);
    const { data, errors } = reply.body as { data?: unknown; errors?: readonly { extensions: { code: string } }[] };
    return JSON.stringify({ data, errors: errors?.map(({ extensions }) => extensions.code) }, (name, value: unknown) =>
      name in NAMED ? undefined : value,
    );
  }

  readonly #idFor: IdFor = (thing, name) => this.#ids.get(thing) ?? unknownId(thing, name);

  /** Opaque ids say what they are of: the latest of each kind is asked about. */
  #learn(text: string): void {
    for (const [, id = ''] of text.matchAll(/"([\w-]{12,200})"/g)) {
      const type = /^(\w+):[\w.-]+$/.exec(Buffer.from(id, 'base64url').toString())?.[1];
      if (type !== undefined) this.#ids.set(type, id);
      if (type === 'Incident') this.#ids.set('text', id);
    }
  }

  /** The head of the log once policies and views have come to it. */
  async #atRest(): Promise<number> {
    for (;;) {
      const client = await this.#app.database.admin.connect();
      try {
        await client.query(`begin; select set_config('app.tenant', '${this.signedIn.organisationId}', true)`);
        const { rows } = await client.query<{ head: number; views: number | null; policies: number | null }>(
          `select h.seq::int as head, v.seq::int as views, p.seq::int as policies from stream_head h
           left join view_progress v on v.tenant = h.tenant left join policy_progress p on p.tenant = h.tenant
           where h.tenant = '${this.signedIn.organisationId}'`,
        );
        const [row] = rows;
        if (row !== undefined && row.views === row.head && row.policies === row.head) return row.head;
      } finally {
        await client.query('rollback');
        client.release();
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

function positionAt(seq: number): Headers {
  return { 'varsel-min-position': String(seq) };
}

/** Now, and all of it. */
function unnarrowed(variables: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(variables).filter(([name]) => name !== 'asOf' && name !== 'filter'));
}
