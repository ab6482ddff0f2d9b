import { instant } from '@varsel/event-sourcing';
import { given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { FixAwareness, fixAwareness } from './fix-awareness.ts';
import { anIncident } from './incident.fixtures.ts';
import { incident, type IncidentEvent } from './incident.ts';

const earlier = instant('2026-11-21T15:40:00Z');

function fixing(change: Partial<FixAwareness> = {}, events: readonly IncidentEvent[] = anIncident().events()) {
  const command = new FixAwareness({ incidentId: 'id-1', awareAt: earlier, reason: 'Driftsvagtens opkald', ...change });
  return given(incident, events).when(fixAwareness, command);
}

describe('fixing awareness', () => {
  it('records the new moment with its reason', () => {
    expect(fixing()).toEqual([{ type: 'AwarenessFixed', awareAt: earlier, reason: 'Driftsvagtens opkald' }]);
  });

  it('also records that the reported moment was confirmed', () => {
    const awareAt = instant('2026-11-21T16:05:00Z');
    expect(fixing({ awareAt })).toMatchObject([{ type: 'AwarenessFixed', awareAt }]);
  });

  it('is nothing when moment and reason stand already', () => {
    expect(fixing({}, anIncident().awarenessFixed().events())).toMatchObject({ kind: 'nothing' });
  });

  it.each([
    [{ reason: '' }, 'TEXT_MISSING'],
    [{ awareAt: instant('2026-11-22T08:00:01Z') }, 'AWARENESS_IN_THE_FUTURE'],
    [{ awareAt: instant('2026-11-21T14:59:59Z') }, 'AWARENESS_BEFORE_DETECTION'],
    [{ awareAt: instant('0026-11-21T14:59:59Z') }, 'MOMENT_IMPLAUSIBLE'],
  ])('is refused for %j', (change, code) => {
    expect(fixing(change)).toMatchObject({ kind: 'rejection', code });
  });

  it('cannot move past a receipt: whoever warns is aware', () => {
    const events = anIncident().assessed().warningReceipted().events();
    expect(fixing({ awareAt: instant('2026-11-21T20:52:01Z') }, events)).toMatchObject({
      code: 'AWARENESS_AFTER_RECEIPT',
    });
    expect(fixing({ awareAt: instant('2026-11-21T20:52:00Z') }, events)).toMatchObject([{ type: 'AwarenessFixed' }]);
  });

  it('is refused for an incident that was never reported', () => {
    expect(fixing({}, [])).toMatchObject({ code: 'INCIDENT_UNKNOWN' });
  });
});
