import { localDate } from '@varsel/event-sourcing';
import { given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { aRound } from './assessment.fixtures.ts';
import { assessment } from './assessment.ts';
import { recordSupplierFinding, RecordSupplierFinding } from './record-supplier-finding.ts';

const recording = (change: object = {}, events = aRound().submitted().events()) =>
  given(assessment, events).when(
    recordSupplierFinding,
    new RecordSupplierFinding({ assessmentId: 'id-1', finding: 'finding-1', text: 'MFA på fjernadgang', ...change }),
  );

describe('recording a finding', () => {
  it('is about one question or the whole, with a date or without, also after the decision', () => {
    expect(recording()).toEqual([
      {
        ...{ type: 'SupplierFindingRecorded', supplier: 'supplier-1', finding: 'finding-1' },
        ...{ question: null, text: 'MFA på fjernadgang', dueOn: null },
      },
    ]);
    const dated = { question: 'Q2', dueOn: localDate('2027-02-01') };
    expect(recording(dated, aRound().submitted().concluded().events())).toMatchObject([dated]);
  });

  it('is refused before submission, about what was not asked, into the past, without words, and for no round', () => {
    expect(recording({}, aRound().events())).toMatchObject({ code: 'ANSWERS_NOT_SUBMITTED' });
    expect(recording({ question: 'Q9' })).toMatchObject({ code: 'QUESTION_UNKNOWN' });
    expect(recording({ dueOn: localDate('2026-11-01') })).toMatchObject({ code: 'DATE_IN_THE_PAST' });
    expect(recording({ text: '' })).toMatchObject({ code: 'TEXT_MISSING' });
    expect(recording({}, [])).toMatchObject({ code: 'ASSESSMENT_UNKNOWN' });
  });

  it('is refused when there are too many', () => {
    let round = aRound().submitted();
    for (let index = 0; index < 200; index += 1) round = round.withFinding(`f-${index}`);
    expect(recording({}, round.events())).toMatchObject({ code: 'TOO_MANY_FINDINGS' });
  });
});
