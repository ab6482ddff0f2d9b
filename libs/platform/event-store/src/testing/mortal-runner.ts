import { Database, tenantId } from '@varsel/tenancy';
import { EventCodec } from '../codec/event-codec.ts';
import { MemorySubjectKeys } from '../codec/memory-subject-keys.ts';
import { PostgresEventStore } from '../postgres/postgres-event-store.ts';
import { ProjectionRunner } from '../projection/runner.ts';
import { purses, tally } from './plain-views.ts';
import { intercept, type Statement } from './statements.ts';

/**
 * A projection runner in a process of its own that dies by kill -9 in its second page, or holds there:
 * `node mortal-runner.ts <url> <tenant> <moment> <die | hold>`.
 */
const [url = '', tenant = '', moment = '', end = ''] = process.argv.slice(2);

const database = await Database.open({ url, entities: [purses.row, tally.row], poolSize: 4 });
const store = new PostgresEventStore({ pool: database.pool });
const reached = { pages: 0, reads: 0 };

intercept(database.pools, async (statement) => {
  if (isTheMomentBefore(statement)) await here();
  const answer = await statement.send();
  if (statement.text === 'commit') reached.pages += 1;
  if (moment === 'after commit' && reached.pages === 2) await here();
  return answer;
});

const runner = new ProjectionRunner({
  database,
  codec: new EventCodec([], new MemorySubjectKeys()),
  views: [purses, tally],
  pageSize: 20,
  discover: () => Promise.resolve([tenantId(tenant)]),
  store: {
    subscribe: () => () => undefined,
    feed: async (...asked) => {
      const page = await store.feed(...asked);
      reached.reads += 1;
      // The second page was read while the first was written; the third comes after the first stands, beside the second.
      if (moment === 'after read' && reached.reads === 3) await here();
      return page;
    },
  },
});
await runner.sweep();
process.stdout.write('survived\n');

/** Of the second page: its rows are about to be written, or to be committed. */
function isTheMomentBefore({ text }: Statement): boolean {
  if (reached.pages !== 1) return false;
  return moment === 'before commit' ? text === 'commit' : moment === 'after project' && text.startsWith('with part0');
}

async function here(): Promise<void> {
  if (end === 'die') process.kill(process.pid, 'SIGKILL');
  process.stdout.write('holding\n');
  await new Promise((resolve) => setTimeout(resolve, 3_600_000));
}
