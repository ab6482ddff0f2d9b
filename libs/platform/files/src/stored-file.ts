import type { Instant } from '@varsel/event-sourcing';

/** A file as everybody knows it: by the hash of its bytes. Events carry the hash alone. */
export interface StoredFile {
  /** 64 hexadecimal digits, lower case. */
  readonly sha256: string;
  /** As its first uploader called it, made safe to show and to save. */
  readonly name: string;
  /** Media type, as the bytes themselves say. */
  readonly type: string;
  readonly sizeBytes: number;
  /** Opaque id of the person, program or respondent. */
  readonly uploadedBy: string;
  readonly uploadedAt: Instant;
}

export interface FileLimits {
  readonly fileBytesAtMost: number;
  /** All files of one organisation together. */
  readonly quotaBytes: number;
}

export function isSha256(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}
