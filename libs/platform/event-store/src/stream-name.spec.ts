import { describe, expect, it } from 'vitest';
import { isStreamId, parseStreamName, writeStreamName } from './stream-name.ts';

describe('the name of a stream', () => {
  it.each([
    ['incident-7', { category: 'incident', id: '7' }],
    ['incident-7-b', { category: 'incident', id: '7-b' }],
    ['incident-', { category: 'incident', id: '' }],
    ['-7', { category: '', id: '7' }],
  ])('%s is a category up to the first dash and the id behind it, and is written so again', (text, name) => {
    expect(parseStreamName(text)).toEqual(name);
    expect(writeStreamName(name)).toBe(text);
  });

  it('without a dash is a category without an id', () => {
    expect(parseStreamName('incident')).toEqual({ category: 'incident', id: '' });
  });

  it('takes an id of plain characters, at most 200', () => {
    expect(['7', 'a.b:c_d-e', 'x'.repeat(200)].map(isStreamId)).toEqual([true, true, true]);
    expect(['', '-7', 'a b', 'å', 'x'.repeat(201), 7, undefined, ['7']].map(isStreamId)).toEqual(
      Array.from({ length: 8 }, () => false),
    );
  });
});
