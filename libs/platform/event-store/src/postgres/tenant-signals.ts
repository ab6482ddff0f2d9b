import { type TenantId, tenantId } from '@varsel/tenancy';
import pg from 'pg';

const CHANNEL = 'varsel_events';
const QUIET_MS = 20;
const RECONNECT_MS = 1000;
/** A notification carries less than 8,000 bytes. */
const TENANTS_A_NOTIFICATION = 200;

const TENANT = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

type Listener = (tenant: TenantId) => void;

/**
 * «There is something new for this tenant»: within the process at once, to other processes at most every 20 ms over a
 * connection of its own. Never inside an append's transaction, where NOTIFY takes a database-wide lock at commit.
 * Without a URL only this process hears. A lost signal only delays: whoever listens also sweeps.
 */
export class TenantSignals {
  readonly #url: string | undefined;
  readonly #listeners = new Set<Listener>();
  readonly #pending = new Set<TenantId>();
  #client: Promise<pg.Client> | undefined;
  #current: pg.Client | undefined;
  #sending = false;
  #reconnect: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(url?: string) {
    this.#url = url;
  }

  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    this.#keepListening();
    return () => void this.#listeners.delete(listener);
  }

  announce(tenant: TenantId): void {
    queueMicrotask(() => {
      this.#tell(tenant);
    });
    if (this.#url === undefined || this.#closed) return;
    this.#pending.add(tenant);
    if (!this.#sending) void this.#sendAll();
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#reconnect);
    this.#listeners.clear();
    await this.#client?.then((client) => client.end()).catch(() => undefined);
  }

  #tell(tenant: TenantId): void {
    for (const listener of this.#listeners) listener(tenant);
  }

  /** One notification at a time, however long its answer takes: what comes meanwhile goes with the next. */
  async #sendAll(): Promise<void> {
    this.#sending = true;
    while (this.#pending.size > 0 && !this.#closed) {
      const tenants = [...this.#pending].slice(0, TENANTS_A_NOTIFICATION);
      for (const tenant of tenants) this.#pending.delete(tenant);
      await this.#notify(tenants).catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, QUIET_MS).unref());
    }
    this.#sending = false;
  }

  async #notify(tenants: readonly TenantId[]): Promise<void> {
    const client = await this.#connected();
    await client.query('select pg_notify($1, $2)', [CHANNEL, tenants.join(',')]);
  }

  #connected(): Promise<pg.Client> {
    this.#client ??= this.#connect();
    return this.#client;
  }

  async #connect(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: this.#url, application_name: 'varsel-signals' });
    this.#current = client;
    const own = { pid: 0 };
    client.on('notification', ({ payload, processId }) => {
      if (processId !== own.pid) for (const tenant of tenantsIn(payload)) this.#tell(tenant);
    });
    client.on('error', () => {
      this.#lost(client);
    });
    client.on('end', () => {
      this.#lost(client);
    });
    try {
      await client.connect();
      const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
      own.pid = rows[0]?.pid ?? 0;
      await client.query(`listen ${CHANNEL}`);
      return client;
    } catch (error) {
      this.#lost(client);
      throw error;
    }
  }

  /** An old connection may tell of its end after the next one was begun. */
  #lost(client: pg.Client): void {
    if (this.#current !== client) return;
    this.#client = undefined;
    if (this.#closed || this.#reconnect !== undefined) return;
    this.#reconnect = setTimeout(() => {
      this.#reconnect = undefined;
      this.#keepListening();
    }, RECONNECT_MS);
    this.#reconnect.unref();
  }

  #keepListening(): void {
    if (this.#url === undefined || this.#closed || this.#listeners.size === 0) return;
    this.#connected().catch(() => undefined);
  }
}

/** Anyone who may connect may notify: what is no tenant is passed over. */
function tenantsIn(payload = ''): readonly TenantId[] {
  return payload
    .split(',')
    .filter((text) => TENANT.test(text))
    .map(tenantId);
}
