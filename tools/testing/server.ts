import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { databaseUrl } from '../launcher/bootstrap.mjs';
import { startEmbedded } from '../launcher/embedded.mjs';
import { clearLeftovers } from '../launcher/postmaster.mjs';
import { identityOf, stillRuns } from '../launcher/processes.mjs';
import { openTemporaryFolder } from '../launcher/temporary.mjs';
import { type TestServer, urlFor } from './database.ts';
import { migrateTemplate } from './template.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PREFIX = 'varsel-test-';
const TEMPLATE = 'varsel_template';

/** Speed before safety: what is lost with the machine is a test run. */
const SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '300',
  shared_buffers: '256MB',
} as const;

interface Run {
  readonly server: TestServer;
  readonly stop: () => Promise<void>;
}

/** One server a run, however many projects ask for it. */
let run: Promise<Run> | undefined;
let users = 0;

/** Vitest's global setup of every project whose tests need PostgreSQL. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  users += 1;
  run ??= begin();
  const { server, stop } = await run;
  project.provide('testServer', server);
  return async () => {
    users -= 1;
    if (users > 0) return;
    run = undefined;
    await stop();
  };
}

async function begin(): Promise<Run> {
  await removeAbandoned();
  const folder = openTemporaryFolder(PREFIX);
  writeFileSync(join(folder, 'run.json'), JSON.stringify({ pid: process.pid, identity: identityOf(process.pid) }));
  const dataDir = join(folder, 'data');
  const embedded = await startEmbedded({
    root: ROOT,
    dataDir,
    keysDir: join(folder, 'keys'),
    database: TEMPLATE,
    settings: SETTINGS,
  });
  const server: TestServer = {
    superuserUrl: databaseUrl(embedded.port, 'postgres', embedded.passwords.superuser, 'postgres'),
    ownerPassword: embedded.passwords.owner,
    appPassword: embedded.passwords.app,
    template: TEMPLATE,
    folder,
  };
  const stop = async (): Promise<void> => {
    await embedded.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await migrateTemplate(urlFor(server, 'varsel_owner', server.ownerPassword, TEMPLATE));
  } catch (error) {
    await stop();
    throw error;
  }
  return { server, stop };
}

/** Servers and folders of runs that were killed. */
async function removeAbandoned(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const folder = join(tmpdir(), name);
    const owner = ownerOf(folder);
    if (owner === undefined || stillRuns(owner)) continue;
    await clearLeftovers(join(folder, 'data', 'postgres', 'data'));
    rmSync(folder, { recursive: true, force: true });
  }
}

function ownerOf(folder: string): { pid: number; identity: string } | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, 'run.json'), 'utf8')) as { pid: number; identity: string };
  } catch {
    return undefined;
  }
}
