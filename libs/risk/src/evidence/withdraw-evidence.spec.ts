import { given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { ChangeEvidenceCoverage, changeEvidenceCoverage } from './change-evidence-coverage.ts';
import { backupReport, withdrawn } from './evidence.fixtures.ts';
import { evidence, type EvidenceEvent } from './evidence.ts';
import { WithdrawEvidence, withdrawEvidence } from './withdraw-evidence.ts';

function withdrawing(reason: string, events: readonly EvidenceEvent[] = [backupReport]) {
  return given(evidence, events).when(withdrawEvidence, new WithdrawEvidence({ evidenceId: 'id-1', reason }));
}

function covering(change: Partial<ChangeEvidenceCoverage>, events: readonly EvidenceEvent[] = [backupReport]) {
  const command = new ChangeEvidenceCoverage({ evidenceId: 'id-1', measures: [], requirements: [], ...change });
  return given(evidence, events).when(changeEvidenceCoverage, command);
}

describe('withdrawing evidence', () => {
  it('keeps the reason', () => {
    expect(withdrawing('Gælder et andet system')).toEqual([withdrawn]);
  });

  it('can be sent twice', () => {
    expect(withdrawing('Igen', [backupReport, withdrawn])).toMatchObject({ kind: 'nothing' });
  });

  it('is refused without a reason, and for evidence that was never added', () => {
    expect(withdrawing('')).toMatchObject({ code: 'TEXT_MISSING', field: 'reason' });
    expect(withdrawing('Nej', [])).toMatchObject({ code: 'EVIDENCE_UNKNOWN' });
  });
});

describe('changing what evidence covers', () => {
  it('replaces it', () => {
    expect(covering({ requirements: ['cir-4.2.4'] })).toEqual([
      { type: 'EvidenceCoverageChanged', measures: [], requirements: ['cir-4.2.4'] },
    ]);
  });

  it('does nothing when it covers that already', () => {
    expect(covering({ measures: ['m03'], requirements: ['cir-4.2.2'] })).toMatchObject({ kind: 'nothing' });
  });

  it('is refused when it then covers nothing, when it is withdrawn, and when it was never added', () => {
    expect(covering({})).toMatchObject({ code: 'EVIDENCE_COVERS_NOTHING' });
    expect(covering({ measures: ['m01'] }, [backupReport, withdrawn])).toMatchObject({ code: 'EVIDENCE_WITHDRAWN' });
    expect(covering({ measures: ['m01'] }, [])).toMatchObject({ code: 'EVIDENCE_UNKNOWN' });
  });
});
