import { given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { anIncident, warningContents } from './incident.fixtures.ts';
import { incident, type IncidentEvent } from './incident.ts';
import { MarkEarlyWarningReady, markEarlyWarningReady } from './mark-early-warning-ready.ts';

function marking(
  change: Partial<MarkEarlyWarningReady> = {},
  events: readonly IncidentEvent[] = anIncident().assessed().events(),
) {
  const command = new MarkEarlyWarningReady({ incidentId: 'id-1', ...warningContents, ...change });
  return given(incident, events).when(markEarlyWarningReady, command);
}

describe('marking the early warning ready', () => {
  it('freezes the contents together with the moment of awareness', () => {
    expect(marking()).toEqual([{ type: 'EarlyWarningMarkedReady', ...warningContents }]);
  });

  it('is allowed while significance is not yet known', () => {
    const events = anIncident().assessed({ disruptionOrLoss: 'not-yet-known', significant: 'not-yet-known' }).events();
    expect(marking({}, events)).toMatchObject([{ type: 'EarlyWarningMarkedReady' }]);
  });

  it('is nothing when the same contents are ready already', () => {
    expect(marking({}, anIncident().assessed().warningReady().events())).toMatchObject({ kind: 'nothing' });
  });

  it('asks to reopen before ready contents change', () => {
    const ready = anIncident().assessed().warningReady();
    expect(marking({ malicious: 'no' }, ready.events())).toMatchObject({ code: 'EARLY_WARNING_READY' });
    expect(marking({ malicious: 'no' }, ready.warningReopened().events())).toMatchObject([{ malicious: 'no' }]);
  });

  it('is refused after the authority received it', () => {
    expect(
      marking({ malicious: 'no' }, anIncident().assessed().warningReady().warningReceipted().events()),
    ).toMatchObject({
      code: 'EARLY_WARNING_FILED',
    });
  });

  it.each([
    [{ summary: '' }, 'TEXT_MISSING', 'summary'],
    [{ summary: 'x'.repeat(501) }, 'TEXT_TOO_LONG', 'summary'],
    [{ crossBorder: 'yes' as const }, 'CROSS_BORDER_UNTOLD', 'crossBorderDetails'],
    [{ crossBorderDetails: 'x'.repeat(2_001) }, 'TEXT_TOO_LONG', 'crossBorderDetails'],
    [{ entityName: '' }, 'TEXT_MISSING', 'entityName'],
    [{ cvr: '4177031' }, 'CVR_MALFORMED', 'cvr'],
    [{ contact: '' }, 'TEXT_MISSING', 'contact'],
    [{ affectedServices: '' }, 'TEXT_MISSING', 'affectedServices'],
  ])('is refused when the contents are not complete: case %#', (change, code, field) => {
    expect(marking(change)).toMatchObject({ kind: 'rejection', code, field });
  });

  it('accepts effects in other countries when they are told', () => {
    const change = { crossBorder: 'yes', crossBorderDetails: 'Sverige: samme leverandør' } as const;
    expect(marking(change)).toMatchObject([change]);
  });

  it('is refused before significance is assessed, when it is not significant, and when nothing was reported', () => {
    expect(marking({}, anIncident().events())).toMatchObject({ code: 'SIGNIFICANCE_NOT_ASSESSED' });
    expect(marking({}, anIncident().assessedNotSignificant().events())).toMatchObject({ code: 'NOT_SIGNIFICANT' });
    expect(marking({}, [])).toMatchObject({ code: 'INCIDENT_UNKNOWN' });
  });
});
