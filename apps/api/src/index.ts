export { contexts } from './app.module.ts';
export { createApp, createWorker, type Overrides } from './create-app.ts';
export { closeFoundation, type Foundation, openFoundation } from './foundation.ts';
export { runOnce } from './run-program.ts';
export { readMigrationSettings, readSettings, type Settings } from './settings/settings.ts';
