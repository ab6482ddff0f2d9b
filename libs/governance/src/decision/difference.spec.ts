import { localDate } from '@varsel/event-sourcing';
import { describe, expect, it } from 'vitest';
import { aStatement } from './decision.fixtures.ts';
import { changeText, summaryOf } from './difference-text.ts';
import { differenceOf } from './difference.ts';
import { driftOf, hasChanged } from './manifest.ts';

const evidence = { sha256: 'e'.repeat(64), effectiveOn: localDate('2026-01-01'), expiresOn: localDate('2027-01-01') };
const requirement = { id: 'cir-1.1.1', state: 'partial', applicable: true, reason: 'Mangler prøve' } as const;

const between = (before: Parameters<typeof aStatement>[0], after: Parameters<typeof aStatement>[0]) =>
  differenceOf(aStatement(before).measures, aStatement(after).measures);

describe('telling what differs between two sets of measures', () => {
  it('names nothing when nothing differs', () => {
    expect(between({}, {})).toEqual([]);
  });

  it.each([
    ['state', {}, { state: 'planned' }, 'Tilstand: fra på plads til planlagt'],
    ['reason', {}, { reason: 'Nyt' }, 'Begrundelsen er ændret'],
    ['owner', {}, { owner: 'mads' }, 'Ejeren er ændret'],
    ['next-review', {}, { nextReviewOn: null }, 'Næste gennemgang: ikke planlagt'],
    ['applicability', {}, { leftOut: [{ part: 'encryption', reason: 'x' }] }, 'Det, der er udeladt'],
    ['requirement', {}, { requirements: [requirement] }, 'Krav 1.1.1: fra ikke vurderet til delvist'],
    [
      'requirement',
      { requirements: [requirement] },
      { requirements: [{ ...requirement, reason: 'Ny' }] },
      'Krav 1.1.1: begrundelsen er ændret',
    ],
    [
      'requirement',
      { requirements: [requirement] },
      { requirements: [{ ...requirement, applicable: false }] },
      'Krav 1.1.1: fra delvist til udeladt',
    ],
    [
      ...['evidence-added', {}, { evidence: [{ ...evidence, expiresOn: null }] }],
      'Ny evidens, gældende fra tors. 1. jan. 2026, kontrolkode eeee eeee eeee',
    ],
    [
      ...['evidence-removed', { evidence: [evidence] }, {}],
      'Evidens fjernet eller ændret, gældende fra tors. 1. jan. 2026 til fre. 1. jan. 2027, kontrolkode eeee eeee eeee',
    ],
  ] as const)('tells of a changed %s', (kind, before, after, text) => {
    const [entry, ...others] = between({ m04: before }, { m04: after });
    expect(others).toEqual([]);
    expect(entry).toMatchObject({ measure: 'm04', added: false, changes: [{ kind }] });
    const [change] = entry?.changes ?? [];
    expect(change && changeText(change).da.replaceAll('\u00a0', ' ')).toContain(text);
    expect(change && changeText(change).en).not.toBe('');
  });

  it('takes changed days of the same file for old evidence gone and new evidence come', () => {
    const after = { evidence: [{ ...evidence, expiresOn: null }] };
    expect(between({ m01: { evidence: [evidence] } }, { m01: after })).toMatchObject([
      { changes: [{ kind: 'evidence-added' }, { kind: 'evidence-removed' }] },
    ]);
  });

  it('says of the first approval that everything is new', () => {
    expect(differenceOf([], aStatement().measures)).toHaveLength(10);
    expect(differenceOf([], aStatement().measures)[0]).toEqual({ measure: 'm01', added: true, changes: [] });
  });

  it('names three measures and counts the rest', () => {
    const state = { state: 'planned' } as const;
    const { da } = summaryOf(between({}, { m01: state, m02: state, m03: state, m04: state, m05: state }));
    expect(da).toBe(
      `${[1, 2, 3].map((number) => `M-6.${String(number)} (Tilstand: fra på plads til planlagt)`).join(', ')} og 2 til`,
    );
  });
});

describe('seeing that the measures changed', () => {
  const frozen = { manifest: aStatement(), manifestHash: 'a', shortened: false };
  const at = (statement: ReturnType<typeof aStatement>, hash = 'b') => ({ value: statement, position: '1', hash });

  it('looks at the measures, whatever the order of their fields, and not at the risk round', () => {
    expect(hasChanged(frozen, at(aStatement(), 'a'))).toBe(false);
    expect(hasChanged(frozen, at(aStatement({}, { status: 'stale' })))).toBe(false);
    const turned = aStatement().measures.map((one) => Object.fromEntries(Object.entries(one).toReversed()));
    expect(hasChanged(frozen, at({ ...aStatement(), measures: turned as never }))).toBe(false);
    expect(hasChanged(frozen, at(aStatement({ m10: { reason: 'Nyt' } })))).toBe(true);
  });

  it('goes by the hash where the set was shortened', () => {
    expect(hasChanged({ ...frozen, shortened: true }, at(aStatement()))).toBe(true);
    expect(hasChanged({ ...frozen, shortened: true }, at(aStatement(), 'a'))).toBe(false);
  });

  it('stops the vote also where only the reason of a requirement was rewritten and the set keeps none to name', () => {
    const kept = aStatement({ m02: { requirements: [{ ...requirement, reason: null }] } });
    const now = aStatement({ m02: { requirements: [{ ...requirement, reason: 'Ny' }] } });
    const large = { manifest: kept, manifestHash: 'a', shortened: true };
    expect(driftOf(large, at(now))).toEqual({ changes: [], same: false });
    expect(driftOf(large, at(now, 'a'))).toEqual({ changes: [], same: true });
    expect(driftOf(frozen, at(aStatement()))).toEqual({ changes: [], same: true });
  });
});
