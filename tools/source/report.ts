/** Ends a check: one line when it holds, the problems and exit code 1 when it does not. */
export function report(name: string, problems: readonly string[], summary: string): void {
  if (problems.length === 0) {
    console.log(`${name}: ${summary}`);
    return;
  }
  console.error(
    `${name}: ${String(problems.length)} problem(s)\n${problems.map((problem) => `  ${problem}`).join('\n')}`,
  );
  process.exitCode = 1;
}
