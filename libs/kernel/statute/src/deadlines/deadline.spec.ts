import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instant, instantOf } from '@varsel/event-sourcing';
import cases from '../cases/deadline-cases.json' with { type: 'json' };
import { copenhagenIso } from '../copenhagen-time.ts';
import { printedSeed } from '../testing/seed.ts';
import { deadlineFor, type DeadlineQuestion } from './deadline.ts';
import type { Derivation } from './derivation.ts';
import { deadlineKinds, isDeadlineKind, type DeadlineKind } from './kinds.ts';

const seed = printedSeed('deadline');
const starts = fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2040, 0, 1) });
const kinds = fc.constantFrom(...(Object.keys(deadlineKinds) as DeadlineKind[]));

function kindOf(text: string): DeadlineKind {
  if (!isDeadlineKind(text)) throw new RangeError(text);
  return text;
}

describe('the statutory deadlines', () => {
  it.each(cases)('$id: $description', ({ kind, start, dueAt, lateAfter, basis }) => {
    const deadline = deadlineFor({ kind: kindOf(kind), start: instant(start) });
    expect(copenhagenIso(deadline.start)).toBe(start);
    expect(deadline.dueAtLocal).toBe(dueAt);
    expect(deadline.lateAfterLocal).toBe(lateAfter);
    expect(deadline.basis.provision).toBe(basis);
    expect(deadline.dueAt).toBe(instant(dueAt));
    expect(deadline.lateAfter).toBe(instant(lateAfter));
  });

  it('has all 36 cases', () => {
    expect(cases).toHaveLength(36);
  });

  it('never ends before it starts, and is never late before it is due', () => {
    fc.assert(
      fc.property(kinds, starts, (kind, start) => {
        const { dueAt, lateAfter } = deadlineFor({ kind, start: instantOf(start) });
        return Date.parse(dueAt) > start && lateAfter >= dueAt;
      }),
      { seed, numRuns: 2_000 },
    );
  });

  it('gives a later start no earlier day to be late after', () => {
    fc.assert(
      fc.property(kinds, starts, fc.integer({ min: 0, max: 90 * 86_400_000 }), (kind, start, gap) => {
        const [one, other] = [start, start + gap].map((at) => deadlineFor({ kind, start: instantOf(at) }).lateAfter);
        return (one ?? '') <= (other ?? '');
      }),
      { seed, numRuns: 2_000 },
    );
  });

  it('counts hours as elapsed time whatever the clock does', () => {
    fc.assert(
      fc.property(starts, (start) => {
        const due = Date.parse(deadlineFor({ kind: 'notif', start: instantOf(start) }).dueAt);
        return due - start === 72 * 3_600_000;
      }),
      { seed },
    );
  });
});

describe('a weekend at the end of a month', () => {
  const good = { kind: 'final', start: instant('2026-03-03T12:00:00+01:00') } as const;

  it('moves nothing when no rule is chosen', () => {
    expect(deadlineFor(good).lateAfterLocal).toBe('2026-04-04T00:00:00+02:00');
  });

  it('moves only what lateness is judged by when the organisation counts to the next working day', () => {
    const deadline = deadlineFor({ ...good, weekendRule: 'next-working-day' });
    expect(deadline.dueAtLocal).toBe('2026-04-03T12:00:00+02:00');
    expect(deadline.lateAfterLocal).toBe('2026-04-08T00:00:00+02:00');
  });

  it('never moves a limit in hours', () => {
    const friday = { kind: 'early', start: instant('2026-01-16T22:15:00+01:00') } as const;
    expect(deadlineFor({ ...friday, weekendRule: 'next-working-day' })).toEqual(deadlineFor(friday));
  });
});

describe('why this time', () => {
  const stepsOf = (kind: DeadlineKind, start: string): readonly string[] =>
    deadlineFor({ kind, start: instant(start) }).derivation.steps.map(({ id }) => id);

  it('shows rule, start, sum and result for an ordinary limit in hours', () => {
    expect(stepsOf('early', '2026-01-14T09:30:00+01:00')).toEqual(['rule', 'start', 'sum', 'result']);
  });

  it('says that the clocks changed on the way', () => {
    expect(stepsOf('early', '2026-03-28T12:00:00+01:00')).toContain('adjustment');
  });

  it('says that the day was clamped, skipped or repeated, and when it is late', () => {
    for (const start of ['2026-01-31T15:00:00+01:00', '2027-02-28T02:30:00+01:00', '2026-09-25T02:30:00+02:00']) {
      expect(stepsOf('final', start)).toEqual(['rule', 'start', 'sum', 'adjustment', 'result', 'late-after']);
    }
  });

  it('gives every moment in UTC and in Danish time, and every text in both languages', () => {
    for (const kind of Object.keys(deadlineKinds) as DeadlineKind[]) {
      const { derivation, basis } = deadlineFor({ kind, start: instant('2026-01-31T15:00:00+01:00') });
      expect(derivation.provision).toBe(basis.provision);
      expect(derivation.unmovedBy).toHaveLength(2);
      for (const { utc, local } of derivation.steps) expect(utc === undefined).toBe(local === undefined);
      for (const text of [...derivation.steps.map((step) => step.text), ...derivation.unmovedBy]) {
        expect(text.da, kind).toMatch(/\w{2}/);
        expect(text.en, kind).toMatch(/\w{2}/);
        expect(text.da, kind).not.toBe(text.en);
      }
    }
  });
});

describe('the words of «why this time?»', () => {
  const whyOf = (question: DeadlineQuestion): Derivation => deadlineFor(question).derivation;
  const said = (question: DeadlineQuestion, step: string): string | undefined =>
    whyOf(question).steps.find(({ id }) => id === step)?.text.da;
  const early = { kind: 'early', start: instant('2026-01-14T09:30:00+01:00') } as const;
  const final = { kind: 'final', start: instant('2026-03-03T12:00:00+01:00') } as const;

  it('name what the limit runs from', () => {
    expect(said(early, 'start')).toBe(`Start: ${deadlineKinds.early.deadline.from.da}`);
    expect(said(final, 'start')).toBe('Start: fremsendelsen af hændelsesunderretningen');
  });

  it('count hours in UTC and months in Danish time', () => {
    expect(said(early, 'sum')).toBe('Start i UTC plus 24 timer');
    expect(said({ ...early, kind: 'notif' }, 'sum')).toBe('Start i UTC plus 72 timer');
    expect(said(final, 'sum')).toMatch(/^Start i dansk tid \+ 1 kalendermåned/);
  });

  it('say what does not move a limit of that kind', () => {
    expect(whyOf(early).unmovedBy[0]?.da).toContain('en frist i timer');
    expect(whyOf(final).unmovedBy[1]?.da).toContain('måneden forfra');
  });

  it('say that a month lasts to midnight, of the next working day where the organisation counts so', () => {
    expect(said(early, 'late-after')).toBeUndefined();
    expect(said(final, 'late-after')).toContain('når dagen slutter');
    const moved = { ...final, weekendRule: 'next-working-day' } as const;
    expect(said(moved, 'late-after')).toContain('næste arbejdsdag');
    expect(said({ ...moved, start: instant('2026-03-09T12:00:00+01:00') }, 'late-after')).toContain(
      'når dagen slutter',
    );
  });
});

describe('a start outside the years of the summer time rule', () => {
  it('is refused', () => {
    expect(() => deadlineFor({ kind: 'early', start: instant('1995-12-31T12:00:00Z') })).toThrow(RangeError);
    expect(() => deadlineFor({ kind: 'early', start: instant('2200-01-01T12:00:00Z') })).toThrow(/1996 to 2199/);
  });

  it('is answered inside them', () => {
    expect(deadlineFor({ kind: 'early', start: instant('1996-01-01T12:00:00Z') }).dueAt).toBe(
      '1996-01-02T12:00:00.000Z',
    );
    expect(deadlineFor({ kind: 'early', start: instant('2199-12-31T12:00:00Z') }).dueAt).toBe(
      '2200-01-01T12:00:00.000Z',
    );
  });
});
