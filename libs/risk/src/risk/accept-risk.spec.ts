import { type Actor, type FactAt, instant, localDate, type SecondFactor } from '@varsel/event-sourcing';
import { aPerson, given } from '@varsel/event-sourcing/testing';
import type { ManagementMembers } from '@varsel/published-events';
import { describe, expect, it } from 'vitest';
import { AcceptRisk, acceptRisk } from './accept-risk.ts';
import { acceptedAs, assessedHigh, assessedMedium, closed, ransomware } from './risk.fixtures.ts';
import { risk, type RiskEvent } from './risk.ts';

const boardMember = aPerson('risk:accept', 'risk:accept-high');
const securityLead = aPerson('risk:accept');
const asMember = {
  actor: boardMember,
  secondFactor: { at: instant('2026-11-22T07:55:00Z'), boundTo: 'risk-acceptance:id-1:high' },
};

const from = localDate('2025-01-01');
const told = (...terms: ManagementMembers['terms']) => ({ value: { terms }, position: '41', hash: 'c'.repeat(64) });
const inOffice = told({ person: 'person-1', from, to: null });
const codeFor = (boundTo: string | null, at = '2026-11-22T07:55:00Z') => ({ at: instant(at), boundTo });

interface Circumstances {
  readonly actor?: Actor;
  readonly facts?: FactAt<ManagementMembers>;
  readonly secondFactor?: SecondFactor | undefined;
}

function accepting(
  events: readonly RiskEvent[],
  change: Partial<AcceptRisk> = {},
  { actor = securityLead, facts = inOffice, secondFactor }: Circumstances = {},
) {
  const expiresOn = localDate('2027-05-01');
  const command = new AcceptRisk({
    riskId: 'id-1',
    reason: 'Investering næste år',
    expiresOn,
    putToBoard: false,
    ...change,
  });
  return given(risk, events).when(acceptRisk, command, { actor, facts, secondFactor });
}

describe('accepting a risk', () => {
  it('keeps the reason, until when, and what the acceptance rests on', () => {
    expect(accepting([ransomware, assessedMedium])).toEqual([acceptedAs(assessedMedium, 'RiskAccepted')]);
  });

  it('rests on the inherent risk where the residual one is not weighed', () => {
    const events = [ransomware, { ...assessedMedium, residual: null }];
    const secondFactor = codeFor('risk-acceptance:id-1:critical');
    expect(accepting(events, {}, { actor: boardMember, secondFactor })).toMatchObject([{ level: 'critical' }]);
  });

  it('is a board member’s own from high on: others put it to the board', () => {
    const events = [ransomware, assessedHigh];
    expect(accepting(events)).toMatchObject({ code: 'ACCEPTANCE_NEEDS_BOARD', field: 'putToBoard' });
    expect(accepting(events, { putToBoard: true })).toEqual([acceptedAs(assessedHigh, 'RiskAcceptanceProposed')]);
    expect(accepting(events, {}, asMember)).toEqual([acceptedAs(assessedHigh, 'RiskAccepted')]);
  });

  it('is never a program’s own from high on, whatever roles it has', () => {
    const program = { ...boardMember, kind: 'service' } as const;
    expect(accepting([ransomware, assessedHigh], {}, { ...asMember, actor: program })).toMatchObject({
      code: 'ACCEPTANCE_NEEDS_BOARD',
    });
  });

  it('takes a seat in the body on that day, not the role alone; whoever has none may still put it to the board', () => {
    const events = [ransomware, assessedHigh];
    const ended = told({ person: 'person-1', from, to: localDate('2026-11-21') });
    for (const facts of [told(), ended, told({ person: 'person-2', from, to: null })])
      expect(accepting(events, {}, { ...asMember, facts })).toMatchObject({ code: 'NOT_IN_OFFICE' });
    expect(accepting(events, { putToBoard: true }, { ...asMember, facts: told() })).toMatchObject([
      { type: 'RiskAcceptanceProposed' },
    ]);
    const lastDay = told({ person: 'person-1', from, to: localDate('2026-11-22') });
    expect(accepting(events, {}, { ...asMember, facts: lastDay })).toMatchObject([{ type: 'RiskAccepted' }]);
  });

  it('takes a code of the last five minutes, given for this risk at this level', () => {
    const events = [ransomware, assessedHigh];
    const bound = 'risk-acceptance:id-1:high';
    for (const secondFactor of [
      undefined,
      codeFor(null),
      codeFor('risk-acceptance:id-2:high'),
      codeFor('risk-acceptance:id-1:critical'),
      codeFor(bound, '2026-11-22T07:54:59.999Z'),
    ])
      expect(accepting(events, {}, { actor: boardMember, secondFactor })).toMatchObject({ code: 'STEP_UP_REQUIRED' });
    expect(accepting(events, {}, { actor: boardMember, secondFactor: codeFor(bound) })).toHaveLength(1);
    expect(accepting([ransomware, assessedMedium])).toHaveLength(1);
  });

  it('is done by a board member where it was put to the board', () => {
    const events = [ransomware, assessedHigh, acceptedAs(assessedHigh, 'RiskAcceptanceProposed')];
    expect(accepting(events, {}, asMember)).toMatchObject([{ type: 'RiskAccepted' }]);
    expect(accepting(events, { putToBoard: true })).toMatchObject({ kind: 'nothing' });
  });

  it('does nothing when it stands already, and begins anew when it rests on something else', () => {
    const accepted = acceptedAs(assessedMedium, 'RiskAccepted');
    expect(accepting([ransomware, assessedMedium, accepted])).toMatchObject({ kind: 'nothing' });
    const retreated: RiskEvent = { type: 'RiskAmended', ...words(), measures: ['m02'], reason: 'Ny viden' };
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

function words() {
  return { title: ransomware.title, description: ransomware.description };
}
