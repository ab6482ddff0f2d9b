import { describe, expect, it } from 'vitest';
import { holdsWebAddress } from './plain-text.ts';

describe('a web address in a name', () => {
  it.each([
    'Din MitID er spærret. Bekræft på http://evil.example/mitid',
    'https://evil.example',
    'HTTP:\\\\evil.example',
    'Se WWW.evil.example',
    'evil.example/mitid',
    'bank-id.evil.example:8080',
    'login.bank.dk?bruger=1',
    'http：//evil.example',
    'evil。example/mitid',
    'ht\u200btp:/\u200b/evil.example',
  ])('is seen in %j', (name) => {
    expect(holdsWebAddress(name)).toBe(true);
  });

  it.each([
    'Nets.eu A/S',
    'A.P. Møller – Mærsk A/S',
    'Nordhavn Sygehuse',
    'K/S Vind 24/7',
    'Dansk Data v/Jens P. Hansen',
    'Booking.com',
    'Ø.L./M.K.',
    'Awww ApS',
    'Firma: Havn',
  ])('is not seen in %j', (name) => {
    expect(holdsWebAddress(name)).toBe(false);
  });
});
