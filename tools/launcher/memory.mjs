import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const EVERY_MS = 2000;
const QUIET_SHARE = 0.1;
const WORTH_BYTES = 48 * 1024 * 1024;

/**
 * Gives back what a start or a busy hour has left behind, as soon as the process has been quiet for two seconds: V8 keeps
 * it for a next burst, and the machine beside us could use it. Nothing happens while there is work to do.
 */
export function giveBackMemory() {
  setFlagsFromString('--expose-gc');
  const collect = /** @type {NodeJS.GCFunction} */ (runInNewContext('gc'));
  let until = performance.eventLoopUtilization();
  let kept = 0;
  setInterval(() => {
    const now = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(now, until);
    until = now;
    if (utilization > QUIET_SHARE || process.memoryUsage().heapTotal < kept + WORTH_BYTES) return;
    collect({ type: 'major', flavor: 'last-resort' });
    kept = process.memoryUsage().heapTotal;
  }, EVERY_MS).unref();
}
