import { sameKey, type VerifierKey, writeVerifierKey } from '@varsel/transparency-log';
import { EventCheck } from './checks/event-check.ts';
import { type CheckedHead, checkHead } from './checks/head-check.ts';
import { Lines } from './checks/lines.ts';
import { SealedCheck } from './checks/sealed-check.ts';
import { readContainer } from './container/container.ts';
import { Files } from './container/files.ts';
import { headName } from './format/head-name.ts';
import {
  checkManifestSignature,
  type KeyRing,
  type Manifest,
  manifestStatement,
  readKeyRing,
  readManifest,
  readManifestNote,
} from './format/manifest.ts';
import { type Finding, Refused } from './report/finding.ts';
import type { Report } from './report/report.ts';
import { writeReport } from './report/write-report.ts';
import { readDisclosures } from './sealed/disclosures.ts';

/** What the reader brings along and trusts. */
export interface Anchors {
  readonly keys: readonly VerifierKey[];
  readonly witnesses: readonly VerifierKey[];
  readonly organisation?: string | undefined;
}

export interface VerifyOptions {
  readonly anchors?: Anchors;
  /** Told how many events were read. */
  readonly progress?: (events: number) => void | Promise<void>;
}

/** Verifies a bundle and says what it found; never throws for anything that stands in the file. */
export async function verifyBundle(file: Blob, options: VerifyOptions = {}): Promise<Report> {
  const examination = new Examination(file, options);
  try {
    await examination.run();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    examination.findings.push(error.finding);
  }
  return examination.report();
}

class Examination {
  readonly findings: Finding[] = [];
  readonly #file: Blob;
  readonly #anchors: Anchors;
  readonly #progress: (events: number) => void | Promise<void>;
  readonly #heads: CheckedHead[] = [];
  #manifest: Manifest | undefined;
  #keys: KeyRing | undefined;
  #events: EventCheck | undefined;
  #sealed: SealedCheck | undefined;

  constructor(file: Blob, { anchors, progress }: VerifyOptions) {
    this.#file = file;
    this.#anchors = anchors ?? { keys: [], witnesses: [] };
    this.#progress = progress ?? (() => undefined);
  }

  async run(): Promise<void> {
    const files = new Files(await readContainer(this.#file));
    const bytes = await files.whole('manifest.json');
    const manifest = readManifest(bytes);
    this.#manifest = manifest;
    const note = await files.whole('manifest.sig');
    readManifestNote(note, manifestStatement(manifest.log, bytes));
    files.declare(manifest.files);
    this.#keys = readKeyRing(await files.whole('keys.json'));
    this.#checkAnchors(manifest, this.#keys);
    await this.#checkEvents(files, manifest, this.#keys);
    await this.#checkHeads(files, manifest, this.#keys);
    checkManifestSignature(note, this.#keys);
    this.#checkWitnesses(manifest);
    await files.readTheRest();
  }

  report(): Report {
    return writeReport({
      findings: this.findings,
      heads: this.#heads,
      trusted: this.#anchors,
      manifest: this.#manifest,
      keys: this.#keys,
      events: this.#events,
      sealed: this.#sealed,
    });
  }

  #checkAnchors({ organisation }: Manifest, { log }: KeyRing): void {
    const { keys, organisation: expected } = this.#anchors;
    if (expected !== undefined && expected !== organisation.id)
      throw new Refused({ code: 'OTHER_ORGANISATION', expected, found: organisation.id });
    const stranger = keys.find((key) => !log.some((own) => sameKey(own, key)));
    if (stranger !== undefined) {
      const found = log.map(writeVerifierKey).join(', ');
      throw new Refused({ code: 'OTHER_KEY', expected: writeVerifierKey(stranger), found });
    }
  }

  async #checkEvents(files: Files, manifest: Manifest, keys: KeyRing): Promise<void> {
    const tenant = manifest.organisation.id;
    const sizes = new Set(manifest.files.flatMap(({ name }) => headName(name)?.size ?? []));
    const events = new EventCheck({ tenant, keys, sizes });
    const complete = manifest.disclosures === 'complete';
    const sealed = new SealedCheck(
      complete ? await readDisclosures(await files.whole('disclosures.jsonl')) : new Map(),
    );
    this.#events = events;
    this.#sealed = sealed;
    const lines = new Lines('events.jsonl');
    try {
      await files.streamed('events.jsonl', async (piece) => {
        for (const line of lines.push(piece)) await sealed.check(events.push(line));
        await this.#progress(events.size);
      });
      lines.end();
      if (events.size !== manifest.events)
        throw new Refused({ code: 'EVENTS_MISSING', found: events.size, declared: manifest.events });
      const unrotated = keys.log[events.keyAt(events.size) + 1];
      if (unrotated !== undefined)
        throw new Refused({ code: 'KEY_WITHOUT_ROTATION', key: writeVerifierKey(unrotated) });
      sealed.end();
    } catch (error) {
      // The heads before the first bad event still hold, and say so.
      if (!(error instanceof Refused)) throw error;
      this.findings.push(error.finding);
    }
  }

  async #checkHeads(files: Files, manifest: Manifest, keys: KeyRing): Promise<void> {
    const [events, tenant] = [this.#events, manifest.organisation.id];
    if (events === undefined) return;
    const witnesses = distinct([...this.#anchors.witnesses, ...keys.witnesses]);
    const isBroken = this.findings.length > 0;
    // Without the events up to it, a head is no finding of its own.
    const last = isBroken ? events.size : Number.MAX_SAFE_INTEGER;
    const heads = manifest.files.filter(({ name }) => (headName(name)?.size ?? Number.POSITIVE_INFINITY) <= last);
    for (const { name } of heads) {
      const intact = this.#heads.at(-1)?.size ?? 0;
      this.#heads.push(checkHead(name, await files.whole(name), { tenant, keys, witnesses, events, intact }));
    }
    if (!isBroken) this.#checkEnd(manifest);
  }

  #checkEnd({ events, log }: Manifest): void {
    const newest = this.#heads.at(-1);
    if (newest?.size !== events || newest.origin !== log) throw new Refused({ code: 'HEAD_MISSING', events });
  }

  #checkWitnesses({ events }: Manifest): void {
    if (this.findings.length > 0) return;
    for (const trusted of this.#anchors.witnesses) {
      const witness = writeVerifierKey(trusted);
      const newest = this.#heads.findLast(({ witnesses }) => witnesses.some(({ key }) => sameKey(key, trusted)));
      if (newest === undefined) throw new Refused({ code: 'WITNESS_MISSING', witness });
      if (newest.size < events) throw new Refused({ code: 'WITNESS_BEHIND', witness, size: newest.size, events });
    }
  }
}

function distinct(keys: readonly VerifierKey[]): readonly VerifierKey[] {
  return [...new Map(keys.map((key) => [writeVerifierKey(key), key])).values()];
}
