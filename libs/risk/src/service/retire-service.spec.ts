import { given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { RetireService, retireService } from './retire-service.ts';
import { aRetiredService, aService } from './service.fixtures.ts';
import { service, type ServiceEvent } from './service.ts';

function retiring(reason: string, events: readonly ServiceEvent[] = aService()) {
  return given(service, events).when(retireService, new RetireService({ serviceId: 'id-1', reason }));
}

describe('retiring a service', () => {
  it('keeps the reason', () => {
    expect(retiring('Afløst')).toEqual([{ type: 'ServiceRetired', reason: 'Afløst' }]);
  });

  it('can be sent twice', () => {
    expect(retiring('Afløst', aRetiredService())).toMatchObject({ kind: 'nothing' });
  });

  it('is refused without a reason, and for a service that was never registered', () => {
    expect(retiring(' ')).toMatchObject({ code: 'TEXT_MISSING', field: 'reason' });
    expect(retiring('Afløst', [])).toMatchObject({ code: 'SERVICE_UNKNOWN' });
  });
});
