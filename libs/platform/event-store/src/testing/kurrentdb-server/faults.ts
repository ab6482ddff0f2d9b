/** What may happen to the next append: `lost` answers never leave, though the events are stored. */
export type AppendFault = 'none' | 'cut-before-commit' | 'cut-after-commit' | 'silent-after-commit';

/** Switches of what can go wrong. */
export class Faults {
  /** For the next appends, one each. */
  readonly appends: AppendFault[] = [];
  /** Reads are taken and not answered. */
  silentReads = false;
  /** How many were. */
  unanswered = 0;
  /** Each answer of an append waits so long at random. */
  delayMs = 0;
  readonly #cut: () => void;

  /** `cut` breaks every connection there is. */
  constructor(cut: () => void) {
    this.#cut = cut;
  }

  /** What was committed, or undefined when the caller must not answer. */
  async around<Outcome>(commit: () => Outcome): Promise<Outcome | undefined> {
    const fault = this.appends.shift() ?? 'none';
    const outcome = fault === 'cut-before-commit' ? undefined : commit();
    if (fault === 'cut-before-commit' || fault === 'cut-after-commit') this.#cut();
    if (this.delayMs > 0) await new Promise((resolve) => setTimeout(resolve, Math.random() * this.delayMs));
    return fault === 'none' ? outcome : undefined;
  }
}
