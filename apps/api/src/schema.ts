import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { MasterKey, MemoryEventStore, MemorySubjectKeys } from '@varsel/event-store';
import { printedSchema, RateLimits } from '@varsel/graphql-vocabulary/server';
import { Database, SystemClock } from '@varsel/tenancy';
import { permissions } from './app.module.ts';
import { RootModule } from './root.module.ts';

/** The contract with the pages and with programs, as the code declares it. Opens nothing; checks every rule. */
export function schemaText(): Promise<string> {
  return printedSchema(RootModule.of(withoutMachine()), permissions);
}

/** Parts that hold nothing and reach nothing: only what the modules declare is looked at. */
function withoutMachine(): Parameters<typeof RootModule.of>[0] {
  const clock = new SystemClock();
  const ignore = () => undefined;
  const foundation = {
    clock,
    database: Object.create(Database.prototype) as Database,
    store: new MemoryEventStore(clock),
    keys: new MemorySubjectKeys(),
    master: new MasterKey(randomBytes(32)),
  };
  const files = { directory: '', limits: { fileBytesAtMost: 0, quotaBytes: 0 } };
  const publicUrl = 'http://127.0.0.1:3000';
  const settings = { publicUrl, keysDir: '', dataDir: '', demo: false, smtpUrl: undefined, witness: undefined, files };
  const problems = { onProblem: ignore, onPolicyProblem: ignore, onLogProblem: ignore };
  return { foundation, settings, limits: new RateLimits(), works: false, problems };
}
