import { Zip, ZipPassThrough } from 'fflate';

/** Zip counts sizes and places in 32 bits; a larger log is told in several bundles of later date once that is needed. */
const MOST_BYTES = 0xff_ff_ff_ff;

/** The container of a bundle, piece by piece: files stored as they are, in order, without a date. */
export class ZipStream {
  readonly #zip: Zip;
  #pieces: Uint8Array[] = [];
  #bytes = 0;

  constructor() {
    this.#zip = new Zip((error, piece) => {
      if (error) throw error;
      this.#bytes += piece.length;
      if (this.#bytes > MOST_BYTES) throw new Error('The log is larger than the 4 GB that one bundle can hold');
      this.#pieces.push(piece);
    });
  }

  /** One more file; hands on what the container grows by. */
  async *file(name: string, content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    const entry = new ZipPassThrough(name);
    entry.mtime = new Date(1980, 0, 1);
    this.#zip.add(entry);
    for await (const piece of content) {
      entry.push(piece);
      yield* this.#taken();
    }
    entry.push(new Uint8Array(), true);
    yield* this.#taken();
  }

  *end(): Generator<Uint8Array> {
    this.#zip.end();
    yield* this.#taken();
  }

  #taken(): readonly Uint8Array[] {
    const pieces = this.#pieces;
    this.#pieces = [];
    return pieces;
  }
}
