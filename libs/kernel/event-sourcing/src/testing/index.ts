export * from './given.ts';
export * from './fixed-clock.ts';
