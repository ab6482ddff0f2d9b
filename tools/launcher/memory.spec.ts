import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const memory = fileURLToPath(new URL('memory.mjs', import.meta.url));
const MEGABYTE = 1024 * 1024;

/** A process that fills its heap, lets go of it, and is quiet until the heap is small again or the time is up. */
const program = `
const { giveBackMemory } = await import(${JSON.stringify(memory)});
giveBackMemory();
let held = Array.from({ length: 1_500_000 }, (_, n) => ({ n, text: 'row ' + n }));
const full = process.memoryUsage().heapTotal;
held = undefined;
const until = Date.now() + 15_000;
const look = setInterval(() => {
  const left = process.memoryUsage().heapTotal;
  if (left > full / 2 && Date.now() < until) return;
  clearInterval(look);
  console.log(JSON.stringify({ full, left }));
}, 200);
`;

describe('give memory back', () => {
  it('lets go of what a burst has left, once the process is quiet', () => {
    const said = execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' });
    const { full, left } = JSON.parse(said) as { readonly full: number; readonly left: number };
    expect(full).toBeGreaterThan(100 * MEGABYTE);
    expect(left).toBeLessThan(full / 2);
  });
});
