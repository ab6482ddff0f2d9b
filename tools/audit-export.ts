import { parseArgs } from 'node:util';
import { runUpkeep } from './launcher/upkeep-program.ts';

/**
 * `npm run audit:export -- --organisation <id|demo> --out bundle.zip [--without-disclosures] [--empty]`: an
 * organisation's whole log as a bundle that anybody can verify (docs/how-to/verify-a-bundle.md).
 */
const given = process.argv.slice(2);
const flags: readonly string[] = given.filter((word) => word === '--empty' || word === '--help');
runUpkeep(
  {
    name: 'audit-export',
    usage: 'Usage: npm run audit:export -- --organisation <id|demo> --out <file> [--without-disclosures] [--empty]',
    asOwner: false,
  },
  flags,
  wordsOf(given.filter((word) => !flags.includes(word))),
);

/** The file is meant from where the operator stands. */
function wordsOf(args: readonly string[]): readonly string[] {
  const { values } = parseArgs({
    args: [...args],
    strict: false,
    options: { organisation: { type: 'string' }, out: { type: 'string' }, 'without-disclosures': { type: 'boolean' } },
  });
  const { organisation, out } = values;
  return [
    typeof organisation === 'string' ? organisation : '',
    typeof out === 'string' ? out : '',
    values['without-disclosures'] === true ? 'withheld' : 'complete',
  ];
}
