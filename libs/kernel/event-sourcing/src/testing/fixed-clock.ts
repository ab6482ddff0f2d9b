import { type Clock, type Instant, instantOf, epochMilliseconds } from '../index.ts';

/** A clock that stands still until it is moved. */
export class FixedClock implements Clock {
  #now: Instant;
  constructor(start: Instant) {
    this.#now = start;
  }
  now(): Instant {
    return this.#now;
  }
  moveTo(at: Instant): void {
    this.#now = at;
  }
  advance(milliseconds: number): void {
    this.#now = instantOf(epochMilliseconds(this.#now) + milliseconds);
  }
}
