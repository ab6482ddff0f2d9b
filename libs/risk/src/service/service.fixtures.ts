import type { ServiceEvent, ServiceRegistered } from './service.ts';

const patientRecord: ServiceRegistered = {
  type: 'ServiceRegistered',
  name: 'Patientjournal',
  description: null,
  owner: null,
  maxOutageHours: 4,
};

export function aService(change: Partial<ServiceRegistered> = {}): readonly ServiceEvent[] {
  return [{ ...patientRecord, ...change }];
}

export function aRetiredService(): readonly ServiceEvent[] {
  return [patientRecord, { type: 'ServiceRetired', reason: 'Afløst af et nyt system' }];
}
