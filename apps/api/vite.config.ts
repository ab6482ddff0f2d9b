import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, defineConfig, type Plugin } from 'vite';

const here = import.meta.dirname;
const entry = (name: string): string => join(here, 'src', `${name}.ts`);
const upkeep = join(here, '../upkeep/src');
/** The server's programs, and every program that an operator runs beside it. */
const programs = Object.fromEntries([
  ...['main', 'worker', 'migrate', 'schema'].map((name) => [name, entry(name)]),
  ...readdirSync(upkeep)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
    .map((file) => [file.replace(/\.ts$/, ''), join(upkeep, file)]),
  // Beside the demo it runs as built: TypeScript costs Node twice the memory.
  ['witness', join(here, '../witness/src/main.ts')],
]);

/** The GraphQL editor changes with its package only: built once beside the server. */
const editor = (): Plugin => ({
  name: 'varsel-graphiql',
  apply: 'build',
  buildStart() {
    rmSync(join(here, 'dist/chunks'), { recursive: true, force: true });
  },
  async closeBundle() {
    if (existsSync(join(here, 'dist/graphiql/index.html'))) return;
    await build({ configFile: join(here, 'graphiql/vite.config.ts'), logLevel: 'warn' });
  },
});

export default defineConfig({
  root: here,
  plugins: [editor()],
  // Our own packages are TypeScript and go into the bundle; everything else stays in node_modules.
  ssr: { noExternal: [/^@varsel\//] },
  build: {
    ssr: true,
    outDir: join(here, 'dist'),
    // The editor lives in there too.
    emptyOutDir: false,
    target: 'node20',
    sourcemap: true,
    minify: false,
    rolldownOptions: {
      input: programs,
      // The class of a command is its name.
      output: { keepNames: true, entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
});
