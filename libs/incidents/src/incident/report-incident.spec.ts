import { instant } from '@varsel/event-sourcing';
import { given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { incident } from './incident.ts';
import { reportIncident, ReportIncident } from './report-incident.ts';

const now = instant('2026-11-21T16:05:00Z');
const report = { title: 'Kryptering', description: 'To servere er krypteret.' };

function reporting(change: Partial<ReportIncident> = {}) {
  return given(incident).when(reportIncident, new ReportIncident({ ...report, ...change }), { now });
}

describe('reporting an incident', () => {
  it('takes two texts; detection and awareness are now unless something else is said', () => {
    expect(reporting()).toEqual([
      {
        type: 'IncidentReported',
        ...report,
        affectedServices: null,
        detectedAt: now,
        occurredAt: null,
        awareAt: now,
        awarenessReason: null,
      },
    ]);
  });

  it('takes awareness from detection when only that is given: the earlier deadline stands', () => {
    const detectedAt = instant('2026-11-21T12:00:00Z');
    expect(reporting({ detectedAt })).toMatchObject([{ detectedAt, awareAt: detectedAt }]);
  });

  it('keeps text tidy', () => {
    expect(reporting({ title: ' Kryptering ', affectedServices: '  ' })).toMatchObject([
      { title: 'Kryptering', affectedServices: null },
    ]);
  });

  it.each([
    [{ title: ' ' }, 'TEXT_MISSING', 'title'],
    [{ title: 'x'.repeat(201) }, 'TEXT_TOO_LONG', 'title'],
    [{ description: '' }, 'TEXT_MISSING', 'description'],
    [{ description: 'x'.repeat(10_001) }, 'TEXT_TOO_LONG', 'description'],
    [{ description: 'a\u0000' }, 'TEXT_UNREADABLE', 'description'],
    [{ affectedServices: 'x'.repeat(1_001) }, 'TEXT_TOO_LONG', 'affectedServices'],
    [{ awarenessReason: 'x'.repeat(2_001) }, 'TEXT_TOO_LONG', 'awarenessReason'],
  ])('refuses text outside its limits: case %#', (change, code, field) => {
    expect(reporting(change)).toMatchObject({ kind: 'rejection', code, field });
  });

  it.each([
    [{ detectedAt: instant('2026-11-21T16:05:01Z') }, 'DETECTION_IN_THE_FUTURE'],
    [{ detectedAt: instant('0226-11-21T16:05:01Z') }, 'MOMENT_IMPLAUSIBLE'],
    [{ occurredAt: instant('2026-11-21T16:06:00Z') }, 'OCCURRENCE_AFTER_DETECTION'],
    [{ awareAt: instant('2026-11-21T16:06:00Z') }, 'AWARENESS_IN_THE_FUTURE'],
    [{ awareAt: instant('2026-11-21T16:04:59Z') }, 'AWARENESS_BEFORE_DETECTION'],
    [{ detectedAt: instant('2026-11-20T16:04:59Z'), awareAt: now }, 'AWARENESS_UNEXPLAINED'],
  ])('refuses moments in an impossible order: %j', (change, code) => {
    expect(reporting(change)).toMatchObject({ kind: 'rejection', code });
  });

  it('accepts awareness long after detection when it is explained', () => {
    const change = { detectedAt: instant('2026-11-10T08:00:00Z'), awareAt: now, awarenessReason: 'Fundet i logs' };
    expect(reporting(change)).toMatchObject([
      { type: 'IncidentReported', awareAt: now, awarenessReason: 'Fundet i logs' },
    ]);
  });

  it('says every refusal in both languages', () => {
    expect(reporting({ title: '' })).toMatchObject({
      message: {
        da: expect.stringContaining('overskriften') as string,
        en: expect.stringContaining('the title') as string,
      },
    });
  });
});
