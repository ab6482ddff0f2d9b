import { instant, localDate } from '@varsel/event-sourcing';
import { describe, expect, it } from 'vitest';
import type { RiskLevel } from '../risk/scoring.ts';
import { type RoundFacts, roundStanding } from './round-standing.ts';

const concludedAt = instant('2026-05-10T10:00:00Z');
const [before, concludedSeq, after] = [5, 10, 11];
const services = [
  { id: 's1', name: 'Patientjournal' },
  { id: 's2', name: 'Laboratorium' },
];
const round = { concludedAt, concludedSeq, services: ['s1', 's2'] };

function risk(service: string, ...levels: readonly [RiskLevel, number][]) {
  return { reference: `RSK-${service}`, service, levels: levels.map(([level, seq]) => ({ level, seq })) };
}

const assessed = [risk('s1', ['medium', before]), risk('s2', ['high', before])];

function standing(change: Partial<RoundFacts> = {}, day = '2026-11-22') {
  return roundStanding({ services, risks: assessed, round, ...change }, localDate(day));
}

function codes(change: Partial<RoundFacts>, day?: string) {
  return standing(change, day).missing.map(({ code }) => code);
}

describe('the standing of the risk round', () => {
  it('is current for twelve months, the last day with it', () => {
    expect(standing()).toMatchObject({
      status: 'current',
      concludedOn: '2026-05-10',
      validUntil: '2027-05-10',
      missing: [],
      uncovered: [],
    });
    expect(standing({}, '2027-05-10').status).toBe('current');
    expect(standing({}, '2027-05-11')).toMatchObject({ status: 'stale', missing: [{ code: 'ROUND_EXPIRED' }] });
  });

  it('is missing, said kindly, while none is concluded', () => {
    const { status, text, missing, uncovered } = standing({ round: undefined });
    expect({ status, codes: missing.map(({ code }) => code), uncovered }).toEqual({
      status: 'missing',
      codes: ['NO_ROUND'],
      uncovered: ['s1', 's2'],
    });
    expect(text.da).toContain('grundlaget');
  });

  it('asks for services first', () => {
    expect(codes({ services: [], risks: [], round: undefined })).toEqual(['NO_SERVICE', 'NO_ROUND']);
  });

  it('is stale when a service is new or has no risk', () => {
    expect(codes({ round: { concludedAt, concludedSeq, services: ['s1'] } })).toEqual(['SERVICE_NOT_COVERED']);
    expect(codes({ risks: [risk('s1', ['medium', before])] })).toEqual(['SERVICE_WITHOUT_RISK']);
  });

  it('is stale when a risk is not assessed, or rose to high since', () => {
    expect(codes({ risks: [...assessed, risk('s1')] })).toEqual(['RISK_NOT_ASSESSED']);
    expect(codes({ risks: [...assessed, risk('s1', ['medium', before], ['high', after])] })).toEqual(['RISK_ROSE']);
    expect(codes({ risks: [...assessed, risk('s1', ['critical', after])] })).toEqual(['RISK_ROSE']);
  });

  it('does not mind a risk that is new and small, fell, or belongs to a service that is retired', () => {
    const harmless = [risk('s1', ['medium', after]), risk('s2', ['critical', before], ['high', after]), risk('s9')];
    expect(codes({ risks: [...assessed, ...harmless] })).toEqual([]);
  });

  it('leaves the day out when none is given', () => {
    expect(roundStanding({ services, risks: assessed, round }).status).toBe('current');
  });
});
