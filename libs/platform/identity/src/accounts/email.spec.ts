import { describe, expect, it } from 'vitest';
import { isEmail, normalisedEmail } from './email.ts';

describe('read an e-mail address', () => {
  it.each(['ada@example.dk', 'ada.holm+nis@mail.example.co.uk', "o'neill@example.dk", 'søren@blåbær.dk'])(
    'takes %s',
    (email) => {
      expect(isEmail(email)).toBe(true);
    },
  );

  it.each([
    '',
    'ada',
    'ada@',
    '@example.dk',
    'ada@example',
    'a b@example.dk',
    'ada@example.dk,eve@example.dk',
    'Ada <ada@example.dk>',
    'ada@example.dk\r\nBcc: eve@example.dk',
    'ada@-example.dk',
    `${'a'.repeat(250)}@b.dk`,
  ])('refuses %j', (email) => {
    expect(isEmail(email)).toBe(false);
  });

  it('compares addresses without capitals and blanks around', () => {
    expect(normalisedEmail(' Ada@Example.DK ')).toBe('ada@example.dk');
  });
});
