import type { Readable } from 'node:stream';
import type { TenantId } from '@varsel/tenancy';

/** Bytes that are coming in: nobody sees them until they are kept. */
export interface IncomingFile {
  /** Where they lie on this machine, so that their content can be looked at. */
  readonly path: string;
  write(chunk: Uint8Array): Promise<void>;
  /** Puts them in their place, whole or not at all. Bytes that lie there already are replaced by these. */
  keep(tenant: TenantId, sha256: string): Promise<void>;
  /** Takes away what was not kept; safe to call at any time. */
  discard(): Promise<void>;
}

/** Where bytes lie, by organisation and hash: never is one organisation's file found under another. */
export abstract class FileStore {
  /** Throws what the disk says, e.g. `ENOSPC`. */
  abstract begin(): Promise<IncomingFile>;
  /** From the first byte; undefined when nothing lies there. */
  abstract read(tenant: TenantId, sha256: string): Promise<Readable | undefined>;
}
