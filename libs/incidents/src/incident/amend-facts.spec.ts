import { instant } from '@varsel/event-sourcing';
import { given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { AmendFacts, amendFacts } from './amend-facts.ts';
import { anIncident } from './incident.fixtures.ts';
import { incident, type IncidentEvent } from './incident.ts';

function amending(change: Partial<AmendFacts>, events: readonly IncidentEvent[] = anIncident().events()) {
  const amendment = new AmendFacts({ incidentId: 'id-1', reason: 'Ny optælling', ...change });
  return given(incident, events).when(amendFacts, amendment);
}

describe('amending the facts', () => {
  it('changes what is named and leaves the rest', () => {
    expect(amending({ affectedServices: 'Klinisk biokemi, Vestbo' })).toMatchObject([
      {
        type: 'FactsAmended',
        title: 'Kryptering i laboratoriesystemet',
        affectedServices: 'Klinisk biokemi, Vestbo',
        detectedAt: '2026-11-21T15:00:00.000Z',
        reason: 'Ny optælling',
      },
    ]);
  });

  it('builds on the last correction, not on the first report', () => {
    const events = anIncident().amended({ title: 'Kryptering på Vestbo' }).events();
    expect(amending({ description: 'Tre servere.' }, events)).toMatchObject([{ title: 'Kryptering på Vestbo' }]);
  });

  it('takes a fact away with null', () => {
    expect(amending({ affectedServices: null })).toMatchObject([{ affectedServices: null }]);
  });

  it('is nothing when everything stands already', () => {
    expect(amending({ title: 'Kryptering i laboratoriesystemet' })).toMatchObject({ kind: 'nothing' });
  });

  it.each([
    [{ reason: '' }, 'TEXT_MISSING'],
    [{ title: '' }, 'TEXT_MISSING'],
    [{ description: 'x'.repeat(10_001) }, 'TEXT_TOO_LONG'],
    [{ detectedAt: instant('2026-11-23T00:00:00Z') }, 'DETECTION_IN_THE_FUTURE'],
    [{ detectedAt: instant('2026-11-21T16:06:00Z') }, 'DETECTION_AFTER_AWARENESS'],
    [{ occurredAt: instant('2026-11-21T15:30:00Z') }, 'OCCURRENCE_AFTER_DETECTION'],
  ])('is refused for %j', (change, code) => {
    expect(amending(change)).toMatchObject({ kind: 'rejection', code });
  });

  it('is refused for an incident that was never reported', () => {
    expect(amending({ title: 'Ny' }, [])).toMatchObject({ code: 'INCIDENT_UNKNOWN' });
  });
});
