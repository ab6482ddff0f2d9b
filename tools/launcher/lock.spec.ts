import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeLock } from './lock.mjs';
import { identityOf, stillRuns } from './processes.mjs';

const IMPATIENT = { stopping: 300, running: 50 };
const ADDRESS = 'http://127.0.0.1:3000';

describe('take the data folder', () => {
  let folder: string;
  const helpers: number[] = [];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'varsel-lock-'));
  });
  afterEach(() => {
    for (const pid of helpers.splice(0)) if (identityOf(pid) !== undefined) process.kill(pid, 'SIGKILL');
    rmSync(folder, { recursive: true });
  });

  function helper(): { pid: number; identity: string } {
    const { pid = 0 } = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)'], { stdio: 'ignore' });
    helpers.push(pid);
    return { pid, identity: identityOf(pid) ?? '' };
  }

  function heldBy(pid: number, identity: string, more: object = {}): void {
    const holder = {
      pid,
      identity,
      since: '2026-11-22T08:00:00.000Z',
      address: ADDRESS,
      stopping: false,
      children: [],
      ...more,
    };
    writeFileSync(join(folder, 'lock'), JSON.stringify(holder));
  }

  it('gives it back on release', async () => {
    const lock = await takeLock(folder, ADDRESS);
    expect(existsSync(join(folder, 'lock'))).toBe(true);
    lock.release();
    expect(existsSync(join(folder, 'lock'))).toBe(false);
  });

  it('says who holds it while that process lives', async () => {
    const holder = helper();
    heldBy(holder.pid, holder.identity);
    await expect(takeLock(folder, ADDRESS, { patience: IMPATIENT })).rejects.toThrow(
      `Varsel runs from this folder already, as process ${String(holder.pid)} since 2026-11-22 08:00 UTC at ${ADDRESS}; stop it first.`,
    );
  });

  it('waits for a holder that is stopping', async () => {
    const holder = helper();
    heldBy(holder.pid, holder.identity, { stopping: true });
    setTimeout(() => process.kill(holder.pid, 'SIGKILL'), 100);
    const lock = await takeLock(folder, ADDRESS, { patience: { stopping: 10_000, running: 0 } });
    lock.release();
  });

  it('takes it from a process that was killed and ends what that left running', async () => {
    const child = helper();
    heldBy(999_999_999, 'gone', { children: [child] });
    const lock = await takeLock(folder, ADDRESS);
    expect(stillRuns(child)).toBe(false);
    lock.release();
  });

  it('leaves a stranger alone that has the number of a killed child by now', async () => {
    const stranger = helper();
    heldBy(999_999_999, 'gone', { children: [{ pid: stranger.pid, identity: 'another start' }] });
    const lock = await takeLock(folder, ADDRESS);
    expect(stillRuns(stranger)).toBe(true);
    lock.release();
  });

  it('is not stopped by a stranger that has the number of a killed holder', async () => {
    heldBy(process.pid, 'another start');
    const lock = await takeLock(folder, ADDRESS, { patience: IMPATIENT });
    lock.release();
  });

  it('is not stopped by a lock that was cut off in the middle', async () => {
    writeFileSync(join(folder, 'lock'), '{"pid": 12');
    const lock = await takeLock(folder, ADDRESS, { patience: IMPATIENT });
    lock.release();
  });

  it('is taken over by the second run of the same start', async () => {
    heldBy(process.ppid, identityOf(process.ppid) ?? '');
    const lock = await takeLock(folder, ADDRESS, { patience: IMPATIENT });
    expect(JSON.parse(readFileSync(join(folder, 'lock'), 'utf8'))).toMatchObject({ pid: process.pid });
    lock.release();
  });

  it('is given to one of two that come at once', async () => {
    const outcomes = await Promise.allSettled([
      takeLock(folder, ADDRESS, { patience: IMPATIENT }),
      takeLock(folder, ADDRESS, { patience: IMPATIENT }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});
