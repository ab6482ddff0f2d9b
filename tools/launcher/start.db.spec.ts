import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databaseUrl } from './bootstrap.mjs';
import { type EmbeddedServer, startEmbedded } from './embedded.mjs';
import { endProcess, identityOf, stillRuns } from './processes.mjs';
import { openTemporaryFolder } from './temporary.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

describe('start the embedded database', () => {
  let folder: string;
  let server: EmbeddedServer | undefined;
  beforeAll(() => {
    folder = openTemporaryFolder('varsel-start-');
  });
  afterAll(async () => {
    await server?.stop();
    rmSync(folder, { recursive: true });
  });

  async function start(): Promise<EmbeddedServer> {
    server = await startEmbedded({
      root: ROOT,
      dataDir: folder,
      keysDir: join(folder, 'keys'),
      database: 'varsel',
      systemFolder: join(folder, 'system'),
    });
    return server;
  }

  async function ask(running: EmbeddedServer, role: 'varsel_owner' | 'varsel_app', sql: string): Promise<unknown[]> {
    const password = role === 'varsel_owner' ? running.passwords.owner : running.passwords.app;
    const client = new pg.Client({ connectionString: databaseUrl(running.port, role, password, 'varsel') });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(sql)).rows;
    } finally {
      await client.end();
    }
  }

  it('keeps passwords where their owner alone can read them', async () => {
    await start();
    expect(statSync(join(folder, 'keys')).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, 'keys', 'database.json')).mode & 0o777).toBe(0o600);
  });

  it('refuses who does not know the password', async () => {
    const running = server ?? (await start());
    const stranger = new pg.Client({ connectionString: databaseUrl(running.port, 'varsel_app', 'guess', 'varsel') });
    await expect(stranger.connect()).rejects.toThrow(/password authentication failed/);
    expect(await ask(running, 'varsel_app', 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('checks its pages and never runs as root', async () => {
    const running = server ?? (await start());
    expect(await ask(running, 'varsel_app', 'show data_checksums')).toEqual([{ data_checksums: 'on' }]);
    expect(statSync(join(running.place.home, 'data')).uid).not.toBe(0);
  });

  it('comes back with everything that was committed after it was killed', async () => {
    const running = server ?? (await start());
    await ask(running, 'varsel_owner', 'create table kept as select 7 as number');
    process.kill(running.process.pid, 'SIGKILL');
    await running.ended;
    const again = await start();
    expect(again.port).toBe(running.port);
    expect(await ask(again, 'varsel_owner', 'select number from kept')).toEqual([{ number: 7 }]);
  });

  it('ends a server that a killed launcher left running', async () => {
    const left = server ?? (await start());
    const again = await start();
    expect(stillRuns(left.process)).toBe(false);
    expect(stillRuns(again.process)).toBe(true);
  });

  it('is not stopped by a lock file whose number is a stranger’s by now', async () => {
    const running = server ?? (await start());
    await endProcess(running.process, [['SIGKILL', 5000]]);
    await running.ended;
    const file = join(running.place.home, 'data', 'postmaster.pid');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^\d+/, String(process.ppid)));
    expect(await ask(await start(), 'varsel_app', 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(identityOf(process.ppid)).toBeDefined();
  });

  it('throws away a cluster whose making was interrupted', async () => {
    const running = server ?? (await start());
    writeFileSync(join(running.place.home, 'data.unfinished'), 'half');
    await running.stop();
    await start();
    expect(existsSync(join(running.place.home, 'data', 'PG_VERSION'))).toBe(true);
  });

  it('says that a database comes from a newer PostgreSQL', async () => {
    const running = server ?? (await start());
    await running.stop();
    const file = join(running.place.home, 'data', 'PG_VERSION');
    const version = readFileSync(file, 'utf8');
    writeFileSync(file, '99\n');
    await expect(start()).rejects.toThrow(/was made by the newer PostgreSQL 99/);
    writeFileSync(file, version);
  });

  it('says that the keys of a database are missing', async () => {
    rmSync(join(folder, 'keys'), { recursive: true });
    await expect(start()).rejects.toThrow(/its keys are missing/);
  });
});
