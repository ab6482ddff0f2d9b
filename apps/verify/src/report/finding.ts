/**
 * What a verifier found. `reason` is the format's rule that is broken, in English, as a colleague who repairs it needs
 * it; the sentence a reader sees stands in texts.ts in both languages.
 */
export type Finding =
  | { readonly code: 'CONTAINER_DAMAGED' | 'MANIFEST_MALFORMED' | 'MANIFEST_SIGNATURE'; readonly reason: string }
  | { readonly code: 'FILE_MISSING' | 'FILE_UNDECLARED' | 'FILE_DIFFERS'; readonly name: string }
  | { readonly code: 'FILE_MALFORMED'; readonly name: string; readonly reason: string }
  | { readonly code: 'EVENT_MALFORMED'; readonly seq: number; readonly field: string; readonly reason: string }
  | { readonly code: 'EVENT_DIFFERS'; readonly seq: number }
  | { readonly code: 'EVENTS_MISSING'; readonly found: number; readonly declared: number }
  | { readonly code: 'ROTATION_BROKEN' | 'RESTORE_BROKEN'; readonly seq: number; readonly reason: string }
  | { readonly code: 'KEY_WITHOUT_ROTATION'; readonly key: string }
  | { readonly code: 'HEAD_MALFORMED' | 'HEAD_SIGNATURE'; readonly name: string; readonly reason: string }
  | { readonly code: 'HEAD_OTHER_LOG'; readonly name: string; readonly origin: string }
  | { readonly code: 'HEAD_DIFFERS'; readonly from: number; readonly to: number }
  | { readonly code: 'HEAD_MISSING'; readonly events: number }
  | { readonly code: 'WITNESS_MISSING'; readonly witness: string }
  | { readonly code: 'WITNESS_BEHIND'; readonly witness: string; readonly size: number; readonly events: number }
  | { readonly code: 'DISCLOSURE_FAILS'; readonly seq: number; readonly field: string }
  | { readonly code: 'DISCLOSURE_UNUSED'; readonly key: string }
  | { readonly code: 'OTHER_KEY'; readonly expected: string; readonly found: string }
  | { readonly code: 'OTHER_ORGANISATION'; readonly expected: string; readonly found: string }
  | { readonly code: 'UNREADABLE'; readonly reason: string };

/** What is told and breaks nothing. */
export type Remark =
  | { readonly code: 'NOT_ANCHORED'; readonly keys: readonly string[]; readonly witnesses: readonly string[] }
  | { readonly code: 'NOT_WITNESSED' }
  | { readonly code: 'ORGANISATION_NOT_COMPARED'; readonly organisation: string }
  | { readonly code: 'LOG_RESTORED'; readonly seq: number; readonly kept: number; readonly known: number }
  | { readonly code: 'KEY_ROTATED'; readonly seq: number; readonly to: string };

/** Ends one step of verifying with what it found. */
export class Refused extends Error {
  readonly finding: Finding;

  constructor(finding: Finding) {
    super(finding.code);
    this.finding = finding;
  }
}
