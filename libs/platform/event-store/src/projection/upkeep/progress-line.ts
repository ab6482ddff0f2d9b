const WIDTH = 30;

/** On a terminal alone, in one line that is written over. */
export function drawProgress(done: number, total: number): void {
  if (!process.stderr.isTTY) return;
  const share = total === 0 ? 1 : done / total;
  const bar = '#'.repeat(Math.round(share * WIDTH)).padEnd(WIDTH, '.');
  process.stderr.write(`\r[${bar}] ${String(done)} of ${String(total)} events${share >= 1 ? '\n' : ''}`);
}
