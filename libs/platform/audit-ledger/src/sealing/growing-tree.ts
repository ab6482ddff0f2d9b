import { Frontier } from '@varsel/transparency-log';

/** So many leaves have one stored root: a proof reads whole blocks by their roots, and at most two by their leaves. */
export const BLOCK = 256;

const HASH_BYTES = 32;

/** The tree of a log in two storeys: blocks of 256 leaves, and what stands on their roots. */
export class GrowingTree {
  readonly #blocks: Frontier;
  #block: Frontier;

  /** `peaks` as `bytes()` gave them at this size. */
  constructor(size: number, peaks: Uint8Array) {
    const all = peaksIn(peaks);
    const inBlock = onesIn(size % BLOCK);
    this.#blocks = new Frontier(Math.floor(size / BLOCK), all.slice(0, all.length - inBlock));
    this.#block = new Frontier(size % BLOCK, all.slice(all.length - inBlock));
  }

  get size(): number {
    return this.#blocks.size * BLOCK + this.#block.size;
  }

  /** The block that the leaf completes, if it does. */
  append(leaf: Uint8Array): { readonly number: number; readonly root: Uint8Array } | undefined {
    this.#block.append(leaf);
    if (this.#block.size < BLOCK) return undefined;
    const done = { number: this.#blocks.size, root: this.#block.root() };
    this.#blocks.append(done.root);
    this.#block = new Frontier();
    return done;
  }

  root(): Uint8Array {
    return new Frontier(this.size, this.#peaks()).root();
  }

  /** What it takes to go on from here. */
  bytes(): Uint8Array {
    return Buffer.concat(this.#peaks());
  }

  #peaks(): readonly Uint8Array[] {
    return [...this.#blocks.peaks(), ...this.#block.peaks()];
  }
}

function peaksIn(bytes: Uint8Array): readonly Uint8Array[] {
  return Array.from({ length: bytes.length / HASH_BYTES }, (_, at) =>
    Uint8Array.from(bytes.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES)),
  );
}

function onesIn(number: number): number {
  return number.toString(2).replaceAll('0', '').length;
}
