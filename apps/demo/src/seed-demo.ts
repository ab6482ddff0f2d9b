import { type Clock, type Instant } from '@varsel/event-sourcing';
import {
  type ContextDefinition,
  createActs,
  EventCodec,
  type EventStore,
  type MasterKey,
  type SubjectKeys,
} from '@varsel/event-store';
import { identityServices } from '@varsel/identity';
import { MailQueue, Sealer } from '@varsel/outbound';
import type { Database } from '@varsel/tenancy';
import { Cast } from './cast.ts';
import { DemoAccounts } from './demo-accounts.ts';
import { liveIncidentStory } from './live-incident-story.ts';
import { pastIncidentStory } from './past-incident-story.ts';
import { colleagues, demoOrganisation, founder, otherAdministrator, otherOrganisation } from './people.ts';
import { registrationStory } from './registration-story.ts';
import { playInOrder, type Scene } from './scenes.ts';
import { scopeStory } from './scope-story.ts';
import { type Player, Stage } from './stage.ts';
import { Calendar, StoryClock } from './story-clock.ts';

export interface DemoGround {
  readonly database: Database;
  readonly keys: SubjectKeys;
  readonly master: MasterKey;
  readonly contexts: readonly ContextDefinition[];
  readonly publicUrl: string;
  readonly keysDirectory: string;
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
    const { cast, stage } = troupe(ground, store, clock);
    await playHospital(cast, stage, calendar, clock);
    clock.moveTo(calendar.daysAgo(otherAdministrator.joinedDaysAgo));
    await cast.found(otherAdministrator, otherOrganisation);
    accounts.write(cast.accounts);
  } finally {
    await store.close();
  }
}

function troupe({ database, keys, master, contexts, publicUrl }: DemoGround, store: EventStore, clock: StoryClock) {
  const aggregates = contexts.flatMap((context) => context.aggregates);
  const codec = new EventCodec(aggregates, keys);
  const acts = createActs({ store, codec, digestKey: (tenant) => master.derive('digest', tenant), contexts });
  const sealer = new Sealer(master);
  const mails = new MailQueue(sealer, clock, false);
  const options = { publicUrl, demo: true, contexts: () => contexts };
  const services = identityServices({ database, store, acts, clock, sealer, mails, options });
  const stage = new Stage(acts, clock, contexts);
  return { stage, cast: new Cast({ services, database, mails, stage, clock }) };
}

async function playHospital(cast: Cast, stage: Stage, calendar: Calendar, clock: StoryClock): Promise<void> {
  clock.moveTo(calendar.daysAgo(founder.joinedDaysAgo));
  const signe = await cast.found(founder, demoOrganisation);
  const players = new Map<string, Player>([[founder.key, signe]]);
  const arrivals = colleagues.map((person, index): Scene => ({
    at: calendar.daysAgo(person.joinedDaysAgo, 8, index),
    play: async () => players.set(person.key, await cast.invite(person, signe, demoOrganisation.name)),
  }));
  const early = colleagues.filter(({ joinedDaysAgo }) => joinedDaysAgo > 270).length;
  await playInOrder(arrivals.slice(0, early), clock);
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
      ...liveIncidentStory(stage, calendar, { karim, mads, signe }),
    ],
    clock,
  );
}
