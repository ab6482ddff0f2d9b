/** The seed of a property test: `SEED=… npm test` repeats a run. Printed, so that a failure can be repeated. */
export function printedSeed(name: string): number {
  const given = Number(process.env['SEED']);
  const seed = Number.isInteger(given) && given > 0 ? given : Date.now() % 2 ** 31;
  console.info(`${name}: SEED=${String(seed)}`);
  return seed;
}
