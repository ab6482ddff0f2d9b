import { describe, expect, it } from 'vitest';
import { isRewritten } from './rewritten.ts';

describe('how a changed reason is shown', () => {
  it('word by word, while most of it stands', () => {
    expect(
      isRewritten('Leverandører giver besked senest 24 timer efter', 'Leverandører giver besked senest 12 timer efter'),
    ).toBe(false);
  });

  it('one text after the other, when it was written anew', () => {
    expect(isRewritten('Backup ligger adskilt fra driften', 'Genskabelsen tog 31 timer mod planens 8')).toBe(true);
  });
});
