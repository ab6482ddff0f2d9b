import 'reflect-metadata';
import { closeFoundation, contexts, openFoundation, readSettings, runOnce } from '@varsel/api';
import { PostgresEventStore } from '@varsel/event-store';
import { seedDemo } from '@varsel/demo';

await runOnce(async () => {
  const settings = readSettings();
  const foundation = await openFoundation(settings);
  const { database, keys, master, clock } = foundation;
  const { publicUrl, keysDir: keysDirectory, databaseUrl, files } = settings;
  const storeAt: Parameters<typeof seedDemo>[0]['storeAt'] = (story) =>
    new PostgresEventStore({ pool: database.pool, signalsUrl: databaseUrl, simulatedNow: () => story.now() });
  try {
    await seedDemo({ database, keys, master, contexts, publicUrl, keysDirectory, files, storeAt }, clock.now());
  } finally {
    await closeFoundation(foundation);
  }
});
