import { given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { AssessRisk, assessRisk } from './assess-risk.ts';
import { assessedMedium, closed, critical, high, medium, ransomware, scores } from './risk.fixtures.ts';
import { risk, type RiskEvent } from './risk.ts';

function assessing(change: Partial<AssessRisk>, events: readonly RiskEvent[] = [ransomware]) {
  const { inherent, residual, reason } = assessedMedium;
  const command = new AssessRisk({ riskId: 'id-1', inherent, residual, reason, ...change });
  return given(risk, events).when(assessRisk, command);
}

describe('assessing a risk', () => {
  it('keeps what it is without the measures and with them', () => {
    expect(assessing({})).toEqual([assessedMedium]);
    expect(assessing({ residual: undefined })).toMatchObject([{ inherent: critical, residual: null }]);
  });

  it('does nothing when nothing is different', () => {
    const events = [ransomware, assessedMedium];
    expect(assessing({}, events)).toMatchObject({ kind: 'nothing' });
    expect(assessing({ residual: null }, events)).toHaveLength(1);
    expect(assessing({ residual: high }, events)).toHaveLength(1);
    expect(assessing({ reason: 'Ny viden' }, events)).toHaveLength(1);
  });

  it('is refused off the scale, and when the measures make it worse', () => {
    const off = scores({ likelihood: 6, consequence: 1 });
    expect(assessing({ inherent: off })).toMatchObject({ code: 'SCORE_OFF_THE_SCALE', field: 'inherent' });
    expect(assessing({ residual: off })).toMatchObject({ code: 'SCORE_OFF_THE_SCALE', field: 'residual' });
    expect(assessing({ inherent: medium, residual: high })).toMatchObject({ code: 'RESIDUAL_ABOVE_INHERENT' });
  });

  it('is refused without a reason, and for a risk that is closed or was never identified', () => {
    expect(assessing({ reason: '' })).toMatchObject({ code: 'TEXT_MISSING', field: 'reason' });
    expect(assessing({}, [ransomware, closed])).toMatchObject({ code: 'RISK_CLOSED' });
    expect(assessing({}, [])).toMatchObject({ code: 'RISK_UNKNOWN' });
  });
});
