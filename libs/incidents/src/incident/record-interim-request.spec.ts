import { instant } from '@varsel/event-sourcing';
import { given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { anIncident } from './incident.fixtures.ts';
import { incident, type IncidentEvent } from './incident.ts';
import { RecordInterimRequest, recordInterimRequest } from './record-interim-request.ts';

const requestedAt = instant('2026-11-22T09:00:00Z');

function requesting(
  change: Partial<RecordInterimRequest> = {},
  events: readonly IncidentEvent[] = anIncident().assessed().events(),
) {
  const command = new RecordInterimRequest({ incidentId: 'id-1', requestedAt, asked: 'Omfanget', ...change });
  return given(incident, events).when(recordInterimRequest, command, { now: instant('2026-11-22T10:00:00Z') });
}

describe('recording that the CSIRT asked for an interim report', () => {
  it('keeps what was asked, and the time when the request set one', () => {
    expect(requesting()).toEqual([{ type: 'InterimReportRequested', requestedAt, dueAt: null, asked: 'Omfanget' }]);
    const dueAt = instant('2026-11-24T11:00:00Z');
    expect(requesting({ dueAt })).toMatchObject([{ dueAt }]);
  });

  it('is nothing when that request stands already; another request is another', () => {
    const asked = anIncident().assessed().interimRequested().events();
    expect(requesting({}, asked)).toMatchObject({ kind: 'nothing' });
    expect(requesting({ asked: 'Kendetegn' }, asked)).toMatchObject([{ asked: 'Kendetegn' }]);
  });

  it.each([
    [{ requestedAt: instant('2026-11-22T10:00:01Z') }, 'REQUEST_IN_THE_FUTURE'],
    [{ dueAt: instant('2026-11-22T08:59:59Z') }, 'REQUEST_DUE_BEFORE_IT_CAME'],
    [{ asked: '' }, 'TEXT_MISSING'],
  ])('is refused when it cannot be so: case %#', (change, code) => {
    expect(requesting(change)).toMatchObject({ kind: 'rejection', code });
  });

  it('is refused when § 13 asks for nothing, and when nothing was reported', () => {
    expect(requesting({}, anIncident().assessedNotSignificant().events())).toMatchObject({ code: 'NOT_SIGNIFICANT' });
    expect(requesting({}, [])).toMatchObject({ code: 'INCIDENT_UNKNOWN' });
  });
});
