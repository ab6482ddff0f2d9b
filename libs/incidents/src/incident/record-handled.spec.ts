import { instant } from '@varsel/event-sourcing';
import { given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { anIncident } from './incident.fixtures.ts';
import { incident, type IncidentEvent } from './incident.ts';
import { RecordHandled, recordHandled } from './record-handled.ts';

const handledAt = instant('2026-11-24T15:00:00Z');

function recording(
  change: Partial<RecordHandled> = {},
  events: readonly IncidentEvent[] = anIncident().assessed().events(),
) {
  const command = new RecordHandled({ incidentId: 'id-1', handledAt, ...change });
  return given(incident, events).when(recordHandled, command, { now: instant('2026-11-25T08:00:00Z') });
}

describe('recording that the incident was handled', () => {
  it('keeps the moment', () => {
    expect(recording()).toEqual([{ type: 'IncidentHandled', handledAt, reason: null }]);
  });

  it('is nothing the second time, and a correction takes a reason', () => {
    const handled = anIncident().assessed().handled().events();
    const earlier = instant('2026-11-24T12:00:00Z');
    expect(recording({}, handled)).toMatchObject({ kind: 'nothing' });
    expect(recording({ handledAt: earlier }, handled)).toMatchObject({ code: 'TEXT_MISSING', field: 'reason' });
    expect(recording({ handledAt: earlier, reason: 'Logget forkert' }, handled)).toMatchObject([
      { handledAt: earlier, reason: 'Logget forkert' },
    ]);
  });

  it.each([
    [{ handledAt: instant('2026-11-25T08:00:01Z') }, 'HANDLED_IN_THE_FUTURE'],
    [{ handledAt: instant('2026-11-21T14:59:59Z') }, 'HANDLED_BEFORE_DETECTION'],
  ])('is refused when it cannot be so: case %#', (change, code) => {
    expect(recording(change)).toMatchObject({ kind: 'rejection', code, field: 'handledAt' });
  });

  it('is refused after closing, and when nothing was reported', () => {
    const closed = anIncident().assessedNotSignificant().closed().events();
    expect(recording({}, closed)).toMatchObject({ code: 'INCIDENT_CLOSED' });
    expect(recording({}, [])).toMatchObject({ code: 'INCIDENT_UNKNOWN' });
  });
});
