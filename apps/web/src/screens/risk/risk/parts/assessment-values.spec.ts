import { describe, expect, it } from 'vitest';
import { aRisk } from '../risk.fixtures.ts';
import { assessmentInput, beginWith, missingPlaces, placeIn } from './assessment-values.ts';

const unassessed = beginWith(aRisk({ inherent: null, residual: null }));

describe('the assessment of a risk', () => {
  it('wants all four properties before it is sent', () => {
    expect(missingPlaces(unassessed)).toEqual(['authenticity', 'confidentiality', 'integrity', 'availability']);
    expect(missingPlaces({ ...unassessed, inherent_integrity: '4-3' })).not.toContain('integrity');
  });

  it('leaves what is left where it stood before, until it is moved', () => {
    const values = { ...unassessed, inherent_integrity: '4-3', weighsResidual: true };
    expect(placeIn(values, 'residual', 'integrity')).toEqual({ likelihood: 4, consequence: 3 });
    expect(placeIn({ ...values, residual_integrity: '2-3' }, 'residual', 'integrity')).toEqual({
      likelihood: 2,
      consequence: 3,
    });
  });

  it('sends nothing of what is left while it is not weighed', () => {
    expect(assessmentInput('r', { ...unassessed, reason: 'Test' }).residual).toBeNull();
    expect(assessmentInput('r', { ...unassessed, weighsResidual: true }).residual).not.toBeNull();
  });

  it('begins where the last assessment ended', () => {
    const values = beginWith(aRisk());
    expect(values.weighsResidual).toBe(true);
    expect(values.inherent_availability).toBe('4-5');
  });
});
