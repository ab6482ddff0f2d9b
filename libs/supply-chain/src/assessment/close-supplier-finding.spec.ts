import { given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { aRound } from './assessment.fixtures.ts';
import { assessment } from './assessment.ts';
import { closeSupplierFinding, CloseSupplierFinding } from './close-supplier-finding.ts';

const found = aRound().submitted().withFinding().concluded();
const closing = (change: object = {}, events = found.events()) =>
  given(assessment, events).when(
    closeSupplierFinding,
    new CloseSupplierFinding({
      assessmentId: 'id-1',
      finding: 'finding-1',
      status: 'verified',
      text: 'Set.',
      ...change,
    }),
  );

describe('closing a finding', () => {
  it('says what was seen, or why the risk is accepted', () => {
    expect(closing()).toEqual([
      { type: 'SupplierFindingClosed', supplier: 'supplier-1', finding: 'finding-1', status: 'verified', text: 'Set.' },
    ]);
    expect(closing({ status: 'risk-accepted' })).toMatchObject([{ status: 'risk-accepted' }]);
  });

  it('is done once, and not with another outcome', () => {
    expect(closing({}, found.findingClosed().events())).toEqual({ kind: 'nothing' });
    expect(closing({ status: 'risk-accepted' }, found.findingClosed().events())).toMatchObject({
      code: 'FINDING_CLOSED',
    });
  });

  it('is refused without an outcome, without words, and for a finding or a round that is not there', () => {
    expect(closing({ status: 'open' })).toMatchObject({ code: 'FINDING_OUTCOME_MISSING' });
    expect(closing({ text: '' })).toMatchObject({ code: 'TEXT_MISSING' });
    for (const finding of ['other', 'constructor'])
      expect(closing({ finding })).toMatchObject({ code: 'FINDING_UNKNOWN' });
    expect(closing({}, [])).toMatchObject({ code: 'ASSESSMENT_UNKNOWN' });
  });
});
