import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../source/files.ts';

/** A witness in a process of its own, over real HTTP. */
export interface RunningWitness {
  readonly url: string;
  /** Its verifier key. */
  readonly key: string;
  readonly folder: string;
  /** Ends it as a loss of power would; the folder stays. */
  kill(): Promise<void>;
  /** Ends it and removes the folder. */
  remove(): Promise<void>;
}

interface Wishes {
  readonly logKeys: readonly string[];
  /** A folder that another witness left. */
  readonly folder?: string;
  readonly port?: number;
}

/** Starts `apps/witness` on a free port. Throws with its words when it does not start. */
export async function startWitness({ logKeys, folder, port = 0 }: Wishes): Promise<RunningWitness> {
  const place = folder ?? mkdtempSync(join(tmpdir(), 'varsel-witness-'));
  const words = logKeys.flatMap((key) => ['--log-key', key]);
  const child = spawn(process.execPath, [join(root, 'apps/witness/src/main.ts'), ...words], {
    env: { ...process.env, VARSEL_WITNESS_DIR: place, WITNESS_PORT: String(port), WITNESS_NAME: 'witness.test' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const { url, key } = await untilListening(child);
  const kill = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  };
  return {
    url,
    key,
    folder: place,
    kill,
    remove: async () => {
      await kill();
      rmSync(place, { recursive: true, force: true });
    },
  };
}

function untilListening(child: ChildProcess): Promise<{ readonly url: string; readonly key: string }> {
  let said = '';
  return new Promise((resolve, reject) => {
    const hear = (data: Buffer): void => {
      said += data.toString('utf8');
      const [, key, url] = /^Witness (\S+)\nlistens on (\S+)$/m.exec(said) ?? [];
      if (key !== undefined && url !== undefined) resolve({ key, url });
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => {
      reject(new Error(`The witness ended with ${String(code)}: ${said}`));
    });
  });
}
