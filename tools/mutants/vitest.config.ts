import { defineConfig } from 'vitest/config';

/** Set by `mutants.ts`: which specs may kill the mutants of one package. */
const include = (process.env['MUTANTS_SPECS'] ?? '').split('\n');

export default defineConfig({
  test: {
    include,
    exclude: ['**/node_modules/**', '**/dist/**', '**/*.db.spec.ts', '**/*.journey.spec.ts', '**/*.isolation.spec.ts'],
    testTimeout: 60_000,
  },
});
