import { type Clock, epochMilliseconds, type Instant, instantOf } from '@varsel/event-sourcing';
import { type Database, type Sql, type TenantId, tenantId } from '@varsel/tenancy';
import type { Carrier, Delivery } from './carrier.ts';
import { type MailQueue, readParams } from './mail-queue.ts';
import type { Language, Letter, MailTemplate } from './mail-template.ts';
import type { Sealer } from './sealer.ts';

/** Finds where a person is reached; undefined when they are not in the directory. */
export type AddressOf = (sql: Sql, person: string) => Promise<string | undefined>;

/** What a person is called; undefined when they are not in the directory. */
export type NameOf = (sql: Sql, person: string) => Promise<string | undefined>;

export interface MailWorkerParts {
  readonly database: Database;
  readonly queue: MailQueue;
  readonly carrier: Carrier;
  readonly sealer: Sealer;
  readonly clock: Clock;
  readonly addressOf: AddressOf;
  readonly nameOf?: NameOf | undefined;
  readonly templates: readonly MailTemplate[];
  readonly onProblem: (problem: unknown) => void;
}

interface Due {
  readonly tenant: TenantId;
  readonly id: string;
}

interface Claimed {
  readonly to: string | undefined;
  readonly template: string;
  readonly language: Language;
  readonly params: Uint8Array;
  readonly attempts: number;
}

/** Minutes to the next attempt; after the last one the mail counts as refused and a person has to send it again. */
const backOffMinutes = [1, 2, 5, 15, 60, 240, 720] as const;
/** While a worker tries, nobody else does; longer than the carrier's own limits together. */
const leaseMinutes = 2;
const sweepMilliseconds = 2_000;
const pageSize = 50;

/** Sends what is due, at least once each; several workers may run beside each other. */
export class MailWorker {
  readonly #parts: MailWorkerParts;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;
  #stopListening: (() => void) | undefined;
  #stopped = true;

  constructor(parts: MailWorkerParts) {
    this.#parts = parts;
  }

  start(): void {
    if (!this.#stopped) return;
    this.#stopped = false;
    this.#stopListening = this.#parts.queue.onEnqueued(() => {
      this.#wake(0);
    });
    this.#wake(0);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#stopListening?.();
    clearTimeout(this.#timer);
    await this.#running;
  }

  /** One pass over what is due now. Returns how many were tried. */
  async sendDue(): Promise<number> {
    const rows = await this.#parts.database.global((sql) =>
      sql.query<{ tenant: string; id: string }>('select tenant, id from app.outbound_mail_due($1, $2)', [
        this.#parts.clock.now(),
        pageSize,
      ]),
    );
    for (const row of rows) await this.#send({ tenant: tenantId(row.tenant), id: row.id });
    return rows.length;
  }

  #wake(afterMilliseconds: number): void {
    if (this.#stopped || this.#running !== undefined) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#running = this.sendDue()
        .then((tried) => (tried === pageSize ? 0 : sweepMilliseconds))
        .catch((problem: unknown) => {
          this.#parts.onProblem(problem);
          return sweepMilliseconds;
        })
        .then((pause) => {
          this.#running = undefined;
          this.#wake(pause);
        });
    }, afterMilliseconds);
  }

  async #send(due: Due): Promise<void> {
    const claimed = await this.#claim(due);
    if (claimed === undefined) return;
    await this.#record(due, claimed.attempts, await this.#deliver(due, claimed));
  }

  #claim({ tenant, id }: Due): Promise<Claimed | undefined> {
    const { database, clock, addressOf } = this.#parts;
    return database.inTenant(tenant, async (sql) => {
      const now = clock.now();
      const [row] = await sql.query<Omit<Claimed, 'to'> & { to_person: string | null; to_address: string | null }>(
        `update outbound_mail set attempts = attempts + 1, next_attempt_at = $2
         where id = (select id from outbound_mail where id = $1 and status = 'queued' and next_attempt_at <= $3 for update skip locked)
         returning to_person, to_address, template, language, params, attempts`,
        [id, minutesAfter(now, leaseMinutes), now],
      );
      if (row === undefined) return undefined;
      const to = row.to_person === null ? row.to_address : await addressOf(sql, row.to_person);
      return { ...row, to: to ?? undefined };
    });
  }

  async #deliver(due: Due, claimed: Claimed): Promise<Delivery> {
    if (claimed.to === undefined) return { kind: 'refused', because: 'The person has no address in the directory' };
    const letter = await this.#letter(due, claimed);
    if (letter === undefined) return { kind: 'refused', because: `No template ${claimed.template}` };
    return this.#parts.carrier.deliver(claimed.to, letter);
  }

  async #letter({ tenant, id }: Due, claimed: Claimed): Promise<Letter | undefined> {
    const template = this.#parts.templates.find(({ name }) => name === claimed.template);
    const params = readParams(this.#parts.sealer, id, claimed.params);
    const names = template?.people === undefined ? {} : await this.#namesIn(tenant, params, template.people);
    return template?.[claimed.language]({ ...params, ...names });
  }

  #namesIn(tenant: TenantId, params: Readonly<Record<string, string>>, people: readonly string[]) {
    const { database, nameOf } = this.#parts;
    return database.inTenant(tenant, async (sql) => {
      const names: Record<string, string> = {};
      for (const param of people) names[param] = (await nameOf?.(sql, params[param] ?? '')) ?? '';
      return names;
    });
  }

  async #record({ tenant, id }: Due, attempts: number, delivery: Delivery): Promise<void> {
    const now = this.#parts.clock.now();
    const pause = backOffMinutes[attempts - 1];
    const again = delivery.kind === 'later' && pause !== undefined;
    const status = delivery.kind === 'sent' ? 'sent' : again ? 'queued' : 'refused';
    await this.#parts.database.inTenant(tenant, (sql) =>
      sql.query(
        // Links and codes do not outlive the sending.
        `update outbound_mail set status = $2, last_error = $3, sent_at = $4, next_attempt_at = $5,
           params = case when $2 = 'sent' then null else params end
         where id = $1`,
        [
          id,
          status,
          delivery.kind === 'sent' ? null : delivery.because,
          delivery.kind === 'sent' ? now : null,
          minutesAfter(now, pause ?? 0),
        ],
      ),
    );
  }
}

function minutesAfter(at: Instant, minutes: number): Instant {
  return instantOf(epochMilliseconds(at) + minutes * 60_000);
}
