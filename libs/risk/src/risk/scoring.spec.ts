import { describe, expect, it } from 'vitest';
import { critical, high, low, medium, scores } from './risk.fixtures.ts';
import { areScores, levelOf, levelOfScore, needsBoard, type RiskLevel, sameScores, worstOf } from './scoring.ts';

describe('the level of a risk', () => {
  it.each<[number, number, RiskLevel]>([
    [1, 0, 'low'],
    [5, 0, 'low'],
    [2, 2, 'low'],
    [1, 5, 'medium'],
    [3, 3, 'medium'],
    [2, 5, 'high'],
    [3, 4, 'high'],
    [3, 5, 'critical'],
    [5, 5, 'critical'],
  ])('with likelihood %i and consequence %i is %s', (likelihood, consequence, level) => {
    expect(levelOfScore({ likelihood, consequence })).toBe(level);
  });

  it('is that of the property that weighs most, the first of equals', () => {
    expect([low, medium, high, critical].map(levelOf)).toEqual(['low', 'medium', 'high', 'critical']);
    expect(worstOf(high)).toBe('availability');
    expect(worstOf(scores({ likelihood: 1, consequence: 1 }))).toBe('authenticity');
  });

  it('takes a member of the board from high on', () => {
    expect((['low', 'medium', 'high', 'critical'] as const).map(needsBoard)).toEqual([false, false, true, true]);
  });
});

describe('scores', () => {
  it.each([
    [0, 3],
    [6, 3],
    [3, -1],
    [3, 6],
    [2.5, 3],
  ])('are off the scale with likelihood %d and consequence %d', (likelihood, consequence) => {
    expect(areScores(scores({ likelihood, consequence }))).toBe(false);
    expect(areScores(high)).toBe(true);
  });

  it('are the same when all four are', () => {
    expect(sameScores(high, scores({ likelihood: 3, consequence: 4 }))).toBe(true);
    expect(sameScores(high, medium)).toBe(false);
  });
});
