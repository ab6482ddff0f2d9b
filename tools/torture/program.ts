import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

type Environment = Readonly<Record<string, string | undefined>>;

/** One program of the built product, in a process of its own that may be taken away. */
export class Program {
  readonly #script: string;
  readonly #environment: Environment;
  readonly #log: string;
  readonly #againAfterMs: number | undefined;
  #child: ChildProcess | undefined;

  /** `againAfterMs`: it is started again when it ends by itself, as the launcher does with the worker. */
  constructor(script: string, environment: Environment, log: string, againAfterMs?: number) {
    this.#script = script;
    this.#environment = environment;
    this.#log = log;
    this.#againAfterMs = againAfterMs;
  }

  start(): void {
    const child = spawn(process.execPath, ['--enable-source-maps', this.#script], {
      env: { ...process.env, ...this.#environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (told: Buffer) => {
        appendFileSync(this.#log, told);
      });
    this.#child = child;
    if (this.#againAfterMs === undefined) return;
    const again = this.#againAfterMs;
    child.once('exit', () => {
      setTimeout(() => {
        if (this.#child === child) this.start();
      }, again);
    });
  }

  /** `kill -9`, and waits until the system has taken it away. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.#end('SIGTERM');
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (child === undefined || !isAlive(child)) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  }

  /** Runs a program to its end and gives what it said. Throws when it fails. */
  static async run(script: string, flags: readonly string[], environment: Environment): Promise<string> {
    const child = spawn(process.execPath, [script, ...flags], { env: { ...process.env, ...environment } });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (told: Buffer) => (said += told.toString()));
    const [code] = (await once(child, 'close')) as [number | null];
    if (code !== 0) throw new Error(`${script} ${flags.join(' ')} ended with ${String(code)}: ${said.slice(-2_000)}`);
    return said;
  }
}

function isAlive({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode === null && signalCode === null;
}

/** Milliseconds until the address answers well. Throws when it does not within the time. */
export async function untilWell(address: string, withinMs: number): Promise<number> {
  const began = performance.now();
  for (;;) {
    if (await answersWell(address)) return performance.now() - began;
    if (performance.now() - began > withinMs) throw new Error(`${address} did not answer well within ${withinMs} ms`);
    await sleep(20);
  }
}

async function answersWell(address: string): Promise<boolean> {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(5_000) });
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    return false;
  }
}
