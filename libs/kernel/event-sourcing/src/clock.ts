import type { Instant } from './instant.ts';

/** The only source of time. Only the composition of the tests and of the demo seed may move it. */
export interface Clock {
  now(): Instant;
}
