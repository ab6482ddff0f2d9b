/** Something that runs until it is told to stop. */
export interface Program {
  close(): Promise<void>;
}

/** Starts a program and stops it on a signal; a failed start is one sentence on standard error and an exit code. */
export async function runProgram(start: () => Promise<Program>): Promise<void> {
  try {
    const program = await start();
    let stopping = false;
    const stop = (): void => {
      if (stopping) return;
      stopping = true;
      void program.close().finally(() => process.exit(0));
    };
    process.on('SIGINT', stop).on('SIGTERM', stop);
  } catch (fault) {
    fail(fault);
  }
}

/** Does one thing and ends. */
export async function runOnce(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (fault) {
    fail(fault);
  }
}

function fail(fault: unknown): void {
  process.stderr.write(`${sentence(fault)}\n`);
  process.exit(
    fault instanceof Error && 'exitCode' in fault && typeof fault.exitCode === 'number' ? fault.exitCode : 1,
  );
}

function sentence(fault: unknown): string {
  if (!(fault instanceof Error)) return String(fault);
  if ('code' in fault && fault.code === 'EADDRINUSE')
    return 'The port is taken by another program; choose another with PORT.';
  return fault.message;
}
