import { runUpkeep } from './launcher/upkeep-program.ts';

/**
 * `npm run ledger -- status | rotate-key | restored --organisation <id|demo|all> --reason "…"`: how the audit logs
 * stand, a new key for all of them, and the loss of a log that was restored put on record.
 */
const given = process.argv.slice(2);
const flags: readonly string[] = given.filter((word) => word === '--empty' || word === '--help');
runUpkeep(
  {
    name: 'ledger',
    usage:
      'Usage: npm run ledger -- status | rotate-key | restored --organisation <id|demo|all> --reason "…" [--empty]',
    asOwner: false,
  },
  flags,
  given.filter((word) => !flags.includes(word)),
);
