import { runUpkeep } from './launcher/upkeep-program.ts';

/**
 * `npm run views -- status | compare [view] | rebuild <view>`: how far the views are, whether they say what the log
 * says, and one made anew.
 */
const given = process.argv.slice(2);
runUpkeep(
  { name: 'views', usage: 'Usage: npm run views -- status | compare [view] | rebuild <view>', asOwner: true },
  given.filter((word) => word.startsWith('--')),
  given.filter((word) => !word.startsWith('--')),
);
