import { type Actor, instant, localDate, type Permission } from '@varsel/event-sourcing';
import { given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { correctTraining, CorrectTraining } from './correct-training.ts';
import { recordTraining, RecordTraining } from './record-training.ts';
import { countsUntil, longest, standingOf } from './training-standing.ts';
import { training, type TrainingEvent } from './training.ts';
import { withdrawTraining, WithdrawTraining } from './withdraw-training.ts';

const now = instant('2026-11-22T08:00:00Z');
const person = (id: string, ...more: readonly Permission[]): Actor => ({
  ...{ kind: 'person', id, permissions: new Set<Permission>(['training:record', ...more]) },
});
const secretary = person('signe', 'decision:propose');
const member = person('birthe');
const course = {
  course: 'Cybersikkerhed for bestyrelser',
  provider: 'Dansk Sikkerhedsakademi',
  contents: null,
  heldOn: localDate('2026-03-01'),
  validUntil: null,
  proof: 'e'.repeat(64),
} as const;
const recorded: TrainingEvent = { type: 'TrainingRecorded', member: 'birthe', ...course };

describe('recording training', () => {
  const recording = (change: Partial<RecordTraining> = {}, actor = secretary) =>
    given(training).when(recordTraining, new RecordTraining({ member: 'birthe', ...course, ...change }), {
      now,
      actor,
    });

  it('records who took what, when and the proof', () => {
    expect(recording({ course: ` ${course.course} ` })).toEqual([recorded]);
    expect(recording({}, member)).toEqual([recorded]);
  });

  it.each([
    ['without a course', { course: '' }, 'TEXT_MISSING'],
    ['without a provider', { provider: ' ' }, 'TEXT_MISSING'],
    ['before it was held', { heldOn: localDate('2026-11-23') }, 'TRAINING_IN_THE_FUTURE'],
    ['with a validity that ends before it was held', { validUntil: localDate('2026-02-28') }, 'VALIDITY_BACKWARDS'],
    ['with something that is no hash', { proof: 'diploma.pdf' }, 'PROOF_UNKNOWN'],
  ])('is refused %s', (_, change, code) => {
    expect(recording(change)).toMatchObject({ code });
  });

  it('is refused to a member for somebody else; whoever keeps the list may', () => {
    expect(recording({ member: 'henning' }, member)).toMatchObject({ code: 'TRAINING_OF_ANOTHER' });
    expect(recording({ member: 'henning' })).toHaveLength(1);
  });
});

describe('correcting training', () => {
  const correcting = (change: Partial<CorrectTraining> = {}, actor = secretary, events = [recorded]) =>
    given(training, events).when(
      correctTraining,
      new CorrectTraining({ trainingId: 'id-1', ...course, reason: 'Forkert dato', ...change }),
      { now, actor },
    );

  it('keeps what is right now, with the reason; nothing when nothing changes', () => {
    expect(correcting({ heldOn: localDate('2026-03-02') })).toMatchObject([
      { type: 'TrainingCorrected', heldOn: '2026-03-02', reason: 'Forkert dato' },
    ]);
    expect(correcting()).toEqual({ kind: 'nothing' });
  });

  it('is refused without a reason, for another’s, and once it is withdrawn', () => {
    expect(correcting({ heldOn: localDate('2026-03-02'), reason: '' })).toMatchObject({ code: 'TEXT_MISSING' });
    expect(correcting({}, person('henning'))).toMatchObject({ code: 'TRAINING_OF_ANOTHER' });
    const withdrawn: TrainingEvent = { type: 'TrainingWithdrawn', reason: 'Fejl' };
    expect(correcting({}, secretary, [recorded, withdrawn] as never)).toMatchObject({ code: 'TRAINING_WITHDRAWN' });
  });
});

describe('withdrawing training', () => {
  const withdrawing = (reason: string, actor = secretary, events: readonly TrainingEvent[] = [recorded]) =>
    given(training, events).when(withdrawTraining, new WithdrawTraining({ trainingId: 'id-1', reason }), {
      now,
      actor,
    });

  it('takes it back with the reason; twice is once', () => {
    expect(withdrawing('Fejl')).toEqual([{ type: 'TrainingWithdrawn', reason: 'Fejl' }]);
    expect(withdrawing('Fejl', secretary, [recorded, { type: 'TrainingWithdrawn', reason: 'Fejl' }])).toEqual({
      kind: 'nothing',
    });
  });

  it('is refused without a reason and for another’s', () => {
    expect(withdrawing('')).toMatchObject({ code: 'TEXT_MISSING' });
    expect(withdrawing('Fejl', person('henning'))).toMatchObject({ code: 'TRAINING_OF_ANOTHER' });
    expect(withdrawing('Fejl', member)).toHaveLength(1);
  });
});

describe('reading how long a course counts', () => {
  const held = (heldOn: string, validUntil: string | null = null) => ({
    heldOn: localDate(heldOn),
    validUntil: validUntil === null ? null : localDate(validUntil),
  });

  it('goes by the record, and by a year where it says nothing', () => {
    expect(countsUntil(held('2026-03-01', '2028-03-01'))).toBe('2028-03-01');
    expect(countsUntil(held('2026-03-01'))).toBe('2027-03-01');
    expect(countsUntil(held('2024-02-29'))).toBe('2025-02-28');
  });

  it('tells 60 days ahead that it ends', () => {
    const today = localDate('2026-11-22');
    expect(standingOf(held('2025-01-01', '2027-01-22'), today)).toBe('valid');
    expect(standingOf(held('2025-01-01', '2027-01-21'), today)).toBe('expiring');
    expect(standingOf(held('2025-01-01', '2026-11-22'), today)).toBe('expiring');
    expect(standingOf(held('2025-01-01', '2026-11-21'), today)).toBe('expired');
  });

  it('takes the one that counts longest', () => {
    const [short, long] = [held('2026-10-01'), held('2025-01-01', '2029-01-01')];
    expect(longest([short, long])).toBe(long);
    expect(longest<typeof short>([])).toBeUndefined();
  });
});
