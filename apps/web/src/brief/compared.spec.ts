import { describe, expect, it } from 'vitest';
import type { BriefRiskParts } from '../graphql/generated/brief/brief.ts';
import { changedMeasures, topRisks } from './compared.ts';

const risk = (id: string, residual: number | null, inherent = 20): BriefRiskParts => ({
  __typename: 'RiskLine',
  id,
  reference: `RSK-2026-00${id}`,
  title: id,
  serviceName: 'Laboratorium',
  level: 'HIGH',
  inherent: { __typename: 'RiskScore', score: inherent } as unknown as BriefRiskParts['inherent'],
  residual: (residual === null
    ? null
    : { __typename: 'RiskScore', score: residual }) as unknown as BriefRiskParts['residual'],
});

describe('the heaviest risks of the brief', () => {
  it('come as they stand after the measures, each with the way it has gone', () => {
    const now = [risk('1', 9), risk('2', 16), risk('3', null, 15), risk('4', 4)];
    const then = [risk('1', 12), risk('2', 10), risk('3', null, 15)];
    expect(topRisks(now, then, 4).map((each) => [each.risk.id, each.way])).toEqual([
      ['2', 'up'],
      ['3', 'same'],
      ['1', 'down'],
      ['4', 'new'],
    ]);
  });
});

describe('measures that moved', () => {
  const measure = (state: 'PLANNED' | 'IN_PLACE', applicable = true) => ({
    __typename: 'MeasureSummary' as const,
    measureId: 'M10' as const,
    provision: '§ 6, stk. 1, nr. 10',
    name: { __typename: 'BilingualText' as const, da: 'Login', en: 'Sign-in' },
    state,
    applicable,
  });

  it('are those of another state, and those left out since', () => {
    expect(changedMeasures([measure('IN_PLACE')], [measure('PLANNED')])).toHaveLength(1);
    expect(changedMeasures([measure('IN_PLACE', false)], [measure('IN_PLACE')])).toHaveLength(1);
  });

  it('are not those that stand as they did', () => {
    expect(changedMeasures([measure('IN_PLACE')], [measure('IN_PLACE')])).toEqual([]);
  });
});
