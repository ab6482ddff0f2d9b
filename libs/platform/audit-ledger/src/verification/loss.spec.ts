import { describe, expect, it } from 'vitest';
import type { Alarm } from '../sealing/alarms.ts';
import { lossIn } from './loss.ts';

const root = new Uint8Array(32);
const anAlarm = (kind: Alarm['kind'], position: number, until: number, knownSize = until): Alarm => ({
  kind,
  position,
  until,
  knownSize,
  knownRoot: root,
  epoch: 1,
  raisedAt: new Date(0),
});

describe('tell what a broken log has lost', () => {
  it('counts what is gone up to the largest head that is known', () => {
    expect(lossIn([anAlarm('missing', 91, 95), anAlarm('shorter', 91, 100)])).toMatchObject({
      lastKnownSize: 100,
      keptSize: 90,
      damaged: null,
    });
  });

  it('names what is there but not as it was', () => {
    expect(lossIn([anAlarm('altered', 7, 7, 100), anAlarm('rewritten', 20, 30, 100)])).toMatchObject({
      keptSize: 100,
      damaged: { from: 7, to: 30 },
    });
  });

  it('tells nothing where there is no alarm', () => {
    expect(lossIn([])).toBeUndefined();
  });
});
