import { createHash, randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { tenantId } from '@varsel/tenancy';
import type { EventToAppend } from '../../libs/platform/event-store/src/port.ts';
import { PostgresEventStore } from '../../libs/platform/event-store/src/postgres/postgres-event-store.ts';
import { type Line, type Pace, perSecond } from './measure.ts';

const INSERT = {
  name: 'raw-insert',
  text: 'insert into raw_event (tenant, stream, version, id, type, data, meta, leaf, at) values ($1, $2, $3, $4, $5, $6, $7, $8, now())',
};

const DATA = JSON.stringify({
  summary: 'Strømsvigt i det sekundære datacenter; kunder kan ikke logge ind.',
  detectedAt: '2026-11-22T07:55:00.000Z',
  services: ['login', 'betaling'],
  personId: '0190a3b2-7c5e-8d11-9f00-3a5b6c7d8e9f',
});
const META = JSON.stringify({
  commandId: randomUUID(),
  act: 'ReportIncident',
  actorKind: 'person',
  actorId: randomUUID(),
  digest: 'f'.repeat(64),
  shape: 1,
});
const LEAF = createHash('sha256').update(DATA).digest();

export function anEvent(): EventToAppend {
  return { id: randomUUID(), type: 'IncidentReported', data: DATA, meta: META };
}

/** One event an append, by so many writers; a tenant and a stream each, or all of one tenant. */
export function appendLine(
  name: string,
  pool: Pool,
  { roundMs }: Pace,
  options: { readonly writers: number; readonly oneTenant?: true },
): Line {
  const { writers, oneTenant } = options;
  const single = tenantId(randomUUID());
  const places = Array.from({ length: writers }, () => ({
    tenant: oneTenant ? single : tenantId(randomUUID()),
    stream: `incident-${randomUUID()}`,
    version: 0,
  }));
  const placeOf = (writer: number) => places[writer] ?? Promise.reject(new Error('No such writer'));
  return {
    name,
    unit: 'per second',
    prepare: () => {
      const store = new PostgresEventStore({ pool });
      const append = async (writer: number): Promise<void> => {
        const place = await placeOf(writer);
        const answer = await store.append(place.tenant, place.stream, place.version === 0 ? 'absent' : place.version, [
          anEvent(),
        ]);
        if (answer.kind === 'conflict') throw new Error('A conflict on a stream of one writer');
        place.version = answer.version;
      };
      return Promise.resolve({
        ours: () => perSecond(writers, roundMs, append),
        limit: rawInserts(pool, writers, roundMs),
        close: () => store.close(),
      });
    },
  };
}

/** The limit of every line that writes: the event's row by one prepared INSERT, by so many writers with a stream each. */
export function rawInserts(pool: Pool, writers: number, roundMs: number): () => Promise<number> {
  const places = Array.from({ length: writers }, () => ({ tenant: randomUUID(), stream: randomUUID(), version: 0 }));
  return () =>
    perSecond(writers, roundMs, async (writer) => {
      const place = places[writer];
      if (place === undefined) throw new Error('No such writer');
      const { id, type, data, meta } = anEvent();
      place.version += 1;
      await pool.query({
        ...INSERT,
        values: [place.tenant, place.stream, place.version, id, type, data, meta, LEAF],
      });
    });
}
