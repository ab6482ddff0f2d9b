import { instant, instantOf } from '@varsel/event-sourcing';
import { describe, expect, it } from 'vitest';
import { newRecoveryCodes, recoveryCodeHash } from './recovery-codes.ts';
import { codeAt, newTotpSecret, stepOfCode, totpUri } from './totp.ts';

describe('read a code of the app', () => {
  const now = instant('2026-11-22T08:00:10Z');
  const step = Date.parse(now) / 1000 / 30 - 1 / 3;
  const at = (steps: number) => instantOf((step + steps) * 30_000);

  it('gives the codes of RFC 6238', () => {
    // Appendix B, SHA-1, last six digits; the secret is the ASCII text 12345678901234567890.
    const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
    expect(codeAt(secret, instantOf(59_000))).toBe('287082');
    expect(codeAt(secret, instantOf(1_111_111_109_000))).toBe('081804');
  });

  it('takes the code of this step and of one step either way, and says which', () => {
    const secret = newTotpSecret();
    for (const steps of [-1, 0, 1]) expect(stepOfCode(secret, codeAt(secret, at(steps)), now)).toBe(step + steps);
  });

  it('takes no code that is two steps away, and nothing that is no code', () => {
    const secret = newTotpSecret();
    for (const steps of [-2, 2]) expect(stepOfCode(secret, codeAt(secret, at(steps)), now)).toBeUndefined();
    for (const text of ['', '12345', '1234567', '12345a', ' 12345'])
      expect(stepOfCode(secret, text, now)).toBeUndefined();
  });

  it('names product and account for the app', () => {
    expect(totpUri(newTotpSecret(), 'ada@example.dk')).toMatch(
      /^otpauth:\/\/totp\/Varsel:ada%40example\.dk\?issuer=Varsel&secret=[A-Z2-7]{32}&/,
    );
  });
});

describe('make recovery codes', () => {
  it('gives ten different ones of twenty letters', () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^([2-9a-hjkmnp-z]{5}-){3}[2-9a-hjkmnp-z]{5}$/);
  });

  it('reads them with capitals and without dashes, for their own account alone', () => {
    const [code = ''] = newRecoveryCodes();
    expect(recoveryCodeHash('a', code.toUpperCase().replaceAll('-', ' '))).toEqual(recoveryCodeHash('a', code));
    expect(recoveryCodeHash('b', code)).not.toEqual(recoveryCodeHash('a', code));
  });
});
