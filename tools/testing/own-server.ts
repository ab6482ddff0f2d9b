import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { databaseUrl } from '../launcher/bootstrap.mjs';
import { startEmbedded } from '../launcher/embedded.mjs';
import { openTemporaryFolder } from '../launcher/temporary.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const DATABASE = 'varsel_own';

/** A server for one test that takes it away: settings as in production, fsync on. */
export interface OwnServer {
  url(): string;
  adminUrl(): string;
  /** `kill -9`, then waits until nothing of it runs. */
  kill(): Promise<void>;
  /** The same data again. */
  restart(): Promise<void>;
  /** Stops it and removes its data. */
  end(): Promise<void>;
}

export async function ownServer(): Promise<OwnServer> {
  const folder = openTemporaryFolder('varsel-own-');
  const start = () =>
    startEmbedded({ root: ROOT, dataDir: join(folder, 'data'), keysDir: join(folder, 'keys'), database: DATABASE });
  let running = await start();
  return {
    url: () => databaseUrl(running.port, 'varsel_app', running.passwords.app, DATABASE),
    adminUrl: () => databaseUrl(running.port, 'varsel_owner', running.passwords.owner, DATABASE),
    kill: async () => {
      process.kill(running.process.pid, 'SIGKILL');
      await running.ended;
    },
    restart: async () => {
      running = await start();
    },
    end: async () => {
      await running.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
