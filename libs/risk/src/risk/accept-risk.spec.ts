import { type Actor, localDate } from '@varsel/event-sourcing';
import { aPerson, given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { AcceptRisk, acceptRisk } from './accept-risk.ts';
import { acceptedAs, assessedHigh, assessedMedium, closed, ransomware } from './risk.fixtures.ts';
import { risk, type RiskEvent } from './risk.ts';

const boardMember = aPerson('risk:accept', 'risk:accept-high');
const securityLead = aPerson('risk:accept');

function accepting(events: readonly RiskEvent[], change: Partial<AcceptRisk> = {}, actor: Actor = securityLead) {
  const expiresOn = localDate('2027-05-01');
  const command = new AcceptRisk({
    riskId: 'id-1',
    reason: 'Investering næste år',
    expiresOn,
    putToBoard: false,
    ...change,
  });
  return given(risk, events).when(acceptRisk, command, { actor });
}

describe('accepting a risk', () => {
  it('keeps the reason, until when, and what the acceptance rests on', () => {
    expect(accepting([ransomware, assessedMedium])).toEqual([acceptedAs(assessedMedium, 'RiskAccepted')]);
  });

  it('rests on the inherent risk where the residual one is not weighed', () => {
    const events = [ransomware, { ...assessedMedium, residual: null }];
    expect(accepting(events, {}, boardMember)).toMatchObject([{ level: 'critical' }]);
  });

  it('is a board member’s own from high on: others put it to the board', () => {
    const events = [ransomware, assessedHigh];
    expect(accepting(events)).toMatchObject({ code: 'ACCEPTANCE_NEEDS_BOARD', field: 'putToBoard' });
    expect(accepting(events, { putToBoard: true })).toEqual([acceptedAs(assessedHigh, 'RiskAcceptanceProposed')]);
    expect(accepting(events, {}, boardMember)).toEqual([acceptedAs(assessedHigh, 'RiskAccepted')]);
  });

  it('is never a program’s own from high on, whatever roles it has', () => {
    const program = { ...boardMember, kind: 'service' } as const;
    expect(accepting([ransomware, assessedHigh], {}, program)).toMatchObject({ code: 'ACCEPTANCE_NEEDS_BOARD' });
  });

  it('is done by a board member where it was put to the board', () => {
    const events = [ransomware, assessedHigh, acceptedAs(assessedHigh, 'RiskAcceptanceProposed')];
    expect(accepting(events, {}, boardMember)).toMatchObject([{ type: 'RiskAccepted' }]);
    expect(accepting(events, { putToBoard: true })).toMatchObject({ kind: 'nothing' });
  });

  it('does nothing when it stands already, and begins anew when it rests on something else', () => {
    const accepted = acceptedAs(assessedMedium, 'RiskAccepted');
    expect(accepting([ransomware, assessedMedium, accepted])).toMatchObject({ kind: 'nothing' });
    const retreated: RiskEvent = { type: 'RiskAmended', ...told(), measures: ['m02'], reason: 'Ny viden' };
    expect(accepting([ransomware, assessedMedium, accepted, retreated])).toMatchObject([{ measures: ['m02'] }]);
  });

  it.each(['2026-11-22', '2027-11-23'])('is refused until %s: from tomorrow to twelve months on', (day) => {
    const events = [ransomware, assessedMedium];
    expect(accepting(events, { expiresOn: localDate(day) })).toMatchObject({ code: 'ACCEPTANCE_EXPIRY_OUT_OF_REACH' });
    expect(accepting(events, { expiresOn: localDate('2027-11-22') })).toHaveLength(1);
  });

  it('is refused before the risk is assessed, without a reason, and for a closed or unknown risk', () => {
    expect(accepting([ransomware])).toMatchObject({ code: 'RISK_NOT_ASSESSED' });
    expect(accepting([ransomware, assessedMedium], { reason: ' ' })).toMatchObject({ code: 'TEXT_MISSING' });
    expect(accepting([ransomware, assessedMedium, closed])).toMatchObject({ code: 'RISK_CLOSED' });
    expect(accepting([])).toMatchObject({ code: 'RISK_UNKNOWN' });
  });
});

function told() {
  return { title: ransomware.title, description: ransomware.description };
}
