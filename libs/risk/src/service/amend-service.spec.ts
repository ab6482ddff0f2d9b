import { given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { AmendService, amendService } from './amend-service.ts';
import { aRetiredService, aService } from './service.fixtures.ts';
import { service, type ServiceEvent } from './service.ts';

function amending(change: Partial<AmendService>, events: readonly ServiceEvent[] = aService()) {
  const amendment = new AmendService({ serviceId: 'id-1', reason: 'Nyt navn', ...change });
  return given(service, events).when(amendService, amendment);
}

describe('amending a service', () => {
  it('changes what is given and keeps the rest', () => {
    expect(amending({ name: 'Journalsystem' })).toMatchObject([{ name: 'Journalsystem', maxOutageHours: 4 }]);
  });

  it('takes away what is given as nothing', () => {
    expect(amending({ maxOutageHours: null })).toMatchObject([{ name: 'Patientjournal', maxOutageHours: null }]);
  });

  it('does nothing when nothing is different', () => {
    expect(amending({ name: 'Patientjournal' })).toMatchObject({ kind: 'nothing' });
  });

  it('is refused without a reason, and for a service that is retired or was never registered', () => {
    expect(amending({ name: 'Journalsystem', reason: '' })).toMatchObject({ code: 'TEXT_MISSING', field: 'reason' });
    expect(amending({ name: 'Journalsystem' }, aRetiredService())).toMatchObject({ code: 'SERVICE_RETIRED' });
    expect(amending({ name: 'Journalsystem' }, [])).toMatchObject({ code: 'SERVICE_UNKNOWN' });
  });
});
