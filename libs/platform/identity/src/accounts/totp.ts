import { epochMilliseconds, type Instant } from '@varsel/event-sourcing';
import { Secret, TOTP } from 'otpauth';

export const stepSeconds = 30;

/** A new secret in base 32, 160 bits as RFC 4226 recommends. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** What an authenticator app reads from the QR code. */
export function totpUri(secret: string, email: string): string {
  return totpOf(secret, email).toString();
}

/** The step whose code this is, one step of clock difference either way allowed; undefined when it is none. */
export function stepOfCode(secret: string, code: string, now: Instant): number | undefined {
  if (!/^\d{6}$/.test(code)) return undefined;
  const timestamp = epochMilliseconds(now);
  const delta = totpOf(secret).validate({ token: code, timestamp, window: 1 });
  return delta === null ? undefined : Math.floor(timestamp / 1000 / stepSeconds) + delta;
}

/** The code of a moment: for the demo page and for tests. */
export function codeAt(secret: string, at: Instant): string {
  return totpOf(secret).generate({ timestamp: epochMilliseconds(at) });
}

function totpOf(secret: string, label = ''): TOTP {
  return new TOTP({
    issuer: 'Varsel',
    label,
    secret: Secret.fromBase32(secret),
    algorithm: 'SHA1',
    digits: 6,
    period: stepSeconds,
  });
}
