import type { Finding, Remark } from './finding.ts';

/** `anchored`: everything holds and rests on a key the reader brought. `consistent`: it holds, but only in itself. */
export type Verdict = 'anchored' | 'consistent' | 'broken';

export interface HeadReport {
  readonly size: number;
  readonly root: string;
  readonly sealedAt: string | null;
  /** `trusted`: the reader brought its key; any other is named by the bundle alone. */
  readonly witnesses: readonly { readonly name: string; readonly at: string; readonly trusted: boolean }[];
}

export interface Report {
  readonly verdict: Verdict;
  readonly organisation: { readonly id: string; readonly name: string } | null;
  readonly log: string | null;
  readonly exportedAt: string | null;
  readonly events: number;
  readonly firstAt: string | null;
  readonly lastAt: string | null;
  /** Up to this event everything is proved by a signed head. */
  readonly intact: number;
  readonly heads: number;
  readonly newestHead: HeadReport | null;
  readonly logKeys: readonly string[];
  readonly witnessKeys: readonly string[];
  readonly personal: { readonly readable: number; readonly erased: number; readonly withheld: number };
  readonly findings: readonly Finding[];
  readonly remarks: readonly Remark[];
}
