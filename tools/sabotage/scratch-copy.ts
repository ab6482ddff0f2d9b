import { cpSync, existsSync, mkdirSync, readdirSync, readlinkSync, realpathSync, symlinkSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';

const SOURCES = ['apps', 'docs', 'infra', 'libs', 'tools', 'package.json', 'tsconfig.base.json', 'vitest.config.ts'];
const LEFT_OUT = new Set(['node_modules', 'dist', '.varsel', '.nx']);

/**
 * The sources once more, to be broken there. Packages are links to those of the clone, but the product's own packages
 * are links into the copy: what is broken in one is broken for all the others.
 */
export function scratchCopy(root: string, target: string): void {
  for (const source of SOURCES.filter((each) => existsSync(join(root, each)))) {
    const filter = (path: string): boolean => !LEFT_OUT.has(basename(path));
    cpSync(join(root, source), join(target, source), { recursive: true, filter });
  }
  const [from, to] = [join(root, 'node_modules'), join(target, 'node_modules')];
  mkdirSync(join(to, '@varsel'), { recursive: true });
  for (const entry of readdirSync(from).filter((name) => !name.startsWith('.') && name !== '@varsel'))
    symlinkSync(join(from, entry), join(to, entry));
  for (const entry of readdirSync(join(from, '@varsel'))) {
    const own = resolve(dirname(join(from, '@varsel', entry)), readlinkSync(join(from, '@varsel', entry)));
    symlinkSync(join(target, relative(realpathSync(root), realpathSync(own))), join(to, '@varsel', entry));
  }
}
