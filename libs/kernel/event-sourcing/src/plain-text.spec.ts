import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  refuseOptionalText,
  refuseText,
  refuseUnseen,
  seenText,
  tidyOptionalText,
  tidyText,
  type TextRule,
} from './plain-text.ts';

const rule: TextRule = { field: 'title', name: { da: 'overskriften', en: 'the title' }, maxLength: 5 };

describe('refusing text', () => {
  it('lets readable text within the limit pass, Danish letters and several lines included', () => {
    expect(refuseText('æø\n\tb', rule)).toBeUndefined();
    expect(refuseOptionalText(undefined, rule)).toBeUndefined();
  });

  it('counts characters as a person does, not code units', () => {
    expect(refuseText('😀😀😀😀😀', rule)).toBeUndefined();
    expect(refuseText('😀😀😀😀😀😀', rule)).toMatchObject({ code: 'TEXT_TOO_LONG', field: 'title' });
  });

  it.each([undefined, null, '', '  \n ', '\u200b \u2060'])('misses text in %j', (value) => {
    expect(refuseText(value, rule)).toMatchObject({ code: 'TEXT_MISSING' });
  });

  it.each(['a\u0000b', 'a\u001bb', 'a\u0085b', '\ud800', '\udfff'])('refuses what no one can read: %j', (value) => {
    expect(refuseText(value, rule)).toMatchObject({ code: 'TEXT_UNREADABLE' });
    expect(refuseOptionalText(value, rule)).toMatchObject({ code: 'TEXT_UNREADABLE' });
  });
});

describe('a name or a title with characters that are not seen', () => {
  const title: TextRule = { ...rule, maxLength: 200 };
  const story: TextRule = { ...rule, maxLength: 2_000 };
  const turning = [0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069, 0xe0001, 0xe0041, 0xe007f];
  const marking = [0x200b, 0x200e, 0x200f, 0x2060, 0xfeff, 0x061c, 0x2028, 0x2029, 0x00ad, 0x3164, 0xfff9];
  const signs = (points: readonly number[]) => fc.constantFrom(...points.map((point) => String.fromCodePoint(point)));
  const words = fc.stringMatching(/^[A-Za-zæøåÆØÅéü 0-9.,&/-]{1,20}$/);

  const tricky = fc.oneof(
    signs([...turning, ...marking, 0x200c, 0x200d, 0xfe0f, 0xe0100]),
    fc.constantFrom('a', 'é', 'ж', 'ש', 'م', '्', '葛', '1', '👩', '🏽', ' '),
  );

  it('is refused wherever in it they stand', () => {
    fc.assert(
      fc.property(words, signs([...turning, ...marking]), words, (before, sign, after) => {
        const refused = { code: 'TEXT_UNREADABLE', field: 'title', basis: undefined };
        expect(refuseText(`a${before}${sign}${after}b`, title)).toMatchObject(refused);
        expect(refuseText(`a${before}${after}b`, title)).toBeUndefined();
      }),
    );
  });

  it('is told in both languages what is wrong and what to do', () => {
    expect(refuseUnseen('P\u202eT', rule)?.message).toMatchObject({
      da: expect.stringMatching(/usynlige tegn: overskriften\..*Slet feltet/) as string,
      en: expect.stringMatching(/invisible characters: the title\..*Clear the field/) as string,
    });
  });

  it.each([
    'Åse Bjørnsdóttir-Łukasz',
    'A\u030ase e\u0301n',
    'Aaĸĸannguaq Kalaallit Nunaat',
    'שלום דוד',
    'شركة النور',
    'می\u200cخواهم',
    'क्\u200dष',
    '葛\u{e0100}城市',
    'Nguyễn Thị Ánh',
    'Ship it 👩🏽\u200d💻 ❤️ 1️⃣ 🏳️\u200d🌈',
    'A/S “Nord” – 50 % & co.\u00a0',
  ])('takes %j as it is', (name) => {
    expect([refuseText(name, title), seenText(name)]).toEqual([undefined, name]);
  });

  it.each([
    'Bir\u200cthe',
    'Bir\u200dthe',
    'Birthe\ufe0f',
    'Иван\u200d',
    'می\u200c\u200cخ',
    '\u200dAda',
    '😀\u200d',
    'a\u{e0100}',
    'a\ufe0f\u200d😀',
    'a\u3164\u200d',
    'é\u200d',
  ])('refuses a joiner that joins nothing: %j', (name) => {
    expect(refuseText(name, title)).toMatchObject({ code: 'TEXT_UNREADABLE' });
  });

  it('is not a long text, which may hold what Word puts in it, but nothing that turns or hides its words', () => {
    fc.assert(fc.property(signs(marking), (sign) => refuseText(`a${sign}b`, story) === undefined));
    fc.assert(fc.property(signs(turning), (sign) => refuseText(`a${sign}b`, story)?.code === 'TEXT_UNREADABLE'));
  });

  it('can be made of a longer text by leaving them out', () => {
    fc.assert(
      fc.property(fc.array(tricky, { maxLength: 12 }), (parts) => {
        const seen = tidyText(seenText(parts.join('')));
        expect(refuseUnseen(seen, title)).toBeUndefined();
      }),
    );
    expect(seenText('Læ\u200brt\u202e af')).toBe('Lært af');
  });
});

describe('tidying text', () => {
  it('keeps one kind of line break and composed letters', () => {
    expect(tidyText(' a\r\nb\rc ')).toBe('a\nb\nc');
    expect(tidyText('A\u030a')).toBe('Å');
  });

  it('turns nothing into null', () => {
    expect(tidyOptionalText('  ')).toBeNull();
    expect(tidyOptionalText(undefined)).toBeNull();
    expect(tidyOptionalText(' a ')).toBe('a');
  });
});
