export { contexts } from './app.module.ts';
export { createApp, createWorker, type Overrides } from './create-app.ts';
export { readSettings, type Settings } from './settings/settings.ts';
