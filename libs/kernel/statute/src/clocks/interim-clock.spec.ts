import { instant, plusHours } from '@varsel/event-sourcing';
import { describe, expect, it } from 'vitest';
import { interimClock } from './interim-clock.ts';

const requestedAt = instant('2026-11-22T09:00:00Z');
const asked = { requestedAt, dueAt: plusHours(requestedAt, 48), receiptAt: undefined, now: requestedAt };

describe('the clock of an interim report', () => {
  it('runs to the time the CSIRT set, and shows the request it runs from', () => {
    expect(interimClock(asked)).toMatchObject({
      id: 'interim',
      form: 'interim-report',
      status: 'running',
      dueAtLocal: '2026-11-24T10:00:00+01:00',
      basis: { provision: '§ 13, stk. 1, nr. 3' },
      derivation: {
        provision: '§ 13, stk. 1, nr. 3',
        steps: [{ id: 'rule' }, { id: 'start', utc: requestedAt }, { id: 'result' }],
        unmovedBy: [],
      },
    });
  });

  it('is late after that time and ticked by the receipt', () => {
    expect(interimClock({ ...asked, now: plusHours(requestedAt, 49) })).toMatchObject({ status: 'late' });
    expect(interimClock({ ...asked, receiptAt: plusHours(requestedAt, 47) })).toMatchObject({ status: 'receipted' });
  });
});
