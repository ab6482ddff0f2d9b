import { type Clock, reject } from '@varsel/event-sourcing';
import type { EventStore, SubjectKeys } from '@varsel/event-store';
import { Refused } from '@varsel/graphql-vocabulary';
import type { Database, TenantId } from '@varsel/tenancy';
import { originOf, readCheckpoint, parseNote, type Signer } from '@varsel/transparency-log';
import type { LogKeys } from '../keys/log-keys.ts';
import { readStanding } from '../sealing/standing.ts';
import { BundleEvents, restoresIn, type ToldRestore } from './bundle-events.ts';
import { type BundleHead, chosenHeads, lastOf, witnessesOf } from './bundle-heads.ts';
import { type BundleManifest, Declared, pageOf, signManifest } from './manifest.ts';
import { readme } from './readme.ts';
import { ZipStream } from './zip-stream.ts';

export interface BundleParts {
  readonly database: Database;
  readonly store: Pick<EventStore, 'feed' | 'read'>;
  readonly subjects: Pick<SubjectKeys, 'find'>;
  readonly keys: LogKeys;
  readonly clock: Clock;
  /** Puts the newest events under a head. */
  readonly seal: (tenant: TenantId) => Promise<void>;
}

const notSealed = reject('LOG_NOT_SEALED', undefined, {
  da: 'Loggen har endnu intet underskrevet hoved, så der er intet at kontrollere. Prøv igen om et øjeblik.',
  en: 'The log has no signed head yet, so there is nothing to verify. Try again in a moment.',
});

const KEYS_AT_ONCE = 500;

/** Everything there is to tell, before the first byte is written. */
interface Plan {
  readonly tenant: TenantId;
  readonly end: BundleHead;
  readonly heads: readonly BundleHead[];
  readonly witnesses: readonly string[];
  readonly key: string;
  readonly restores: readonly ToldRestore[];
}

/** Writes an organisation's log so that anybody can verify it without us. */
export class Bundles {
  readonly #parts: BundleParts;

  constructor(parts: BundleParts) {
    this.#parts = parts;
  }

  /** The bytes of the bundle; memory stays the same however long the log. Throws `Refused` before the first. */
  async write(tenant: TenantId, disclosures: BundleManifest['disclosures']): Promise<AsyncGenerator<Uint8Array>> {
    await this.#parts.seal(tenant);
    const plan = await this.#parts.database.inTenant(tenant, async (sql) => {
      const standing = await readStanding(sql, tenant);
      const end = standing === undefined ? undefined : await lastOf(sql, tenant, standing);
      if (standing === undefined || end === undefined) throw new Refused(notSealed);
      const heads = await chosenHeads(sql, tenant, end);
      const restores = await restoresIn(this.#parts.store, tenant, end.size);
      return { tenant, end, heads, witnesses: await witnessesOf(sql, tenant), key: standing.key, restores };
    });
    return this.#written(plan, disclosures);
  }

  async *#written(plan: Plan, disclosures: BundleManifest['disclosures']): AsyncGenerator<Uint8Array> {
    const { tenant, end, heads, witnesses, restores } = plan;
    const zip = new ZipStream();
    const declared = new Declared();
    const file = (name: string, content: AsyncIterable<Uint8Array>) => zip.file(name, declared.file(name, content));
    const events = new BundleEvents(new Set(heads.map(({ size }) => size)), restores);
    yield* file('README.txt', once(readme));
    yield* file('events.jsonl', events.lines(this.#parts.store, tenant, end.size));
    const log = events.logKeys(plan.key);
    yield* file('keys.json', once(pageOf({ log, witnesses })));
    for (const { epoch, size, note } of heads.filter((head) => belongs(head, end, events))) {
      yield* file(`checkpoints/${String(epoch)}-${String(size)}.note`, once(note));
    }
    if (disclosures === 'complete') yield* file('disclosures.jsonl', this.#disclosed(tenant, events.keyIds));
    const origin = originOf(tenant, end.epoch);
    const manifest = pageOf({
      format: 'varsel/bundle/v1',
      organisation: { id: tenant, name: events.name },
      log: origin,
      exportedAt: `${this.#parts.clock.now().slice(0, 23)}000Z`,
      events: end.size,
      disclosures,
      files: declared.files,
    } satisfies BundleManifest);
    yield* zip.file('manifest.json', once(manifest));
    yield* zip.file('manifest.sig', once(signManifest(origin, manifest, this.#signer(log.at(-1)))));
    yield* zip.end();
  }

  /** Keys that still exist; the key of an erased subject is gone, and no line says that it ever was. */
  async *#disclosed(tenant: TenantId, keyIds: readonly string[]): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < keyIds.length; at += KEYS_AT_ONCE) {
      const asked = keyIds.slice(at, at + KEYS_AT_ONCE);
      const found = await this.#parts.subjects.find(tenant, asked);
      const lines = asked.flatMap((key) => {
        const secret = found.get(key)?.secret;
        return secret === undefined ? [] : [`${JSON.stringify({ key, secret: secret.toString('base64') })}\n`];
      });
      yield Buffer.from(lines.join(''));
    }
  }

  #signer(key: string | undefined): Signer {
    const signer = key === undefined ? undefined : this.#parts.keys.signer(key);
    if (signer === undefined) throw new Error('The key that signs this log is not among the keys of the installation');
    return signer;
  }
}

/** Heads of before a restore stand for what was kept; those of what was lost are told by the event of the restore. */
function belongs({ epoch, size, note }: BundleHead, end: BundleHead, events: BundleEvents): boolean {
  if (epoch === end.epoch) return true;
  const { root } = readCheckpoint(parseNote(note).text);
  return events.rootAt(size) === Buffer.from(root).toString('base64');
}

async function* once(content: string | Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Buffer.from(content));
}
