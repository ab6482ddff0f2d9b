import 'reflect-metadata';
import { keepViews } from '@varsel/event-store';
import { contexts } from './app.module.ts';
import { closeFoundation, openFoundation } from './foundation.ts';
import { runOnce } from './run-program.ts';
import { readMigrationSettings, readSettings } from './settings/settings.ts';

await runOnce(() =>
  keepViews(process.argv.slice(2), async () => {
    const { adminUrl } = readMigrationSettings();
    const foundation = await openFoundation(readSettings());
    return { ...foundation, contexts, adminUrl, close: () => closeFoundation(foundation) };
  }),
);
