/** Where the log lies: `EVENT_STORE` and `KURRENTDB_URL`. */
export type EngineSettings =
  | { readonly engine: 'postgres' }
  | {
      readonly engine: 'kurrentdb';
      /** `esdb://…` or `esdb+discover://…`; may hold a password. */
      readonly url: string;
    };

/** A setting of the event store is missing or malformed: one sentence for the operator, and exit code 2. */
class EngineSettingsProblem extends Error {
  readonly exitCode = 2;
}

const NODE = /^esdb(\+discover)?:\/\/[^\s]+$/;

/** Throws `EngineSettingsProblem`. The sentence never repeats the address, which may hold a password. */
export function engineOf(eventStore = 'postgres', url: string | undefined): EngineSettings {
  if (eventStore !== 'postgres' && eventStore !== 'kurrentdb')
    throw new EngineSettingsProblem(`EVENT_STORE is “${eventStore}”, but it is either postgres or kurrentdb.`);
  if (eventStore === 'postgres') {
    if (url === undefined) return { engine: 'postgres' };
    throw new EngineSettingsProblem('KURRENTDB_URL is set, but EVENT_STORE is not kurrentdb: set both, or neither.');
  }
  if (url === undefined) throw new EngineSettingsProblem('EVENT_STORE=kurrentdb needs KURRENTDB_URL.');
  if (!NODE.test(url))
    throw new EngineSettingsProblem('KURRENTDB_URL is not a URL that begins with esdb:// or esdb+discover://.');
  return { engine: 'kurrentdb', url };
}
