import type { TestDatabase } from '../../../../../tools/testing/database.ts';
import { asSuperuser } from './superuser.ts';

/** The logical backup in small: the rows of each table as text into another database's table of the same shape. */
export async function copyTables(from: TestDatabase, to: TestDatabase, tables: readonly string[]): Promise<void> {
  for (const table of tables) {
    const file = `/tmp/varsel-copy-${from.name}-${table}`;
    await asSuperuser(from, (source) => source.query(`copy (select * from ${table} order by tenant, 2) to '${file}'`));
    await asSuperuser(to, (target) => target.query(`copy ${table} from '${file}'`));
    await asSuperuser(from, (source) => source.query(`copy (select 1 where false) to program 'rm -f ${file}'`));
  }
}
