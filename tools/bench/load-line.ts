import { createHash, randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { tenantId } from '@varsel/tenancy';
import { PostgresEventStore } from '../../libs/platform/event-store/src/postgres/postgres-event-store.ts';
import { anEvent } from './append-lines.ts';
import { type Line, millisecondsOf, type Pace } from './measure.ts';

const EVENTS = 1000;

const SELECT = {
  name: 'raw-load',
  text: 'select tenant, seq, stream, version, id, type, data, meta, leaf, at from raw_event where tenant = $1 and stream = $2 order by version',
};

const COPY = `insert into raw_event (tenant, stream, version, id, type, data, meta, leaf, at)
select $1::uuid, $2, n, id, 'IncidentReported', data, meta, $6, now()
from unnest($3::uuid[], $4::text[], $5::text[]) with ordinality as u (id, data, meta, n)`;

/** Milliseconds to read a stream of 1,000 events; the limit is the same rows by one SELECT without row-level security. */
export function loadLine(name: string, pool: Pool, { roundMs }: Pace): Line {
  return {
    name,
    unit: 'ms',
    prepare: async () => {
      const [tenant, stream] = [tenantId(randomUUID()), `incident-${randomUUID()}`];
      const store = new PostgresEventStore({ pool });
      const events = Array.from({ length: EVENTS }, anEvent);
      await store.append(tenant, stream, 'absent', events);
      const columns = [events.map(({ id }) => id), events.map(({ data }) => data), events.map(({ meta }) => meta)];
      await pool.query(COPY, [tenant, stream, ...columns, createHash('sha256').digest()]);
      return {
        ours: () => millisecondsOf(roundMs, () => store.read(tenant, stream)),
        limit: () => millisecondsOf(roundMs, () => pool.query({ ...SELECT, values: [tenant, stream] })),
        close: () => store.close(),
      };
    },
  };
}
