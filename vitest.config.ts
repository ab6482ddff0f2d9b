import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const everywhere = ['{apps,libs,tools}/**'];
const ignored = ['**/node_modules/**', '**/dist/**', '**/.varsel/**'];
const server = './tools/testing/server.ts';
const web = './apps/web/vite.config.ts';

/** The suffix of a file says what it needs; what it needs says where it runs. */
const ending = (...suffixes: readonly string[]): string[] =>
  everywhere.flatMap((folder) => suffixes.map((suffix) => `${folder}/*${suffix}`));

/** Rooms without frameworks: the fences keep them out of the kernel, and out of the acts of a context. */
const pure = ['libs/{kernel,registration,risk,governance,incidents,supply-chain}/**/*.spec.ts'];
const needy = ending('.db.spec.ts', '.journey.spec.ts', '.isolation.spec.ts', '.e2e.spec.ts');

/** One copy of graphql: the framework requires it, our modules import it, and their classes must be the same. */
const resolve = { alias: [{ find: /^graphql$/, replacement: fileURLToPath(import.meta.resolve('graphql')) }] };

export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        test: {
          name: 'pure',
          // Functions of the domain leave nothing behind that a fresh process would have to wash off.
          isolate: false,
          include: pure,
          exclude: [...ignored, ...needy],
          sequence: { groupOrder: 0 },
          maxWorkers: 2,
        },
      },
      {
        resolve,
        test: {
          name: 'unit',
          include: ending('.spec.ts'),
          exclude: [...ignored, ...needy, ...pure],
          sequence: { groupOrder: 0 },
          maxWorkers: 2,
        },
      },
      {
        ...(existsSync(web) ? { extends: web } : {}),
        test: {
          name: 'dom',
          root: '.',
          include: ending('.spec.tsx'),
          exclude: ignored,
          environment: 'jsdom',
          testTimeout: 20_000,
          sequence: { groupOrder: 0 },
          maxWorkers: 2,
        },
      },
      {
        resolve,
        test: {
          name: 'db',
          include: ending('.db.spec.ts'),
          exclude: ignored,
          globalSetup: server,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 1 },
          maxWorkers: 2,
        },
      },
      {
        resolve,
        test: {
          name: 'app',
          include: ending('.journey.spec.ts', '.isolation.spec.ts'),
          exclude: ignored,
          globalSetup: server,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 2 },
          maxWorkers: 2,
        },
      },
      {
        resolve,
        test: {
          name: 'e2e',
          include: ending('.e2e.spec.ts'),
          exclude: ignored,
          globalSetup: server,
          testTimeout: 180_000,
          hookTimeout: 180_000,
          sequence: { groupOrder: 3 },
          maxWorkers: 1,
        },
      },
    ],
  },
});
