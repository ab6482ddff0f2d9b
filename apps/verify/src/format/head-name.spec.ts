import { describe, expect, it } from 'vitest';
import { headName } from './head-name.ts';

describe('the name of a checkpoint', () => {
  it.each([
    ['checkpoints/1-0.note', { epoch: 1, size: 0 }],
    ['checkpoints/12-345.note', { epoch: 12, size: 345 }],
    ['README.txt', undefined],
    ['xcheckpoints/1-2.note', undefined],
    ['checkpoints/1-2.note.txt', undefined],
    ['checkpoints/1.note', undefined],
  ])('says its epoch and its size: %s', (name, said) => {
    expect(headName(name)).toEqual(said);
  });
});
