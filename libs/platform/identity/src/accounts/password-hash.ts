import { hash, type Options, parseOptions, verify } from '@node-rs/argon2';

/** Argon2id (the library's default algorithm): 46 MiB and three passes, above the floor OWASP names. */
const argon2Cost = { memoryCost: 47_104, timeCost: 3, parallelism: 1, outputLen: 32 } as const satisfies Options;

/** Each hash holds 46 MiB and a core: so many at once, the others wait their turn. */
const atOnce = 2;

/** Slow on purpose, and as slow for an account that does not exist. */
export class PasswordHasher {
  readonly #waiting: (() => void)[] = [];
  #running = 0;
  /** A hash of nothing anybody knows, to compare with when there is no account. */
  readonly #nobody: Promise<string>;

  constructor() {
    this.#nobody = this.hash(crypto.randomUUID());
  }

  hash(password: string): Promise<string> {
    return this.#inTurn(() => hash(password, argon2Cost));
  }

  /** Compares; with no hash given it takes as long and says no. */
  async matches(stored: string | undefined, password: string): Promise<boolean> {
    const against = stored ?? (await this.#nobody);
    const same = await this.#inTurn(() => verify(against, password));
    return same && stored !== undefined;
  }

  /** True when the hash was made with another cost than today's. */
  isOutdated(stored: string): boolean {
    const { memoryCost, timeCost, parallelism } = parseOptions(stored);
    return (
      memoryCost !== argon2Cost.memoryCost || timeCost !== argon2Cost.timeCost || parallelism !== argon2Cost.parallelism
    );
  }

  async #inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    if (this.#running >= atOnce) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#running += 1;
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#running -= 1;
      else next();
    }
  }
}
