import { textOf } from '@varsel/transparency-log';
import { Refused } from '../report/finding.ts';

/** Two texts of 256 KiB, each character of which JSON may write as six, and their frame. */
const LONGEST = 4 << 20;
const LINE_FEED = 10;

/** Bytes in pieces, handed on as lines of UTF-8. */
export class Lines {
  readonly #name: string;
  #rest: Uint8Array[] = [];
  #length = 0;

  constructor(name: string) {
    this.#name = name;
  }

  /** The lines that end in this piece, without their line feeds. */
  *push(piece: Uint8Array): Generator<string> {
    let from = 0;
    for (let end = piece.indexOf(LINE_FEED); end >= 0; end = piece.indexOf(LINE_FEED, from)) {
      this.#keep(piece.subarray(from, end));
      yield this.#line();
      from = end + 1;
    }
    this.#keep(piece.subarray(from));
  }

  /** Call at the end: a file of lines ends with a line feed. */
  end(): void {
    if (this.#length > 0) throw this.#refused('the last line has no end');
  }

  #keep(bytes: Uint8Array): void {
    this.#length += bytes.length;
    if (this.#length > LONGEST) throw this.#refused('a line is longer than any event can be');
    this.#rest.push(bytes.slice());
  }

  #line(): string {
    const bytes = new Uint8Array(this.#length);
    let at = 0;
    for (const part of this.#rest) {
      bytes.set(part, at);
      at += part.length;
    }
    this.#rest = [];
    this.#length = 0;
    const text = textOf(bytes);
    if (text === undefined) throw this.#refused('a line is not UTF-8');
    return text;
  }

  #refused(reason: string): Refused {
    return new Refused({ code: 'FILE_MALFORMED', name: this.#name, reason });
  }
}
