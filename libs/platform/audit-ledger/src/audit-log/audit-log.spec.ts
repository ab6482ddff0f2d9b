import { instant } from '@varsel/event-sourcing';
import { given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { auditLog } from './audit-log.ts';
import { RecordLogRestored, recordLogRestored } from './record-log-restored.ts';
import { RotateLogKey, rotateLogKey } from './rotate-log-key.ts';

const now = instant('2026-11-22T08:00:00Z');
const fresh = { at: instant('2026-11-22T07:56:00Z'), boundTo: null };
const operator = { kind: 'system', id: 'system:ledger', permissions: new Set<never>() } as const;
const input = {
  epoch: 2,
  lastKnownSize: 100,
  lastKnownRoot: 'cm9vdA==',
  keptSize: 90,
  damaged: null,
  reason: ' Disken gik i stykker. ',
};
const restored = {
  type: 'LogRestored',
  epoch: 2,
  lastKnownSize: 100,
  lastKnownRoot: 'cm9vdA==',
  keptSize: 90,
  lostFrom: 91,
  lostTo: 100,
  damagedFrom: null,
  damagedTo: null,
  reason: 'Disken gik i stykker.',
} as const;

describe('record that a log was restored', () => {
  const wanted = new RecordLogRestored(input);

  it('tells the loss by position, from an administrator with a fresh code', () => {
    expect(given(auditLog).when(recordLogRestored, wanted, { now, secondFactor: fresh })).toEqual([restored]);
  });

  it('is taken from the operator’s own program', () => {
    expect(given(auditLog).when(recordLogRestored, wanted, { now, actor: operator })).toEqual([restored]);
  });

  it('tells what was altered where nothing is lost', () => {
    const altered = new RecordLogRestored({ ...input, keptSize: 100, damaged: { from: 7, to: 9 } });
    expect(given(auditLog).when(recordLogRestored, altered, { now, actor: operator })).toEqual([
      { ...restored, keptSize: 100, lostFrom: null, lostTo: null, damagedFrom: 7, damagedTo: 9 },
    ]);
  });

  it.each([
    undefined,
    { at: instant('2026-11-22T07:54:59Z'), boundTo: null },
    { ...fresh, boundTo: 'decision-1:1:9f41' },
  ])('is refused without a fresh code: %j', (secondFactor) => {
    expect(given(auditLog).when(recordLogRestored, wanted, { now, secondFactor })).toMatchObject({
      code: 'STEP_UP_REQUIRED',
    });
  });

  it('is refused without a reason', () => {
    expect(
      given(auditLog).when(recordLogRestored, new RecordLogRestored({ ...input, reason: ' ' }), {
        now,
        secondFactor: fresh,
      }),
    ).toMatchObject({ code: 'TEXT_MISSING', field: 'reason' });
  });

  it('is refused where nothing is broken, before a code is asked for', () => {
    const needless = new RecordLogRestored({ ...input, epoch: null });
    expect(given(auditLog).when(recordLogRestored, needless, { now })).toMatchObject({ code: 'LOG_NOT_BROKEN' });
  });

  it('is refused where an earlier restore is gone from the log: two would have one name', () => {
    const third = new RecordLogRestored({ ...input, epoch: 3 });
    expect(given(auditLog).when(recordLogRestored, third, { now, actor: operator })).toMatchObject({
      code: 'EARLIER_RESTORE_GONE',
    });
    expect(given(auditLog, [restored]).when(recordLogRestored, third, { now, actor: operator })).toHaveLength(1);
  });

  it('counts once for one restore', () => {
    expect(given(auditLog, [restored]).when(recordLogRestored, wanted, { now, actor: operator })).toMatchObject({
      kind: 'nothing',
    });
  });
});

describe('change the key of a log', () => {
  const wanted = new RotateLogKey({ from: 'a', to: 'b', note: 'signed by both' });
  const rotated = { type: 'LogKeyRotated', from: 'a', to: 'b', note: 'signed by both' } as const;

  it('records both keys and what they signed', () => {
    expect(given(auditLog).when(rotateLogKey, wanted)).toEqual([rotated]);
  });

  it('may be sent twice', () => {
    expect(given(auditLog, [rotated]).when(rotateLogKey, wanted)).toMatchObject({ kind: 'nothing' });
  });
});
