import { localDate } from '@varsel/event-sourcing';
import { describe, expect, it } from 'vitest';
import { aStatement } from './decision.fixtures.ts';
import { differenceOf } from './difference.ts';
import { changeText } from './difference-text.ts';
import { conditionOf } from './set-condition.ts';

const today = localDate('2026-11-22');
const endsOn = (expiresOn: string | null, letter = 'e') => ({
  sha256: letter.repeat(64),
  effectiveOn: localDate('2026-01-01'),
  expiresOn: expiresOn === null ? null : localDate(expiresOn),
});

describe('telling a member what of the set is past its time when they read it', () => {
  it('says nothing of a set in which all holds', () => {
    const statement = aStatement({ m01: { evidence: [endsOn(null), endsOn('2026-12-23', 'f')] } });
    expect(conditionOf(statement, today)).toEqual({
      ...{ readOn: today, expired: [], expiring: [], reviewsOverdue: [], riskRoundEndedOn: null },
    });
  });

  it('counts evidence as holding through its last day, and as about to end for thirty days before', () => {
    const dates = (on: string) => {
      const statement = aStatement({ m03: { evidence: [endsOn(on)] } });
      const { expired, expiring } = conditionOf(statement, today);
      return [expired.length, expiring.length];
    };
    expect([dates('2026-11-21'), dates('2026-11-22'), dates('2026-12-22'), dates('2026-12-23')]).toEqual([
      ...[
        [1, 0],
        [0, 1],
        [0, 1],
        [0, 0],
      ],
    ]);
  });

  it('names a file once with all measures that rest on it, what ended first before the others', () => {
    const statement = aStatement({
      m02: { evidence: [endsOn('2026-10-01'), endsOn('2026-09-01', 'a')] },
      m07: { evidence: [endsOn('2026-10-01')] },
    });
    expect(conditionOf(statement, today).expired).toMatchObject([
      { expiresOn: '2026-09-01', measures: ['m02'] },
      { expiresOn: '2026-10-01', measures: ['m02', 'm07'] },
    ]);
  });

  it('says nothing of a measure that is left out', () => {
    const old = { evidence: [endsOn('2026-10-01')], nextReviewOn: localDate('2026-11-01') };
    expect(conditionOf(aStatement({ m06: { ...old, applicable: false } }), today)).toMatchObject({
      ...{ expired: [], reviewsOverdue: [] },
    });
    expect(conditionOf(aStatement({ m06: old }), today).expired).toHaveLength(1);
  });

  it('names the reviews that were planned for an earlier day, and the risk round that has ended', () => {
    const statement = aStatement(
      { m05: { nextReviewOn: localDate('2026-11-21') }, m06: { nextReviewOn: today }, m08: { nextReviewOn: null } },
      { validUntil: localDate('2026-11-21') },
    );
    expect(conditionOf(statement, today)).toMatchObject({
      reviewsOverdue: [{ measure: 'm05', plannedOn: '2026-11-21' }],
      riskRoundEndedOn: '2026-11-21',
    });
  });
});

describe('telling what differs from what was approved', () => {
  const set = aStatement({ m07: { evidence: [endsOn('2026-10-27')] } }).measures;
  const read = (approvedOn: string, readOn: string) =>
    differenceOf(set, set, { approvedOn: localDate(approvedOn), readOn: localDate(readOn) });

  it('counts evidence that ended since the approval, by the day it is read', () => {
    const [entry] = read('2026-09-01', '2026-10-28');
    expect(entry).toMatchObject({ measure: 'm07', changes: [{ kind: 'evidence-expired', after: '2026-10-27' }] });
    const text = entry?.changes[0] && changeText(entry.changes[0]).da;
    expect(text?.replaceAll('\u00a0', ' ')).toBe('Evidens, I godkendte, udløb tirs. 27. okt. 2026');
    expect(read('2026-09-01', '2026-10-27')).toEqual([]);
  });

  it('leaves out what had ended before it was approved', () => {
    expect(read('2026-10-28', '2026-11-22')).toEqual([]);
  });

  it('leaves the day out where two sets are compared to see whether a vote is stopped', () => {
    expect(differenceOf(set, set)).toEqual([]);
  });
});
