import type { FactAt } from '@varsel/event-sourcing';
import { given } from '@varsel/event-sourcing/testing';
import type { RegisteredServices } from '@varsel/published-events';
import { describe, expect, it } from 'vitest';
import { IdentifyRisk, identifyRisk } from './identify-risk.ts';
import { ransomware } from './risk.fixtures.ts';
import { risk } from './risk.ts';

const facts: FactAt<RegisteredServices> = {
  value: {
    services: [
      { id: 'service-1', name: 'Patientjournal', active: true },
      { id: 'service-2', name: 'Nedlagt', active: false },
    ],
  },
  position: '7',
  hash: '0'.repeat(64),
};
const { type, service, ...told } = ransomware;

function identifying(change: Partial<IdentifyRisk>) {
  return given(risk).when(identifyRisk, new IdentifyRisk({ serviceId: service, ...told, ...change }), { facts });
}

describe('identifying a risk', () => {
  it('keeps the service, what can happen, and the measures that bear on it', () => {
    expect(identifying({})).toEqual([{ type, service, ...told }]);
    expect(identifying({ measures: undefined })).toMatchObject([{ measures: [] }]);
  });

  it.each(['service-2', 'service-9'])('is refused for %s, which is not delivered', (serviceId) => {
    expect(identifying({ serviceId })).toMatchObject({ code: 'SERVICE_NOT_ACTIVE', field: 'serviceId' });
  });

  it('is refused without a title, without a description, and for a measure that is not there', () => {
    expect(identifying({ title: '' })).toMatchObject({ code: 'TEXT_MISSING', field: 'title' });
    expect(identifying({ description: ' ' })).toMatchObject({ code: 'TEXT_MISSING', field: 'description' });
    expect(identifying({ measures: ['m00' as 'm01'] })).toMatchObject({ code: 'MEASURE_UNKNOWN', field: 'measures' });
  });
});
