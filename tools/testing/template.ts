/** What the application exports to bring an empty database to its present shape. */
interface Migration {
  readonly migrateAll: (
    adminUrl: string,
    appRole: string,
    options: { readonly simulatedClock: boolean },
  ) => Promise<void>;
}

// Named at run time: the types of the tools do not hang on those of the whole application.
const MIGRATION = new URL('../../apps/api/src/migration/migrate-all.ts', import.meta.url).pathname;

/** Migrates the template all test databases are cloned from; its clock obeys `app.simulated_now`. */
export async function migrateTemplate(adminUrl: string): Promise<void> {
  const { migrateAll } = (await import(/* @vite-ignore */ MIGRATION)) as Migration;
  await migrateAll(adminUrl, 'varsel_app', { simulatedClock: true });
}
