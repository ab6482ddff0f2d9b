/** One work at a time under one key. Within this process: it saves attempts, it promises nothing. */
export class InTurn {
  readonly #working = new Map<string, Promise<unknown>>();

  /** What is under way when it is called; look again after it. */
  underWay(key: string): Promise<unknown> | undefined {
    return this.#working.get(key);
  }

  async run<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
    const mine = work();
    const settled = mine.then(
      () => undefined,
      () => undefined,
    );
    this.#working.set(key, settled);
    try {
      return await mine;
    } finally {
      if (this.#working.get(key) === settled) this.#working.delete(key);
    }
  }
}
