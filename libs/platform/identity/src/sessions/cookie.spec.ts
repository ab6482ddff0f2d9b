import { describe, expect, it } from 'vitest';
import { SessionCookie } from './cookie.ts';

const secret = 'a'.repeat(43);

describe('hand over the session cookie', () => {
  it('is bound to the host and to TLS where people come over https', () => {
    const cookie = new SessionCookie('https://varsel.example.dk');
    expect(cookie.set(secret, 60)).toBe(`__Host-varsel=${secret}; Path=/; HttpOnly; SameSite=Lax; Max-Age=60; Secure`);
  });

  it('has another name on plain loopback, where browsers take no Secure cookie', () => {
    expect(new SessionCookie('http://127.0.0.1:3000').set(secret, 60)).toBe(
      `varsel=${secret}; Path=/; HttpOnly; SameSite=Lax; Max-Age=60`,
    );
  });

  it('is read among others, and only when it can be ours', () => {
    const cookie = new SessionCookie('http://127.0.0.1:3000');
    expect(cookie.read(`theme=dark; varsel=${secret}; x=y`)).toBe(secret);
    expect(cookie.read(`varsel=short`)).toBeUndefined();
    expect(cookie.read(`__Host-varsel=${secret}`)).toBeUndefined();
    expect(cookie.read(undefined)).toBeUndefined();
  });
});
