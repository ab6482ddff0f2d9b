/**
 * Loaded into every server process before its own code: when the launcher is gone, however that came about,
 * nothing of it stays behind. The database is named in the query of this module's address.
 */
import { giveBackMemory } from './memory.mjs';
import { endProcess } from './processes.mjs';

const query = new URL(import.meta.url).searchParams;
const database = { pid: Number(query.get('pid') ?? 0), identity: query.get('identity') ?? '' };

giveBackMemory();

if (process.connected) {
  process.once('disconnect', () => {
    setTimeout(() => process.kill(process.pid, 'SIGKILL'), 1500).unref();
    process.kill(process.pid, 'SIGTERM');
    if (database.pid > 0)
      void endProcess(database, [
        ['SIGINT', 1000],
        ['SIGQUIT', 500],
      ]);
  });
  process.channel?.unref();
}
