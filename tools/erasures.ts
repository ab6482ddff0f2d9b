import { runUpkeep } from './launcher/upkeep-program.ts';

/**
 * `npm run erasures -- list | reapply | record <organisation> <record> <ground>`: who was erased, everybody erased
 * again after a restore, and the texts of one record erased when its time is over.
 */
const given = process.argv.slice(2);
runUpkeep(
  {
    name: 'erasures',
    usage: 'Usage: npm run erasures -- list | reapply | record <organisation> <record> <ground>',
    asOwner: false,
  },
  given.filter((word) => word.startsWith('--')),
  given.filter((word) => !word.startsWith('--')),
);
