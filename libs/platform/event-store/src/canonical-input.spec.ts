import { describe, expect, it } from 'vitest';
import { canonicalInput, digestOf } from './canonical-input.ts';

describe('writing a command canonically', () => {
  it('makes no difference between orders of keys, absent and undefined fields', () => {
    expect(canonicalInput({ b: [{ d: 1, c: undefined }], a: 'å' })).toBe('{"a":"å","b":[{"d":1}]}');
    expect(canonicalInput({ a: 'å', b: [{ d: 1 }] })).toBe('{"a":"å","b":[{"d":1}]}');
  });

  it('keeps null, empty text and zero apart from absence, and large integers whole', () => {
    expect(canonicalInput({ a: null, b: '', c: 0, d: 9007199254740993n })).toBe(
      '{"a":null,"b":"","c":0,"d":"9007199254740993n"}',
    );
  });

  it('takes text that is half a surrogate pair', () => {
    expect(canonicalInput({ a: '\ud800' })).toBe('{"a":"\ufffd"}');
  });

  it('digests act and input under a key', () => {
    const [key, other] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
    const digest = digestOf(key, 'ReportIncident', { a: 1 });
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    const others = [
      digestOf(other, 'ReportIncident', { a: 1 }),
      digestOf(key, 'CloseIncident', { a: 1 }),
      digestOf(key, 'ReportIncident', { a: 2 }),
    ];
    expect(others).not.toContain(digest);
    expect(digestOf(key, 'ReportIncident', { a: 1 })).toBe(digest);
  });
});
