import { describe, expect, it } from 'vitest';
import { checkBatch } from './batch.ts';
import { EventRefused } from './port.ts';
import { anEvent } from './testing/fixtures.ts';

const stored =
  (stream: string, event: object = {}) =>
  () => {
    checkBatch(stream, [{ ...anEvent(), ...event }]);
  };

describe('check what is to be stored', () => {
  it('takes a name of a stream of 512 characters, and refuses one of 513 and none', () => {
    expect(stored('s'.repeat(512))).not.toThrow();
    expect(stored('s'.repeat(513))).toThrow(EventRefused);
    expect(stored('')).toThrow(EventRefused);
  });

  it('refuses an event without a type', () => {
    expect(stored('s', { type: 'Added' })).not.toThrow();
    expect(stored('s', { type: '' })).toThrow(EventRefused);
  });
});
