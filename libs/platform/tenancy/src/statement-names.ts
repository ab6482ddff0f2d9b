/** Every connection keeps what it has prepared: so many statements, of some tens of kilobytes each. */
const MOST_NAMES = 256;
const MOST_CANDIDATES = 1024;
const TIMES_BEFORE_A_NAME = 3;

/**
 * Names for statements that come again, so that PostgreSQL parses and plans them once a connection and not once a
 * request. A statement that comes seldom (a list of values of its own length) gets none, nor does one that comes after
 * all names are given: it is answered as before, only later.
 */
export class StatementNames {
  readonly #names = new Map<string, string>();
  readonly #seen = new Map<string, number>();

  /** The name under which this text may be prepared on any connection of the process. */
  nameOf(text: string): string | undefined {
    const known = this.#names.get(text);
    if (known !== undefined || this.#names.size >= MOST_NAMES) return known;
    const times = (this.#seen.get(text) ?? 0) + 1;
    this.#seen.delete(text);
    if (times < TIMES_BEFORE_A_NAME) {
      this.#seen.set(text, times);
      this.#forgetTheOldest();
      return undefined;
    }
    const name = `read-${this.#names.size + 1}`;
    this.#names.set(text, name);
    return name;
  }

  #forgetTheOldest(): void {
    if (this.#seen.size <= MOST_CANDIDATES) return;
    for (const [oldest] of this.#seen) {
      this.#seen.delete(oldest);
      return;
    }
  }
}
