import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import type { DomainEvent } from '@varsel/event-sourcing';
import { type TenantId, tenantId } from '@varsel/tenancy';
import pg from 'pg';
import { incident } from '../../libs/incidents/src/incident/incident.ts';
import { EventCodec } from '../../libs/platform/event-store/src/codec/event-codec.ts';
import { MasterKey } from '../../libs/platform/event-store/src/codec/master-key.ts';
import { PostgresEventStore } from '../../libs/platform/event-store/src/postgres/postgres-event-store.ts';
import { PostgresSubjectKeys } from '../../libs/platform/event-store/src/postgres/postgres-subject-keys.ts';
import { portOf } from '../backup/running-port.ts';
import { databaseUrl } from '../launcher/bootstrap.mjs';
import { databasePasswords } from '../launcher/database-keys.mjs';
import { nativeBinaries } from '../launcher/native.mjs';
import { placeCluster } from '../launcher/placement.mjs';
import { parseSettings } from '../launcher/settings.mjs';
import { root } from '../source/files.ts';

/**
 * Fills the log of a product that runs (`npm start -- --empty`) with incidents of ten events, through the codec and the
 * store: what the figures for a large log are measured on. `node tools/bench/fill.ts --events 1000000`
 */
const { values } = parseArgs({
  options: { events: { type: 'string', default: '1000000' }, organisations: { type: 'string', default: '100' } },
});
const AN_INCIDENT = 10;
const WRITERS = 16;

const settings = parseSettings(['--empty'], process.env, root);
if (settings === 'help') throw new Error('--empty is no question');
const port = portOf(placeCluster({ dataDir: settings.dataDir, native: nativeBinaries(root) }).home);
if (port === undefined) throw new Error(`No database runs on ${settings.dataDir}`);
const url = databaseUrl(port, 'varsel_app', databasePasswords(settings.keysDir, true).app, 'varsel');
const pool = new pg.Pool({ connectionString: url, max: WRITERS });
const store = new PostgresEventStore({ pool });
const codec = new EventCodec([incident], new PostgresSubjectKeys(pool, MasterKey.load(settings.keysDir)));

const organisations = Array.from({ length: Number(values.organisations) }, () => tenantId(randomUUID()));
const wanted = Number(values.events) / AN_INCIDENT;
let begun = 0;
const started = performance.now();
await Promise.all(Array.from({ length: WRITERS }, write));
await store.close();
await pool.end();
console.log(JSON.stringify({ events: wanted * AN_INCIDENT, organisations: organisations.length, seconds: seconds() }));

async function write(): Promise<void> {
  while (begun < wanted) {
    const tenant = organisations[begun % organisations.length];
    begun += 1;
    if (tenant === undefined) throw new Error('No organisation');
    await report(tenant);
    if (begun % 10_000 === 0) console.error(`${begun * AN_INCIDENT} events, ${seconds()} s`);
  }
}

async function report(tenant: TenantId): Promise<void> {
  const stream = { category: incident.name, id: randomUUID() };
  const meta = {
    commandId: randomUUID(),
    act: 'Fill',
    actorKind: 'person',
    actorId: randomUUID(),
    digest: '',
  } as const;
  const decided = eventsOfAnIncident().map((event) => ({ id: randomUUID(), event, meta }));
  const events = await codec.encode(tenant, stream, decided);
  await store.append(tenant, `${stream.category}-${stream.id}`, 'absent', events);
}

function eventsOfAnIncident(): readonly (DomainEvent & Readonly<Record<string, unknown>>)[] {
  const at = new Date().toISOString();
  const facts = {
    title: 'Strømsvigt i det sekundære datacenter',
    description: 'Kunder kan ikke logge ind, og journalsystemet svarer langsomt siden midnat.',
    affectedServices: 'Login og journal',
    detectedAt: at,
    occurredAt: null,
  };
  const notes = Array.from({ length: AN_INCIDENT - 3 }, (_, n) => ({
    type: 'NoteAdded',
    text: `Driftsvagten har genstartet node ${n + 1}; køen falder, og kunderne kan logge ind igen i to regioner.`,
  }));
  return [
    { type: 'IncidentReported', ...facts, awareAt: at, awarenessReason: null },
    { type: 'FactsAmended', ...facts, title: 'Strømsvigt, begge datacentre', reason: 'Det primære er også ramt.' },
    ...notes,
    { type: 'AwarenessFixed', awareAt: at, reason: 'Vagten så alarmen dér.' },
  ];
}

function seconds(): number {
  return Math.round((performance.now() - started) / 1000);
}
