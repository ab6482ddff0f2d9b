import { afterEach, describe, expect, it, vi } from 'vitest';
import { Tally } from './tally.mjs';

describe('count what was proved', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('counts passes, failures and skips, and prints the reason of each skip', () => {
    const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    const tally = new Tally();
    tally.passed(3);
    tally.failed('lint', 'line too long');
    tally.failedBefore('invite a person (invite.spec.ts)', 'AssertionError: two are not one\n    at invite.spec.ts:7');
    tally.skipped('browser', 'No Chromium was found.');
    expect(tally.print()).toEqual({ passed: 3, failed: 2, skipped: 1 });
    const printed = write.mock.calls.map(([text]) => text).join('');
    expect(printed).toMatch(/failed {3}lint\n +line too long/);
    expect(printed).toMatch(/failed {3}invite a person \(invite.spec.ts\)\n +AssertionError: two are not one/);
    expect(printed).toContain('skipped  browser: No Chromium was found.');
  });
});
