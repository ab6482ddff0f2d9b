import type { FactoryProvider } from '@nestjs/common';
import type { Clock } from '@varsel/event-sourcing';
import { EVENT_STORE, type EventStore, SUBJECT_KEYS, type SubjectKeys } from '@varsel/event-store';
import { CLOCK, Database } from '@varsel/tenancy';
import { AuditLog } from '../audit-log.service.ts';
import { LogKeys } from '../keys/log-keys.ts';
import { Bundles } from './bundles.ts';

type Injected = [Database, EventStore, SubjectKeys, LogKeys, Clock, AuditLog];

/** The writer of bundles for the portal: it seals what is newest before it writes. */
export const bundlesProvider: FactoryProvider<Bundles> = {
  provide: Bundles,
  inject: [Database, EVENT_STORE, SUBJECT_KEYS, LogKeys, CLOCK, AuditLog],
  useFactory: (...[database, store, subjects, keys, clock, log]: Injected) =>
    new Bundles({ database, store, subjects, keys, clock, seal: (tenant) => log.sealNow(tenant) }),
};
