import { localDate } from '@varsel/event-sourcing';
import { describe, expect, it } from 'vitest';
import type { MeasureState } from '../measure/measure.ts';
import { acceptanceStanding, type GivenAcceptance, type RiskNow } from './acceptance-standing.ts';
import { high, low, medium } from './risk.fixtures.ts';

const given: GivenAcceptance = {
  scores: medium,
  level: 'medium',
  treatment: 'accept',
  measures: ['m03'],
  expiresOn: localDate('2027-05-01'),
  givenSeq: 10,
  awaitsBoard: false,
  revoked: false,
};
const before = { state: 'in-place', seq: 5 } as const;

function standing(now: Partial<RiskNow>, change: Partial<GivenAcceptance> = {}, day = '2026-11-22') {
  const asItWas: RiskNow = { scores: medium, treatment: 'accept', measures: ['m03'], statesOf: () => [before] };
  return acceptanceStanding({ ...given, ...change }, { ...asItWas, ...now }, localDate(day));
}

const found = (state: MeasureState, seq: number) => () => [before, { state, seq }];

describe('whether an acceptance still holds', () => {
  it('does while nothing it rests on has changed, through the day it expires on', () => {
    expect(standing({})).toEqual({ standing: 'valid', staleBecause: [] });
    expect(standing({}, {}, '2027-05-01').standing).toBe('valid');
  });

  it('does not after the day it expires on', () => {
    expect(standing({}, {}, '2027-05-02')).toMatchObject({ standing: 'expired', staleBecause: [{}] });
  });

  it.each<[string, Partial<RiskNow>]>([
    ['the scores', { scores: high }],
    ['the scores, for the better', { scores: low }],
    ['the treatment', { treatment: 'reduce' }],
    ['the measures', { measures: [] }],
    ['the state of a measure', { statesOf: found('partial', 11) }],
  ])('is stale when %s changed since', (_, now) => {
    expect(standing(now)).toMatchObject({ standing: 'stale', staleBecause: [{}] });
  });

  it('does not mind a measure that got better, or was worse before', () => {
    expect(standing({ statesOf: found('in-place-and-tested', 11) }).standing).toBe('valid');
    expect(standing({ statesOf: found('partial', 10) }).standing).toBe('valid');
  });

  it('names every reason, in both languages', () => {
    const { staleBecause } = standing({ scores: high, treatment: null });
    expect(staleBecause.map(({ en }) => en)).toEqual([
      'The risk was assessed anew and has another level.',
      'Another treatment was decided.',
    ]);
  });

  it('waits for the board, is revoked, or is none', () => {
    expect(standing({}, { awaitsBoard: true }).standing).toBe('awaiting-board');
    expect(standing({ scores: high }, { revoked: true })).toEqual({ standing: 'revoked', staleBecause: [] });
    const now: RiskNow = { scores: null, treatment: null, measures: [], statesOf: () => [] };
    expect(acceptanceStanding(undefined, now, localDate('2026-11-22')).standing).toBe('none');
  });
});
