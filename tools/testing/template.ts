/** What the application exports to bring an empty database to its present shape. */
interface Migration {
  readonly migrateAll: (
    adminUrl: string,
    appRole: string,
    options: { readonly simulatedClock: boolean },
  ) => Promise<void>;
}

/** The same for the machinery alone, without a single chapter of the product. */
interface Machinery {
  readonly migrate: (options: {
    readonly adminUrl: string;
    readonly contexts: readonly never[];
    readonly simulatedClock: boolean;
  }) => Promise<void>;
}

// Named at run time: the types of the tools do not hang on those of the whole application.
const MIGRATION = new URL('../../apps/api/src/migration/migrate-all.ts', import.meta.url).pathname;
const MACHINERY = new URL('../../libs/platform/event-store/src/migrator/migrate.ts', import.meta.url).pathname;

/**
 * Migrates the template all test databases are cloned from; its clock obeys `app.simulated_now`. With
 * `TEST_TEMPLATE=machinery` without the chapters: what only tests the machinery starts sooner.
 */
export async function migrateTemplate(adminUrl: string): Promise<void> {
  if (process.env['TEST_TEMPLATE'] === 'machinery') {
    const { migrate } = (await import(/* @vite-ignore */ MACHINERY)) as Machinery;
    await migrate({ adminUrl, contexts: [], simulatedClock: true });
    return;
  }
  const { migrateAll } = (await import(/* @vite-ignore */ MIGRATION)) as Migration;
  await migrateAll(adminUrl, 'varsel_app', { simulatedClock: true });
}
