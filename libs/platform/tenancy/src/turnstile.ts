import { DatabaseUnavailable } from './unavailable.ts';

export interface TurnstileParts {
  /** So many inside at once. */
  readonly places: number;
  /** So many of one and the same: however much one asks, others come in. */
  readonly placesOfOne: number;
  /** Who has waited so long is turned away. */
  readonly waitMs: number;
}

interface Waiting {
  readonly who: string;
  readonly admit: () => void;
}

/** Lets in a limited number at once, in the order of their coming; one who has all places of one is passed over until one is free. */
export class Turnstile {
  readonly #parts: TurnstileParts;
  readonly #inside = new Map<string, number>();
  readonly #waiting = new Set<Waiting>();
  #count = 0;

  constructor(parts: TurnstileParts) {
    this.#parts = parts;
  }

  /** Resolves with the way out, to be taken once. Throws `DatabaseUnavailable` when no place became free in time. */
  async enter(who: string): Promise<() => void> {
    if (this.#hasPlace(who)) this.#take(who);
    else await this.#wait(who);
    let isInside = true;
    return () => {
      if (!isInside) return;
      isInside = false;
      this.#leave(who);
    };
  }

  #wait(who: string): Promise<void> {
    return new Promise((resolve, fail) => {
      const waiting = {
        who,
        admit: () => {
          clearTimeout(timer);
          this.#take(who);
          resolve();
        },
      };
      const timer = setTimeout(() => {
        this.#waiting.delete(waiting);
        fail(new DatabaseUnavailable(new Error('Too many requests read at once')));
      }, this.#parts.waitMs);
      this.#waiting.add(waiting);
    });
  }

  #hasPlace(who: string): boolean {
    return this.#count < this.#parts.places && (this.#inside.get(who) ?? 0) < this.#parts.placesOfOne;
  }

  #take(who: string): void {
    this.#count += 1;
    this.#inside.set(who, (this.#inside.get(who) ?? 0) + 1);
  }

  #leave(who: string): void {
    this.#count -= 1;
    const left = (this.#inside.get(who) ?? 1) - 1;
    if (left === 0) this.#inside.delete(who);
    else this.#inside.set(who, left);
    for (const waiting of this.#waiting) {
      if (this.#count >= this.#parts.places) return;
      if (!this.#hasPlace(waiting.who)) continue;
      this.#waiting.delete(waiting);
      waiting.admit();
    }
  }
}
