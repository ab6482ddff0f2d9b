import { randomUUID } from 'node:crypto';
import type { Clock, Instant } from '@varsel/event-sourcing';
import type { Sql, TenantId } from '@varsel/tenancy';
import type { Language, MailTemplate } from './mail-template.ts';
import type { Sealer } from './sealer.ts';

export type MailStatus = 'queued' | 'sent' | 'refused' | 'by-hand';

export interface Mail<Params extends object> {
  readonly template: MailTemplate<Params>;
  readonly params: Params;
  /** Left out: the person’s own; Danish where that is not known. */
  readonly language?: Language;
  /** A page of the product, e.g. `/board#/decisions/…`: the letter gets its full address as `link`. */
  readonly path?: string;
  readonly to: { readonly person: string } | { readonly address: string };
  /** What it is about, e.g. `invitation-0190…`, so that its fate can be shown beside that. */
  readonly about?: string;
}

/** What the queue must know of the house it stands in. */
export interface QueueGround {
  /** Where the product is reached. */
  readonly publicUrl?: string;
  readonly languageOf?: (sql: Sql, person: string) => Promise<Language | undefined>;
}

/** How far the newest mail about something has come. */
export interface MailFate {
  readonly about: string;
  readonly status: MailStatus;
  readonly lastError: string | null;
  readonly sentAt: Instant | null;
}

/** Mail to send, written in the transaction of its cause: it leaves if, and only if, that is committed. */
export class MailQueue {
  readonly #sealer: Sealer;
  readonly #clock: Clock;
  readonly #listeners = new Set<() => void>();
  /** False: there is no way out. Links are then shown to the administrator, who delivers them by hand. */
  readonly delivers: boolean;
  readonly #ground: QueueGround;

  constructor(sealer: Sealer, clock: Clock, delivers: boolean, ground: QueueGround = {}) {
    this.#ground = ground;
    this.#sealer = sealer;
    this.#clock = clock;
    this.delivers = delivers;
  }

  async enqueue<Params extends Readonly<Record<string, string>>>(
    sql: Sql,
    tenant: TenantId,
    mail: Mail<Params>,
  ): Promise<string> {
    const id = randomUUID();
    const now = this.#clock.now();
    await sql.query(
      `insert into outbound_mail (tenant, id, to_person, to_address, about, template, language, params, status, queued_at, next_attempt_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)`,
      [
        tenant,
        id,
        'person' in mail.to ? mail.to.person : null,
        'address' in mail.to ? mail.to.address : null,
        mail.about ?? null,
        mail.template.name,
        mail.language ?? (await this.#languageOf(sql, mail.to)),
        this.#sealer.seal(paramsPurpose(id), JSON.stringify({ ...mail.params, ...this.#linkTo(mail.path) })),
        this.delivers ? 'queued' : 'by-hand',
        now,
      ],
    );
    setImmediate(() => {
      for (const listener of this.#listeners) listener();
    });
    return id;
  }

  async #languageOf(sql: Sql, to: Mail<object>['to']): Promise<Language> {
    const known = 'person' in to ? await this.#ground.languageOf?.(sql, to.person) : undefined;
    return known ?? 'da';
  }

  #linkTo(path: string | undefined): { readonly link?: string } {
    if (path === undefined) return {};
    const { publicUrl } = this.#ground;
    if (publicUrl === undefined)
      throw new Error('A mail asks for a link, and nobody said where the product is reached');
    return { link: new URL(path, publicUrl).href };
  }

  /** The newest mail about each thing whose name begins with the prefix. */
  async fates(sql: Sql, prefix: string): Promise<ReadonlyMap<string, MailFate>> {
    const rows = await sql.query<MailFate>(
      `select distinct on (about) about, status, last_error as "lastError", sent_at as "sentAt"
       from outbound_mail where starts_with(about, $1) order by about, queued_at desc, id`,
      [prefix],
    );
    return new Map(rows.map((row) => [row.about, row]));
  }

  /** What the newest mails that nobody sends would have said, for delivery by hand; by what they are about. */
  async byHand(sql: Sql, prefix: string): Promise<ReadonlyMap<string, Readonly<Record<string, string>>>> {
    const rows = await sql.query<{ about: string; id: string; status: MailStatus; params: Uint8Array | null }>(
      `select distinct on (about) about, id, status, params from outbound_mail where starts_with(about, $1) order by about, queued_at desc, id`,
      [prefix],
    );
    return new Map(
      rows.flatMap(({ about, id, status, params }) =>
        status === 'by-hand' && params !== null ? [[about, readParams(this.#sealer, id, params)] as const] : [],
      ),
    );
  }

  /** Takes what is not sent yet out of the queue, and its content with it. */
  async forget(sql: Sql, about: string): Promise<void> {
    await sql.query(`delete from outbound_mail where about = $1 and status <> 'sent'`, [about]);
  }

  /** A hint that there may be something to send. Returns the way to stop listening. */
  onEnqueued(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

export function readParams(sealer: Sealer, id: string, sealed: Uint8Array): Readonly<Record<string, string>> {
  return JSON.parse(sealer.unseal(paramsPurpose(id), sealed)) as Readonly<Record<string, string>>;
}

function paramsPurpose(id: string): string {
  return `mail-params:${id}`;
}
