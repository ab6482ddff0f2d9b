/** Short lines for the person who waits; a running one counts its seconds. */

/** Hands the beginning on to the run that takes over under the installed Node: the person waits for both. */
export const startedVariable = 'STARTED_BY_VARSEL_AT';

export const started = beganAt(process.env[startedVariable], Date.now());
delete process.env[startedVariable];

/**
 * @param {string | undefined} told
 * @param {number} now
 * @returns {number} when the person began to wait
 */
export function beganAt(told, now) {
  const before = Number(told);
  // Who sets the variable by hand, or starts again within the same shell, is not told of hours.
  return told !== undefined && before <= now && now - before < 3_600_000 ? before : now;
}

/** @param {string} line */
export function say(line) {
  process.stdout.write(`${line}\n`);
}

export function secondsSinceStart() {
  return ((Date.now() - started) / 1000).toFixed(1);
}

/**
 * Says what is being done and, when it took long enough to notice, how long it took.
 * @template Result
 * @param {string} what
 * @param {() => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function whileSaying(what, work) {
  const begun = Date.now();
  const seconds = () => Math.round((Date.now() - begun) / 1000);
  const inPlace = process.stdout.isTTY;
  process.stdout.write(inPlace ? `${what} …` : `${what} …\n`);
  const timer = setInterval(
    () => process.stdout.write(inPlace ? `\r${what} … ${seconds()} s` : `  still at it, ${seconds()} s\n`),
    inPlace ? 1000 : 15_000,
  );
  try {
    const result = await work();
    if (inPlace) process.stdout.write(`\r${what} … done in ${seconds()} s\n`);
    return result;
  } catch (error) {
    if (inPlace) process.stdout.write('\n');
    throw error;
  } finally {
    clearInterval(timer);
  }
}
