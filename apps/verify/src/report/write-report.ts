import { base64, sameKey, type VerifierKey, writeVerifierKey } from '@varsel/transparency-log';
import type { EventCheck } from '../checks/event-check.ts';
import type { CheckedHead } from '../checks/head-check.ts';
import type { SealedCheck } from '../checks/sealed-check.ts';
import type { KeyRing, Manifest } from '../format/manifest.ts';
import type { Finding, Remark } from './finding.ts';
import type { HeadReport, Report, Verdict } from './report.ts';

/** What an examination has seen, as far as it came. */
export interface Seen {
  readonly findings: readonly Finding[];
  readonly heads: readonly CheckedHead[];
  readonly trusted: {
    readonly keys: readonly VerifierKey[];
    readonly witnesses: readonly VerifierKey[];
    readonly organisation?: string | undefined;
  };
  readonly manifest?: Manifest | undefined;
  readonly keys?: KeyRing | undefined;
  readonly events?: EventCheck | undefined;
  readonly sealed?: SealedCheck | undefined;
}

/** The report of what was seen. */
export function writeReport(seen: Seen): Report {
  const { findings, heads } = seen;
  const newest = heads.at(-1);
  return {
    verdict: verdictOf(seen),
    ...said(seen.manifest),
    ...counted(seen.events),
    intact: newest?.size ?? 0,
    heads: heads.length,
    newestHead: newest === undefined ? null : headReport(newest, seen.trusted.witnesses),
    ...named(seen.keys),
    personal: personal(seen),
    findings,
    remarks: remarks(seen),
  };
}

function verdictOf({ findings, trusted }: Seen): Verdict {
  if (findings.length > 0) return 'broken';
  return trusted.keys.length + trusted.witnesses.length > 0 ? 'anchored' : 'consistent';
}

function said(manifest: Manifest | undefined): Pick<Report, 'organisation' | 'log' | 'exportedAt'> {
  if (manifest === undefined) return { organisation: null, log: null, exportedAt: null };
  const { organisation, log, exportedAt } = manifest;
  return { organisation, log, exportedAt };
}

function counted(events: EventCheck | undefined): Pick<Report, 'events' | 'firstAt' | 'lastAt'> {
  return { events: events?.size ?? 0, firstAt: events?.firstAt ?? null, lastAt: events?.lastAt ?? null };
}

function named(keys: KeyRing | undefined): Pick<Report, 'logKeys' | 'witnessKeys'> {
  const { log, witnesses } = keys ?? { log: [], witnesses: [] };
  return { logKeys: log.map(writeVerifierKey), witnessKeys: witnesses.map(writeVerifierKey) };
}

/** With all keys that exist at hand, what cannot be opened is erased. */
function personal({ manifest, sealed }: Seen): Report['personal'] {
  const { readable, unreadable } = sealed ?? { readable: 0, unreadable: 0 };
  return manifest?.disclosures === 'complete'
    ? { readable, erased: unreadable, withheld: 0 }
    : { readable, erased: 0, withheld: unreadable };
}

function remarks(seen: Seen): readonly Remark[] {
  return [...(seen.events?.remarks ?? []), ...aboutAnchors(seen)];
}

function aboutAnchors(seen: Seen): readonly Remark[] {
  const verdict = verdictOf(seen);
  if (verdict === 'broken') return [];
  if (verdict === 'anchored') return [...uncompared(seen), ...unwitnessed(seen)];
  const { logKeys: keys, witnessKeys: witnesses } = named(seen.keys);
  return [{ code: 'NOT_ANCHORED', keys, witnesses }, ...uncompared(seen)];
}

/** The keys are those of the installation: they do not say which of its organisations this is. */
function uncompared({ manifest, trusted }: Seen): readonly Remark[] {
  if (manifest === undefined || trusted.organisation !== undefined) return [];
  return [{ code: 'ORGANISATION_NOT_COMPARED', organisation: manifest.organisation.id }];
}

function unwitnessed({ trusted }: Seen): readonly Remark[] {
  return trusted.witnesses.length === 0 ? [{ code: 'NOT_WITNESSED' }] : [];
}

function headReport({ size, root, sealedAt, witnesses }: CheckedHead, trusted: readonly VerifierKey[]): HeadReport {
  return {
    size,
    root: base64(root),
    sealedAt: sealedAt ?? null,
    witnesses: witnesses.map(({ key, time = 0 }) => ({
      name: key.name,
      at: new Date(time * 1000).toISOString(),
      trusted: trusted.some((brought) => sameKey(brought, key)),
    })),
  };
}
