import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { commandIdOf } from '../../libs/platform/event-store/src/derived-ids.ts';
import { foundOrganisation } from '../../libs/platform/identity/src/testing/index.ts';
import { SystemClock, type TenantId, tenantId } from '@varsel/tenancy';
import { root } from '../source/files.ts';

const CLIENTS_AN_ORGANISATION = 2;
const PAUSE_MS = 15;

/** What the product answered for: it must be there, once, where it was said to be. */
export interface Acknowledged {
  readonly commandId: string;
  readonly stream: string;
  readonly position: number;
}

/** One organisation with its clients and everything they were told. */
export interface Ledger {
  readonly tenant: TenantId;
  readonly acknowledged: Acknowledged[];
  /** Commands whose answer never came: there once or not at all. */
  readonly unknown: Set<string>;
}

interface Person {
  readonly cookie: string;
  readonly personId: string;
  readonly ledger: Ledger;
  /** The incident everybody of the organisation writes to. */
  shared: string;
}

/** Many people at work over HTTP: each sends a command again with the same key until it is answered. */
export class Clients {
  readonly ledgers: readonly Ledger[];
  readonly #url: string;
  readonly #people: readonly Person[];
  #working: readonly Promise<void>[] = [];
  #stopped = false;
  retries = 0;

  private constructor(url: string, people: readonly Person[]) {
    this.#url = url;
    this.#people = people;
    this.ledgers = people.map(({ ledger }) => ledger);
  }

  static async found(url: string, organisations: number): Promise<Clients> {
    const people: Person[] = [];
    for (let number = 0; number < organisations; number += 1) {
      const signed = await foundOrganisation({ server: url, clock: new SystemClock(), origin: url });
      const { cookie, personId } = signed;
      const ledger = { tenant: tenantId(signed.organisationId), acknowledged: [], unknown: new Set<string>() };
      people.push({ cookie, personId, ledger, shared: '' });
    }
    const clients = new Clients(url, people);
    for (const person of people) person.shared = await clients.#do(person, 'ReportAnIncident', incident());
    return clients;
  }

  get acknowledged(): number {
    return this.ledgers.reduce((sum, { acknowledged }) => sum + acknowledged.length, 0);
  }

  begin(): void {
    this.#working = this.#people.flatMap((person) =>
      Array.from({ length: CLIENTS_AN_ORGANISATION }, (_, index) => this.#work(person, index)),
    );
  }

  /** Lets everybody finish the command in hand: it is answered, whatever happened before. */
  async end(): Promise<void> {
    this.#stopped = true;
    await Promise.all(this.#working);
  }

  async #work(person: Person, index: number): Promise<void> {
    for (let round = index; !this.#stopped; round += 1) {
      const ours = { incidentId: person.shared, text: `Observation ${round}: systemet svarer igen.` };
      await (round % 3 === 0
        ? this.#do(person, 'ReportAnIncident', incident())
        : this.#do(person, 'NoteOnIncident', ours));
      await sleep(PAUSE_MS);
    }
  }

  /** Gives the id of the incident. */
  async #do(person: Person, operation: string, input: Input): Promise<string> {
    const key = randomUUID();
    const { ledger, personId: principal } = person;
    const commandId = commandIdOf({ tenant: ledger.tenant, principal, key });
    ledger.unknown.add(commandId);
    for (;;) {
      const done = await this.#send(person, key, { operation: hashOf(operation), variables: { input } });
      if (done !== undefined) {
        ledger.unknown.delete(commandId);
        const id = done.id ?? input.incidentId ?? '';
        ledger.acknowledged.push({ commandId, stream: streamOf(id), position: Number(done.position) });
        return id;
      }
      this.retries += 1;
      await sleep(40);
    }
  }

  /** Undefined when nobody knows what became of it. Throws when the product refuses: then the load itself is wrong. */
  async #send({ cookie }: Person, key: string, body: object): Promise<Done | undefined> {
    const headers = { 'content-type': 'application/json', cookie, origin: this.#url, 'idempotency-key': key };
    try {
      const signal = AbortSignal.timeout(20_000);
      const answer = await fetch(`${this.#url}/graphql`, {
        method: 'POST',
        body: JSON.stringify(body),
        headers,
        signal,
      });
      return read(await answer.text());
    } catch (error) {
      if (error instanceof Unexpected) throw error;
      return undefined;
    }
  }
}

interface Input {
  readonly incidentId?: string;
}

interface Done {
  readonly id: string | undefined;
  readonly position: string;
}

/** The product answered something that no outage explains. */
class Unexpected extends Error {}

function read(text: string): Done | undefined {
  const answer = JSON.parse(text) as Answer;
  const [payload] = Object.values(answer.data ?? {});
  if (payload?.receipt?.position !== undefined) return { id: payload.id, position: payload.receipt.position };
  if (payload?.code !== undefined && payload.code !== 'CONFLICT')
    throw new Unexpected(`The product refused: ${text.slice(0, 500)}`);
  return undefined;
}

interface Answer {
  readonly data?: Readonly<
    Record<string, { id?: string; code?: string; receipt?: { position?: string } } | null | undefined>
  > | null;
}

/** The portal's ids carry the kind of thing in front of the stream's own id. */
function streamOf(id: string): string {
  return `incident-${Buffer.from(id, 'base64').toString().replace(/^.*:/, '')}`;
}

function incident(): Input & { readonly title: string } {
  const moment = new SystemClock().now();
  const told = { description: 'Kunder kan ikke logge ind.', awareAt: moment, detectedAt: moment };
  return { title: `Strømsvigt ${randomUUID()}`, ...told };
}

const operations = Object.entries(
  JSON.parse(readFileSync(join(root, 'apps/api/src/graphql/generated/operations.json'), 'utf8')) as Readonly<
    Record<string, string>
  >,
);

/** The hash under which the server knows an operation of the portal. */
function hashOf(name: string): string {
  const found = operations.find(([, text]) => text.includes(`mutation ${name}(`));
  if (found === undefined) throw new Error(`No operation is called ${name}`);
  return found[0];
}
