/**
 * What a browser must fetch before the first screen of each door can be used, gzip, cold cache.
 *
 * Counts the scripts a page names and everything those import without being asked; for the portal also the heaviest of
 * the ways in (signing in, or the frame with the overview). Says nothing and succeeds when the web has not been built.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../source/files.ts';

const dist = join(root, 'apps/web/dist');

interface Door {
  readonly name: string;
  readonly page: string;
  readonly limitKb: number;
  /** Chunks asked for before the first screen: by the beginning of their names. */
  readonly ways: readonly (readonly string[])[];
}

interface Measured {
  readonly door: Door;
  readonly scriptsKb: number;
  readonly stylesKb: number;
}

const doors: readonly Door[] = [
  { name: 'portal', page: 'index.html', limitKb: 230, ways: [['shell', 'overview-home'], ['sign-in']] },
  { name: 'board', page: 'board/index.html', limitKb: 170, ways: [[]] },
  { name: 'supplier', page: 'supplier/index.html', limitKb: 170, ways: [[]] },
];

const assets = join(dist, 'assets');

const imports = (file: string): string[] => {
  const text = readFileSync(join(assets, file), 'utf8');
  return [...text.matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/g)].flatMap(([, name]) => name ?? []);
};

function reached(start: readonly string[]): Set<string> {
  const found = new Set<string>();
  const open = [...start];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    open.push(...imports(file));
  }
  return found;
}

const gzipKb = (files: Iterable<string>): number =>
  [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(assets, file)), { level: 9 }).length, 0) / 1000;

const named = (files: readonly string[], start: string): string[] =>
  files.filter((file) => file.startsWith(`${start}-`) && file.endsWith('.js'));

function measure(door: Door): Measured {
  const page = readFileSync(join(dist, door.page), 'utf8');
  const scripts = [...page.matchAll(/assets\/([^"]+\.js)"/g)].flatMap(([, name]) => name ?? []);
  const styles = [...page.matchAll(/assets\/([^"]+\.css)"/g)].flatMap(([, name]) => name ?? []);
  const all = readdirSync(assets);
  const totals = door.ways.map((way) => gzipKb(reached([...scripts, ...way.flatMap((start) => named(all, start))])));
  return { door, scriptsKb: Math.max(...totals), stylesKb: gzipKb(styles) };
}

function run(): number {
  if (!existsSync(dist)) {
    console.log('apps/web/dist is not there: nothing to measure. Build the web first.');
    return 0;
  }
  const measured = doors.map(measure);
  for (const { door, scriptsKb, stylesKb } of measured)
    console.log(
      `${door.name}: ${scriptsKb.toFixed(1)} of ${String(door.limitKb)} kB scripts, ${stylesKb.toFixed(1)} kB styles (gzip)`,
    );
  return measured.some(({ door, scriptsKb }) => scriptsKb > door.limitKb) ? 1 : 0;
}

process.exitCode = run();
