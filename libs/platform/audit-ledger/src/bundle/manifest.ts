import { createHash } from 'node:crypto';
import { signNote, type Signer } from '@varsel/transparency-log';

/** What `manifest.json` says; docs/reference/bundle-v1.md is its definition. */
export interface BundleManifest {
  readonly format: 'varsel/bundle/v1';
  readonly organisation: { readonly id: string; readonly name: string };
  readonly log: string;
  readonly exportedAt: string;
  readonly events: number;
  readonly disclosures: 'complete' | 'withheld';
  readonly files: readonly DeclaredFile[];
}

export interface DeclaredFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** JSON as `manifest.json` and `keys.json` have it. */
export function pageOf(value: object): Buffer {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
}

/** `manifest.sig`: a note of the log about the manifest's bytes. */
export function signManifest(log: string, manifest: Uint8Array, signer: Signer): Buffer {
  const digest = createHash('sha256').update(manifest).digest('base64');
  return Buffer.from(signNote(`varsel/bundle-manifest/v1\n${log}\n${digest}\n`, [signer]));
}

/** Passes the content on and remembers what the manifest must say of it. */
export class Declared {
  readonly files: DeclaredFile[] = [];

  async *file(name: string, content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    const hash = createHash('sha256');
    let bytes = 0;
    for await (const piece of content) {
      hash.update(piece);
      bytes += piece.length;
      yield piece;
    }
    this.files.push({ name, bytes, sha256: hash.digest('hex') });
  }
}
