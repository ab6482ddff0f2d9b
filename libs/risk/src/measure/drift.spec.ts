import { localDate } from '@varsel/event-sourcing';
import type { StatedMeasure } from '@varsel/published-events';
import { describe, expect, it } from 'vitest';
import { driftOf, withTitles } from './drift.ts';

const today = localDate('2026-11-22');
const approvedOn = localDate('2026-09-01');
const span = { approvedOn, today };
const report = { sha256: 'a'.repeat(64), effectiveOn: localDate('2026-01-01'), expiresOn: localDate('2026-12-31') };
const approved: StatedMeasure = {
  id: 'm10',
  state: 'in-place',
  applicable: true,
  reason: 'Alle adgange',
  leftOut: [],
  owner: 'person-1',
  nextReviewOn: localDate('2027-05-01'),
  requirements: [{ id: 'cir-11.7.1', state: 'in-place', applicable: true, reason: 'Ja' }],
  evidence: [report],
};

function drift(change: Partial<StatedMeasure>, day = today, since = approvedOn) {
  return driftOf(approved, { ...approved, ...change }, { approvedOn: since, today: day }).map(({ kind, material }) => [
    kind,
    material,
  ]);
}

describe('what has changed since the approval', () => {
  it('is nothing when nothing has', () => {
    expect(drift({})).toEqual([]);
  });

  it('is material when the state went down, and not when it went up', () => {
    expect(drift({ state: 'partial' })).toEqual([['state', true]]);
    expect(drift({ state: 'in-place-and-tested' })).toEqual([['state', false]]);
  });

  it('is material when a part was left out or taken in again', () => {
    const leftOut = [{ part: 'multi-factor', reason: 'Nej' }];
    expect(drift({ leftOut })).toEqual([['applicability', true]]);
    expect(driftOf({ ...approved, leftOut }, approved, span)).toMatchObject([
      { kind: 'applicability', material: true },
    ]);
  });

  it('is material when evidence was withdrawn or has expired, and not when some was added', () => {
    expect(drift({ evidence: [] })).toEqual([['evidence-withdrawn', true]]);
    expect(drift({}, localDate('2027-01-01'))).toEqual([['evidence-expired', true]]);
    expect(drift({}, localDate('2026-12-31'))).toEqual([]);
    expect(drift({ evidence: [{ ...report, expiresOn: null }] })).toEqual([
      ['evidence-added', false],
      ['evidence-withdrawn', true],
    ]);
    expect(drift({ evidence: [report, { ...report, sha256: 'b'.repeat(64) }] })).toEqual([['evidence-added', false]]);
  });

  it('is nothing where the evidence had expired before the approval: it was approved so', () => {
    expect(drift({}, localDate('2027-01-05'), localDate('2027-01-01'))).toEqual([]);
    expect(drift({}, localDate('2027-01-05'), localDate('2026-12-31'))).toEqual([['evidence-expired', true]]);
  });

  it('is not material when the reason of a requirement or of what is left out was written anew', () => {
    const [met] = approved.requirements;
    expect(drift({ requirements: [{ id: 'cir-11.7.1', state: 'in-place', applicable: true, reason: 'Ny' }] })).toEqual([
      ['requirement', false],
    ]);
    expect(met && driftOf({ ...approved, requirements: [{ ...met, reason: null }] }, approved, span)).toEqual([]);
    const leftOut = [{ part: 'multi-factor', reason: 'Nej' }];
    const anew = { ...approved, leftOut: [{ part: 'multi-factor', reason: 'Stadig nej' }] };
    expect(driftOf({ ...approved, leftOut }, anew, span)).toMatchObject([{ kind: 'applicability', material: false }]);
  });

  it('is material when a requirement went down or was left out, and not when it was assessed for the first time', () => {
    const met = approved.requirements[0];
    if (met === undefined) throw new Error('The fixture has a requirement');
    expect(drift({ requirements: [{ ...met, state: 'planned' }] })).toEqual([['requirement', true]]);
    expect(drift({ requirements: [{ ...met, applicable: false }] })).toEqual([['requirement', true]]);
    expect(drift({ requirements: [met, { ...met, id: 'cir-11.7.2' }] })).toEqual([['requirement', false]]);
    const [entry] = driftOf(approved, { ...approved, requirements: [{ ...met, state: 'planned' }] }, span);
    expect(entry?.text.da).toBe('Krav 11.7.1: fra på plads til planlagt.');
  });

  it('names evidence by its title, where that is known', () => {
    const drifted = driftOf(approved, { ...approved, evidence: [{ ...report, sha256: 'b'.repeat(64) }] }, span);
    const titles = [
      { sha256: report.sha256, title: 'Gammel' },
      { sha256: 'b'.repeat(64), title: 'Ny' },
    ];
    expect(withTitles(drifted, titles)).toMatchObject([
      { kind: 'evidence-added', before: null, after: 'Ny' },
      { kind: 'evidence-withdrawn', before: 'Gammel', after: null },
    ]);
    expect(withTitles(drifted, [])).toMatchObject([{ after: null }, { before: null }]);
  });

  it('is not material when owner, review or reason alone are different', () => {
    const change = { owner: null, nextReviewOn: null, reason: 'Skrevet om' };
    expect(drift(change)).toEqual([
      ['reason', false],
      ['owner', false],
      ['next-review', false],
    ]);
  });
});
