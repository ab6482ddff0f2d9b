import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** The protocol server in a process of its own. */
export interface NodeProcess {
  readonly url: string;
  /** As a power cut: no chance to finish anything. */
  kill(): Promise<void>;
}

const PROGRAM = fileURLToPath(new URL('run.ts', import.meta.url));

/** With a file and a port, the same node can be begun again after its end. */
export async function startNodeProcess(wishes: { readonly file?: string; readonly port?: string } = {}) {
  const words = Object.entries(wishes).flatMap(([name, value]) => [`--${name}`, value]);
  const child = spawn(process.execPath, [PROGRAM, ...words], { stdio: ['ignore', 'pipe', 'inherit'] });
  const url = await firstLineOf(child);
  const kill = async (): Promise<void> => {
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  };
  return { url, kill } satisfies NodeProcess;
}

async function firstLineOf({ stdout }: ChildProcess): Promise<string> {
  if (stdout === null) throw new Error('The node was started without a way to speak');
  const lines = createInterface({ input: stdout });
  const [line] = (await once(lines, 'line')) as [string];
  lines.close();
  return line;
}
