/** Control characters but tab, line feed, form feed and carriage return. */
const CONTROLS = /[^\P{Cc}\t\n\f\r]/u;

/** Reads bytes as they come and remembers whether they are UTF-8 text throughout. */
export class TextReading {
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  #isText = true;

  take(chunk: Uint8Array): void {
    if (this.#isText) this.#read(chunk, true);
  }

  /** After the last chunk: a character may be cut off at the end. */
  end(): boolean {
    if (this.#isText) this.#read(new Uint8Array(), false);
    return this.#isText;
  }

  #read(chunk: Uint8Array, stream: boolean): void {
    try {
      this.#isText = !CONTROLS.test(this.#decoder.decode(chunk, { stream }));
    } catch {
      this.#isText = false;
    }
  }
}
