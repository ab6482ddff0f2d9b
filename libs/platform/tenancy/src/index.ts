export * from './clock.ts';
export * from './clock-drift.ts';
export * from './database.ts';
export * from './global-relations.ts';
export * from './roles.ts';
export type { Sql } from './sql.ts';
export * from './tenant-id.ts';
export * from './tenant-session.ts';
export { DatabaseUnavailable, isCancelled, isUnavailable } from './unavailable.ts';
