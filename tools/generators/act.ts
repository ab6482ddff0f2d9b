import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { root } from '../source/files.ts';
import { isGranted, planOf } from './act/plan.ts';
import { Unwritable, usage, wishOf } from './act/wish.ts';

/** Writes a new act: the act, its spec, its event in the aggregate's page and its mutation. `--root` is for its own tests. */
const [first, second, ...rest] = process.argv.slice(2);
const [home, args] = first === '--root' && second !== undefined ? [second, rest] : [root, process.argv.slice(2)];

try {
  if (args.includes('--help')) console.log(usage);
  else await write(args, home);
} catch (error) {
  if (!(error instanceof Unwritable)) throw error;
  console.error(`${error.message}\n\n${usage}`);
  process.exitCode = 2;
}

async function write(given: readonly string[], at: string): Promise<void> {
  const wish = wishOf(given);
  const isStanding = isGranted(wish.permission, at);
  const files = planOf(wish, at);
  const style = (await resolveConfig(join(root, 'package.json'))) ?? {};
  for (const { file, text, isNew } of files) {
    const path = join(at, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, await format(text, { ...style, parser: 'typescript' }));
    console.log(`${isNew ? 'new    ' : 'changed'} ${file}`);
  }
  console.log(
    isStanding
      ? `\nThe permission ${wish.permission} stands already: whoever holds it may do the act.`
      : `\nThe permission ${wish.permission} is new: administrators hold it. Decide in the module who else does.`,
  );
  console.log(`\nNow the law: the conditions in ${wish.file}.ts, what the event changes in ${wish.aggregate}.ts,`);
  console.log(`and ${wish.file}.spec.ts until it is green. Then: npm run generate`);
}
