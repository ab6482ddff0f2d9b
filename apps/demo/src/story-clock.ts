import { type Clock, epochMilliseconds, type Instant, instantOf } from '@varsel/event-sourcing';

const DAY = 86_400_000;

/** The clock of the story: it stands where the scene being played puts it. */
export class StoryClock implements Clock {
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
}

/** Moments of the story, all relative to the day it is told on. */
export class Calendar {
  readonly #today: Instant;

  constructor(today: Instant) {
    this.#today = today;
  }

  minutesAgo(minutes: number): Instant {
    return instantOf(epochMilliseconds(this.#today) - minutes * 60_000);
  }

  /** A working hour so many days ago. */
  daysAgo(days: number, hour = 9, minute = 0): Instant {
    const midnight = Math.floor(epochMilliseconds(this.#today) / DAY) * DAY;
    return instantOf(midnight - days * DAY + (hour * 60 + minute) * 60_000);
  }
}
