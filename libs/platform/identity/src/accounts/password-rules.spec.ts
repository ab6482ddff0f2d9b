import { describe, expect, it } from 'vitest';
import { checkedPassword } from './password-rules.ts';

const context = { email: 'ada.holm@nordhavn.dk', organisationName: 'Nordhavn Sygehuse A/S' };
const refused = (password: string): unknown => {
  try {
    checkedPassword(password, context);
    return 'accepted';
  } catch (problem) {
    return (problem as { readonly code: string }).code;
  }
};

describe('choose a password', () => {
  it.each([
    'hane-tirsdag-kobber-92-vifte',
    'blå kane under isfjeld',
    'tumbling walrus paints 7 fences',
    'Xq7!vR2#mK9@pL4$',
    'ø'.normalize('NFC') + 'restolpe knaldhylde 5',
    'v'.concat('elourfæstning i kælderen ', 'q8z'.repeat(70)).slice(0, 256),
  ])('accepts %s', (password) => {
    expect(refused(password)).toBe('accepted');
  });

  it('accepts 15 characters and refuses 14, counting characters and not bytes', () => {
    expect(refused('kæphøjåreskimo9')).toBe('accepted');
    expect(refused('kæphøjåreskimo')).toBe('PASSWORD_TOO_SHORT');
    expect(refused('🦔🌵⚓🎻🧭🪁🍋')).toBe('PASSWORD_TOO_SHORT');
  });

  it('accepts 256 characters and refuses 257', () => {
    const long = Array.from({ length: 257 }, (_, index) => 'qzjxkvbw'.charAt((index * index) % 8)).join('');
    expect(refused(`pligtstol${long}`.slice(0, 257))).toBe('PASSWORD_TOO_LONG');
    expect(refused(`pligtstol mørk havn gåseøje ${'k4x9w2f7 '.repeat(40)}`.slice(0, 256))).toBe('accepted');
  });

  it('gives back one form of the same text', () => {
    const text = 'blå kane under isfjeld';
    expect(checkedPassword(text.normalize('NFD'), context)).toBe(text.normalize('NFC'));
  });

  it.each([
    'passwordpassword',
    'Password12345678!',
    'kodeord-kodeord-1',
    'P@ssw0rd!P@ssw0rd!',
    'velkommen2026!!!',
    'Sommer2026Sommer2026',
    'correct horse battery staple',
  ])('refuses the common %s', (password) => {
    expect(refused(password)).toBe('PASSWORD_COMMON');
  });

  it.each([
    'aaaaaaaaaaaaaaaa',
    'abcabcabcabcabcabc',
    '123456789012345678',
    'qwertyuiopasdfghjkl',
    'abcdefghijklmnopqr',
    '1qaz2wsx3edc4rfv5tgb',
    'zyxwvutsrqponmlkji',
  ])('refuses the pattern %s', (password) => {
    expect(refused(password)).toBe('PASSWORD_COMMON');
  });

  it.each([
    'min varsel er i dag',
    'hvad er NIS2 egentlig',
    'V4rsel-kobberhane-9',
    'ada.holm-kobberhane-9',
    'turen til nordhavn i regn',
    'gule sygehuse i regn',
  ])('refuses %s: it holds a name an attacker knows', (password) => {
    expect(refused(password)).toBe('PASSWORD_CONTAINS_NAME');
  });
});
