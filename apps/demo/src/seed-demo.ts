import { type Clock, type Instant } from '@varsel/event-sourcing';
import {
  type ContextDefinition,
  createActs,
  EventCodec,
  type EventStore,
  Facts,
  PolicyRunner,
  type MasterKey,
  ProjectionRunner,
  type SubjectKeys,
} from '@varsel/event-store';
import { identityServices } from '@varsel/identity';
import { createFiles, type FilesOptions } from '@varsel/files';
import { mailChannel, MailQueue, Sealer } from '@varsel/outbound';
import type { Database } from '@varsel/tenancy';
import { Cast } from './cast.ts';
import { DemoAccounts } from './demo-accounts.ts';
import { governanceStory } from './governance-story.ts';
import { liveIncidentStory } from './live-incident-story.ts';
import { measureStory } from './measure-story.ts';
import { pastIncidentStory } from './past-incident-story.ts';
import { colleagues, demoOrganisation, founder, otherAdministrator, otherOrganisation } from './people.ts';
import { registrationStory } from './registration-story.ts';
import { playInOrder, type Scene } from './scenes.ts';
import { reportedIncidentStory } from './reported-incident-story.ts';
import { riskStory } from './risk-story.ts';
import { scopeStory } from './scope-story.ts';
import { supplierStory } from './supplier-story.ts';
import { type Player, Stage } from './stage.ts';
import { Calendar, StoryClock } from './story-clock.ts';

export interface DemoGround {
  readonly database: Database;
  readonly keys: SubjectKeys;
  readonly master: MasterKey;
  readonly contexts: readonly ContextDefinition[];
  readonly publicUrl: string;
  readonly keysDirectory: string;
  readonly files: FilesOptions;
  /** A store whose ledger follows the given clock: the demo's database alone allows it. */
  storeAt(clock: Clock): EventStore & { close(): Promise<void> };
}

/** Tells nine months of a hospital group through the product's own acts. Does nothing where the story stands already. */
export async function seedDemo(ground: DemoGround, today: Instant): Promise<void> {
  const accounts = new DemoAccounts(ground.keysDirectory);
  if (accounts.read().length > 0) return;
  const calendar = new Calendar(today);
  const clock = new StoryClock(calendar.daysAgo(300));
  const store = ground.storeAt(clock);
  try {
    const { cast, stage, settle } = troupe(ground, store, clock);
    await playHospital({ cast, stage, calendar, clock, settle, database: ground.database });
    clock.moveTo(calendar.daysAgo(otherAdministrator.joinedDaysAgo));
    await cast.found(otherAdministrator, otherOrganisation);
    accounts.write(cast.accounts);
  } finally {
    await store.close();
  }
}

function troupe(ground: DemoGround, store: EventStore, clock: StoryClock) {
  const { database, keys, master, contexts, publicUrl } = ground;
  const aggregates = contexts.flatMap((context) => context.aggregates);
  const codec = new EventCodec(aggregates, keys);
  const waitFor = bringingUp(ground, store, codec);
  const facts = new Facts({ database, contexts, waitFor });
  const acts = createActs({ store, codec, digestKey: (tenant) => master.derive('digest', tenant), contexts, facts });
  const sealer = new Sealer(master);
  const mails = new MailQueue(sealer, clock, false, { publicUrl });
  const options = { publicUrl, keysDirectory: ground.keysDirectory, demo: true, contexts: () => contexts };
  const services = identityServices({ database, store, acts, clock, sealer, mails, options });
  const stage = new Stage({ acts, clock, contexts, facts, files: createFiles(database, clock, ground.files) });
  const channels = mailChannel(mails);
  const policies = contexts.flatMap((context) => context.policies ?? []);
  const onProblem = fail;
  const runner = new PolicyRunner({ database, store, codec, acts, clock, channels, policies, waitFor, onProblem });
  return { stage, cast: new Cast({ services, database, mails, stage, clock }), settle: () => runner.sweep() };
}

/** A story in which something does not come about is wrong. */
function fail({ error }: { readonly error: unknown }): never {
  throw error;
}

/** Nobody projects while the story is told: whoever asks for a fact or reads a view brings the views up first. */
function bringingUp({ database, contexts }: DemoGround, store: EventStore, codec: EventCodec) {
  const views = contexts.flatMap((context) => context.views);
  const runner = new ProjectionRunner({ database, store, codec, views, onProblem: fail });
  return async (): Promise<'reached'> => {
    await runner.sweep();
    return 'reached';
  };
}

interface Telling {
  readonly cast: Cast;
  readonly stage: Stage;
  readonly calendar: Calendar;
  readonly clock: StoryClock;
  /** Lets policies react to what has just happened. */
  readonly settle: () => Promise<void>;
  readonly database: Database;
}

async function playHospital({ cast, stage, calendar, clock, settle, database }: Telling): Promise<void> {
  clock.moveTo(calendar.daysAgo(founder.joinedDaysAgo));
  const signe = await cast.found(founder, demoOrganisation);
  const players = new Map<string, Player>([[founder.key, signe]]);
  const arrivals = colleagues.map((person, index): Scene => ({
    at: calendar.daysAgo(person.joinedDaysAgo, 8, index),
    play: async () => players.set(person.key, await cast.invite(person, signe, demoOrganisation.name)),
  }));
  const early = colleagues.filter(({ joinedDaysAgo }) => joinedDaysAgo > 270).length;
  await playInOrder(arrivals.slice(0, early), clock, settle);
  const named = (key: string): Player => {
    const player = players.get(key);
    if (player === undefined) throw new Error(`${key} has not arrived`);
    return player;
  };
  const [karim, mads] = [named('karim'), named('mads')];
  await playInOrder(
    [
      ...arrivals.slice(early),
      ...scopeStory(stage, calendar, signe, named('birthe')),
      ...registrationStory(stage, calendar, signe),
      ...pastIncidentStory(stage, calendar, [karim, mads]),
      ...riskStory(stage, calendar, named),
      ...measureStory(stage, calendar, named),
      ...supplierStory({ stage, database, calendar, circle: named }),
      ...governanceStory(stage, calendar, { signe, birthe: named('birthe'), henning: named('henning') }),
      ...reportedIncidentStory(stage, calendar, { karim, mads, signe }),
      ...liveIncidentStory(stage, calendar, { karim, mads, signe }),
    ],
    clock,
    settle,
  );
}
