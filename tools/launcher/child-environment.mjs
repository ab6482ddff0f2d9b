import { join } from 'node:path';

/**
 * What a server process is told: settings with their defaults filled in, and never the owner's database.
 * @param {import('./settings.mjs').LauncherSettings} settings
 * @param {string} databaseUrl
 * @returns {Readonly<Record<string, string | undefined>>}
 */
export function environmentFor(settings, databaseUrl) {
  const { host, port, publicUrl, dataDir, keysDir, smtpUrl, embedded, demo, insecure, worker } = settings;
  const { DATABASE_ADMIN_URL: _owner, SMTP_URL: _mail, ...inherited } = process.env;
  return {
    NODE_ENV: 'production',
    // Compiled code of the last start: the next one is ready sooner.
    NODE_COMPILE_CACHE: join(dataDir, 'cache'),
    ...inherited,
    HOST: host,
    PORT: String(port),
    PUBLIC_URL: publicUrl,
    VARSEL_DATA_DIR: dataDir,
    VARSEL_KEYS_DIR: keysDir,
    DATABASE_URL: databaseUrl,
    ...(smtpUrl === undefined ? {} : { SMTP_URL: smtpUrl }),
    VARSEL_EMBEDDED: String(embedded),
    VARSEL_DEMO: String(demo),
    VARSEL_INSECURE: String(insecure),
    VARSEL_WORKER: worker,
  };
}
