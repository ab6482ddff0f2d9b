import { localDate } from '@varsel/event-sourcing';
import { given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { AddEvidence, addEvidence } from './add-evidence.ts';
import { measuresCovered } from './coverage.ts';
import { backupReport } from './evidence.fixtures.ts';
import { evidence } from './evidence.ts';

const { type, ...report } = backupReport;

function adding(change: Partial<AddEvidence>) {
  return given(evidence).when(addEvidence, new AddEvidence({ ...report, ...change }));
}

describe('adding evidence', () => {
  it('keeps the hash of the file, when it takes effect and expires, and what it covers', () => {
    expect(adding({})).toEqual([{ type, ...report }]);
  });

  it('may hold without end, and be past already: the reading says so', () => {
    expect(adding({ expiresOn: null })).toMatchObject([{ expiresOn: null }]);
    expect(adding({ effectiveOn: localDate('2020-01-01'), expiresOn: localDate('2020-12-31') })).toHaveLength(1);
  });

  it('names what it covers in the order of the act, each once', () => {
    expect(adding({ measures: ['m10', 'm03', 'm10'], requirements: ['cir-4.2.2', 'cir-1.1.1'] })).toMatchObject([
      { measures: ['m03', 'm10'], requirements: ['cir-1.1.1', 'cir-4.2.2'] },
    ]);
  });

  it('is refused for what is no hash of a file, and without a title', () => {
    expect(adding({ sha256: 'A'.repeat(64) })).toMatchObject({ code: 'EVIDENCE_FILE_UNKNOWN', field: 'sha256' });
    expect(adding({ title: ' ' })).toMatchObject({ code: 'TEXT_MISSING', field: 'title' });
  });

  it('is refused when it expires before it takes effect', () => {
    expect(adding({ expiresOn: localDate('2026-08-31') })).toMatchObject({ code: 'EVIDENCE_EXPIRES_TOO_EARLY' });
    expect(adding({ expiresOn: localDate('2026-09-01') })).toHaveLength(1);
  });

  it('is refused when it covers nothing, or something that is not there', () => {
    expect(adding({ measures: [], requirements: [] })).toMatchObject({ code: 'EVIDENCE_COVERS_NOTHING' });
    expect(adding({ measures: ['m11' as 'm01'] })).toMatchObject({ code: 'MEASURE_UNKNOWN', field: 'measures' });
    expect(adding({ requirements: ['cir-0'] })).toMatchObject({ code: 'REQUIREMENT_UNKNOWN', field: 'requirements' });
  });
});

describe('evidence of a requirement', () => {
  it('is evidence of every measure the requirement stands under', () => {
    expect(measuresCovered({ measures: ['m10'], requirements: ['cir-2.2.1'] })).toEqual(['m01', 'm06', 'm10']);
  });
});
