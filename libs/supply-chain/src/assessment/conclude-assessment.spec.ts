import { instant, localDate } from '@varsel/event-sourcing';
import { given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { aRound } from './assessment.fixtures.ts';
import { assessment } from './assessment.ts';
import { concludeAssessment, ConcludeAssessment } from './conclude-assessment.ts';

const until = localDate('2027-11-22');
const concluding = (
  change: object = {},
  events = aRound().submitted().scored().events(),
  now = instant('2026-11-22T08:00:00Z'),
) =>
  given(assessment, events).when(
    concludeAssessment,
    new ConcludeAssessment({ assessmentId: 'id-1', decision: 'accept', reason: 'Godt.', until, ...change }),
    { now },
  );

describe('concluding an assessment', () => {
  it('keeps the decision with what it rested on', () => {
    expect(concluding()).toEqual([
      {
        ...{
          type: 'AssessmentConcluded',
          supplier: 'supplier-1',
          decision: 'accept',
          reason: 'Godt.',
          until,
          plan: null,
        },
        ...{ dueOn: null, concludedOn: '2026-11-22', result: 100, band: 'green', residualRisk: 'medium', redFlags: [] },
      },
    ]);
  });

  it.each([
    [
      { decision: 'improve', plan: 'MFA', dueOn: until },
      { plan: 'MFA', dueOn: until, until: null },
    ],
    [
      { decision: 'restrict', dueOn: until },
      { plan: null, dueOn: until },
    ],
    [{ decision: 'exit', dueOn: until }, { dueOn: until }],
  ])('takes each decision with its date: case %#', (change, kept) => {
    expect(concluding(change)).toMatchObject([kept]);
  });

  it.each([
    [{ reason: '' }, 'TEXT_MISSING', 'reason'],
    [{ until: null }, 'DATE_MISSING', 'until'],
    [{ until: localDate('2026-11-21') }, 'DATE_IN_THE_PAST', 'until'],
    [{ decision: 'improve', dueOn: until }, 'TEXT_MISSING', 'plan'],
    [{ decision: 'improve', plan: 'x' }, 'DATE_MISSING', 'dueOn'],
    [{ decision: 'exit' }, 'DATE_MISSING', 'dueOn'],
  ])('is refused with a decision that says too little: case %#', (change, code, field) => {
    expect(concluding(change)).toMatchObject({ kind: 'rejection', code, field });
  });

  it('waits until everything is scored', () => {
    expect(concluding({}, aRound().submitted().events())).toMatchObject({ code: 'ANSWERS_UNSCORED' });
  });

  it('waits for the answers until the date has passed; then they count 0', () => {
    expect(concluding({}, aRound().opened().events())).toMatchObject({ code: 'ANSWERS_STILL_TO_COME' });
    const late = instant('2026-12-19T08:00:00Z');
    expect(concluding({ decision: 'restrict', dueOn: until }, aRound().opened().events(), late)).toMatchObject([
      { result: 0, band: 'red', redFlags: ['Q2'], residualRisk: 'very-high' },
    ]);
  });

  it('is done once, and not twice in two ways', () => {
    const done = aRound().submitted().scored().concluded();
    expect(concluding({}, done.events())).toEqual({ kind: 'nothing' });
    expect(concluding({ decision: 'exit' }, done.events())).toMatchObject({ code: 'ASSESSMENT_OVER' });
    expect(concluding({}, aRound().withdrawn().events())).toMatchObject({ code: 'ASSESSMENT_OVER' });
    expect(concluding({}, [])).toMatchObject({ code: 'ASSESSMENT_UNKNOWN' });
  });
});
