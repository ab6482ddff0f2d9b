import { describe, expect, it } from 'vitest';
import { beganAt } from './progress.mjs';

describe('how long somebody waits for the start', () => {
  const now = Date.parse('2026-11-22T08:00:00Z');

  it('counts from the run that installed the packages, when this one took over from it', () => {
    expect(beganAt(String(now - 235_000), now)).toBe(now - 235_000);
  });

  it.each([undefined, '', 'soon', String(now + 1), String(now - 86_400_000)])('counts from now, told %j', (told) => {
    expect(beganAt(told, now)).toBe(now);
  });
});
