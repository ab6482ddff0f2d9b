import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const START_WITHIN_MS = 300_000;

/** A program of ours that runs beside the bench. */
export interface Program {
  readonly pid: number;
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts a program and waits until it answers there. */
export async function startProgram(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  readyPath: string,
): Promise<Program> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...environment, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(child, 'exit');
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
  };
  const until = performance.now() + START_WITHIN_MS;
  while (!(await answers(`${url}${readyPath}`))) {
    if (child.exitCode !== null) throw new Error(`${args.join(' ')} ended with ${child.exitCode}`);
    if (performance.now() > until) throw new Error(`${args.join(' ')} does not answer`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  if (child.pid === undefined) throw new Error('A program without a process');
  return { pid: child.pid, url, stop };
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).status < 500;
  } catch {
    return false;
  }
}

/** Megabytes resident in a process and everything it started; databases are not ours to count. */
export function residentMegabytes(pid: number): number {
  const table = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,rss=,comm='], { encoding: 'utf8' });
  const processes = table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .map(([own, parent, kilobytes, command]) => ({
      own: Number(own),
      parent: Number(parent),
      kilobytes: Number(kilobytes),
      database: command?.includes('postgres') === true,
    }));
  const family = new Set([pid]);
  for (const { own, parent } of processes.toSorted((one, other) => one.own - other.own))
    if (family.has(parent)) family.add(own);
  const ours = processes.filter(({ own, database }) => family.has(own) && !database);
  return ours.reduce((sum, { kilobytes }) => sum + kilobytes, 0) / 1024;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
