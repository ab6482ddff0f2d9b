import type pg from 'pg';
import { engineOf } from '../engine-settings.ts';
import { openEventStore, type OpenEventStore } from '../open-event-store.ts';
import { KurrentServer } from './kurrentdb-server/kurrent-server.ts';

/** The engines that a whole house can stand on. */
export const ENGINES = ['postgres', 'kurrentdb'] as const;
export type Engine = (typeof ENGINES)[number];

/** A real node where `KURRENTDB_URL` names one; otherwise the protocol server, begun and ended with the store. */
export async function openEngine(engine: Engine, pool: pg.Pool): Promise<OpenEventStore> {
  const url = process.env['KURRENTDB_URL'];
  const server = engine === 'kurrentdb' && url === undefined ? await KurrentServer.start() : undefined;
  const settings = engineOf(engine, engine === 'postgres' ? undefined : (url ?? server?.url));
  const store = await openEventStore({ settings, pool });
  const close = store.close.bind(store);
  store.close = async () => {
    await close();
    await server?.stop();
  };
  return store;
}
