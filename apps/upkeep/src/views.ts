import 'reflect-metadata';
import { closeFoundation, contexts, openFoundation, readMigrationSettings, readSettings, runOnce } from '@varsel/api';
import { keepViews } from '@varsel/event-store';

await runOnce(() =>
  keepViews(process.argv.slice(2), async () => {
    const { adminUrl } = readMigrationSettings();
    const foundation = await openFoundation(readSettings());
    return { ...foundation, contexts, adminUrl, close: () => closeFoundation(foundation) };
  }),
);
