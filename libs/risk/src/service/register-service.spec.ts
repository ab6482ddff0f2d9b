import { given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { RegisterService, registerService } from './register-service.ts';
import { service } from './service.ts';

function registering(input: Partial<RegisterService>) {
  return given(service).when(registerService, new RegisterService({ name: 'Patientjournal', ...input }));
}

describe('registering a service', () => {
  it('needs a name alone', () => {
    expect(registering({ name: ' Patientjournal ' })).toEqual([
      { type: 'ServiceRegistered', name: 'Patientjournal', description: null, owner: null, maxOutageHours: null },
    ]);
  });

  it('keeps who answers for it and how long it may be away', () => {
    expect(registering({ owner: 'person-2', maxOutageHours: 4 })).toMatchObject([
      { owner: 'person-2', maxOutageHours: 4 },
    ]);
  });

  it('is refused without a name', () => {
    expect(registering({ name: ' ' })).toMatchObject({ code: 'TEXT_MISSING', field: 'name' });
  });

  it.each([-1, 1.5, 8_761])('is refused with a longest outage of %d hours', (maxOutageHours) => {
    expect(registering({ maxOutageHours })).toMatchObject({ code: 'OUTAGE_IMPLAUSIBLE', field: 'maxOutageHours' });
  });
});
