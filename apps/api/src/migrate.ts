import 'reflect-metadata';
import { migrateAll } from './migration/migrate-all.ts';
import { runOnce } from './run-program.ts';
import { readMigrationSettings } from './settings/settings.ts';

await runOnce(() => {
  const { adminUrl, appRole, simulatedClock } = readMigrationSettings();
  return migrateAll(adminUrl, appRole, { simulatedClock });
});
