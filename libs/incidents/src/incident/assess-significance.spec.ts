import { given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { AssessSignificance, assessSignificance } from './assess-significance.ts';
import { anIncident } from './incident.fixtures.ts';
import { type Answer, incident, type IncidentEvent } from './incident.ts';

const unclear = { disruptionOrLoss: 'not-yet-known', damageToOthers: 'no' } as const;

function assessing(change: Partial<AssessSignificance>, events: readonly IncidentEvent[] = anIncident().events()) {
  const assessment = new AssessSignificance({ incidentId: 'id-1', ...unclear, reason: 'Driften er nede', ...change });
  return given(incident, events).when(assessSignificance, assessment);
}

describe('assessing significance', () => {
  it.each<[Answer, Answer, Answer]>([
    ['yes', 'no', 'yes'],
    ['no', 'yes', 'yes'],
    ['yes', 'not-yet-known', 'yes'],
    ['not-yet-known', 'no', 'not-yet-known'],
    ['no', 'not-yet-known', 'not-yet-known'],
    ['no', 'no', 'no'],
  ])('finds, from disruption %s and damage %s, the answer %s', (disruptionOrLoss, damageToOthers, significant) => {
    expect(assessing({ disruptionOrLoss, damageToOthers })).toMatchObject([
      { type: 'SignificanceAssessed', significant },
    ]);
  });

  it('is significant as soon as one criterion of the regulation is met, and keeps the regulation’s order', () => {
    const answers = { disruptionOrLoss: 'no', damageToOthers: 'no' } as const;
    expect(assessing({ ...answers, criteria2690: ['3-1-e', '3-1-a'] })).toMatchObject([
      { significant: 'yes', criteria2690: ['3-1-a', '3-1-e'] },
    ]);
  });

  it('can be done again on new facts', () => {
    const events = anIncident().assessedNotSignificant().events();
    expect(assessing({ disruptionOrLoss: 'yes' }, events)).toMatchObject([{ significant: 'yes' }]);
  });

  it('is refused without a reason, or with one that is too long', () => {
    expect(assessing({ reason: ' ' })).toMatchObject({ code: 'TEXT_MISSING', field: 'reason' });
    expect(assessing({ reason: 'x'.repeat(2_001) })).toMatchObject({ code: 'TEXT_TOO_LONG' });
  });

  it('cannot become "not significant" once the authority has been warned; that is a downgrade', () => {
    const events = anIncident().assessed().warningReceipted().events();
    const answers = { disruptionOrLoss: 'no', damageToOthers: 'no' } as const;
    expect(assessing(answers, events)).toMatchObject({ code: 'ALREADY_WARNED' });
    expect(assessing({ ...answers, damageToOthers: 'yes' }, events)).toMatchObject([{ significant: 'yes' }]);
  });

  it('is refused for an incident that was never reported', () => {
    expect(assessing({}, [])).toMatchObject({ code: 'INCIDENT_UNKNOWN' });
  });
});
