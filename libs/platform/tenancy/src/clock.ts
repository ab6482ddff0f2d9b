import { type Clock, type Instant, instantOf } from '@varsel/event-sourcing';

/** Injection token of the `Clock` port. */
export const CLOCK = Symbol('Clock');

/** The machine's clock. Its distance from the database's is measured by `clockDriftMs`. */
export class SystemClock implements Clock {
  now(): Instant {
    return instantOf(Date.now());
  }
}
