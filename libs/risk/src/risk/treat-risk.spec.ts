import { localDate } from '@varsel/event-sourcing';
import { given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { AmendRisk, amendRisk } from './amend-risk.ts';
import { AssignRiskOwner, assignRiskOwner } from './assign-risk-owner.ts';
import { CloseRisk, closeRisk } from './close-risk.ts';
import { DecideTreatment, decideTreatment } from './decide-treatment.ts';
import { RevokeAcceptance, revokeAcceptance } from './revoke-acceptance.ts';
import { acceptedAs, assessedMedium, closed, ransomware } from './risk.fixtures.ts';
import { risk, type RiskEvent } from './risk.ts';

const known = [ransomware];
const accepted = [ransomware, assessedMedium, acceptedAs(assessedMedium, 'RiskAccepted')];

describe('amending a risk', () => {
  const amending = (change: Partial<AmendRisk>, events: readonly RiskEvent[] = known) =>
    given(risk, events).when(amendRisk, new AmendRisk({ riskId: 'id-1', reason: 'Ny viden', ...change }));

  it('changes what is given and keeps the rest', () => {
    const { title, description } = ransomware;
    expect(amending({ measures: ['m05', 'm03'] })).toEqual([
      { type: 'RiskAmended', title, description, measures: ['m03', 'm05'], reason: 'Ny viden' },
    ]);
  });

  it('does nothing when nothing is different', () => {
    expect(amending({ title: ransomware.title })).toMatchObject({ kind: 'nothing' });
  });

  it('is refused without a reason, and for a closed or unknown risk', () => {
    expect(amending({ title: 'Ny', reason: '' })).toMatchObject({ code: 'TEXT_MISSING', field: 'reason' });
    expect(amending({ title: 'Ny' }, [ransomware, closed])).toMatchObject({ code: 'RISK_CLOSED' });
    expect(amending({ title: 'Ny' }, [])).toMatchObject({ code: 'RISK_UNKNOWN' });
  });
});

describe('deciding the treatment of a risk', () => {
  const deciding = (change: Partial<DecideTreatment>, events: readonly RiskEvent[] = known) => {
    const base = { riskId: 'id-1', treatment: 'reduce', plan: 'Afprøv backup', measures: ['m03'] } as const;
    return given(risk, events).when(decideTreatment, new DecideTreatment({ ...base, ...change }));
  };
  const decided: RiskEvent = {
    type: 'RiskTreatmentDecided',
    treatment: 'reduce',
    plan: 'Afprøv backup',
    measures: ['m03'],
    dueOn: null,
  };

  it('keeps the way, the plan, the measures and the day', () => {
    expect(deciding({})).toEqual([decided]);
    expect(deciding({ dueOn: localDate('2027-01-31') })).toMatchObject([{ dueOn: '2027-01-31' }]);
  });

  it('does nothing when it is decided so already', () => {
    expect(deciding({}, [ransomware, decided])).toMatchObject({ kind: 'nothing' });
  });

  it('is refused without a plan, and for a measure that is not there', () => {
    expect(deciding({ plan: '' })).toMatchObject({ code: 'TEXT_MISSING', field: 'plan' });
    expect(deciding({ measures: ['m11' as 'm01'] })).toMatchObject({ code: 'MEASURE_UNKNOWN' });
  });
});

describe('assigning the owner of a risk', () => {
  const assigning = (owner: string | null, events: readonly RiskEvent[] = known) =>
    given(risk, events).when(assignRiskOwner, new AssignRiskOwner({ riskId: 'id-1', owner }));

  it('keeps the person, or that there is none', () => {
    expect(assigning('person-2')).toEqual([{ type: 'RiskOwnerAssigned', owner: 'person-2' }]);
    expect(assigning(null)).toMatchObject({ kind: 'nothing' });
  });

  it('is refused for a risk that was never identified', () => {
    expect(assigning('person-2', [])).toMatchObject({ code: 'RISK_UNKNOWN' });
  });
});

describe('revoking an acceptance', () => {
  const revoking = (reason: string, events: readonly RiskEvent[] = accepted) =>
    given(risk, events).when(revokeAcceptance, new RevokeAcceptance({ riskId: 'id-1', reason }));

  it('keeps the reason', () => {
    expect(revoking('Forudsætningen holder ikke')).toMatchObject([{ type: 'RiskAcceptanceRevoked' }]);
  });

  it('does nothing when there is none', () => {
    expect(revoking('Igen', known)).toMatchObject({ kind: 'nothing' });
  });

  it('is refused without a reason', () => {
    expect(revoking(' ')).toMatchObject({ code: 'TEXT_MISSING', field: 'reason' });
  });
});

describe('closing a risk', () => {
  const closing = (reason: string, events: readonly RiskEvent[] = known) =>
    given(risk, events).when(closeRisk, new CloseRisk({ riskId: 'id-1', reason }));

  it('keeps the reason', () => {
    expect(closing('Systemet er taget ud')).toEqual([closed]);
  });

  it('can be sent twice', () => {
    expect(closing('Igen', [ransomware, closed])).toMatchObject({ kind: 'nothing' });
  });

  it('is refused without a reason, and for a risk that was never identified', () => {
    expect(closing('')).toMatchObject({ code: 'TEXT_MISSING', field: 'reason' });
    expect(closing('Væk', [])).toMatchObject({ code: 'RISK_UNKNOWN' });
  });
});
