import { describe, expect, it } from 'vitest';
import { refuseOptionalText, refuseText, tidyOptionalText, tidyText, type TextRule } from './plain-text.ts';

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

  it.each([undefined, null, '', '  \n '])('misses text in %j', (value) => {
    expect(refuseText(value, rule)).toMatchObject({ code: 'TEXT_MISSING' });
  });

  it.each(['a\u0000b', 'a\u001bb', 'a\u0085b', '\ud800', '\udfff'])('refuses what no one can read: %j', (value) => {
    expect(refuseText(value, rule)).toMatchObject({ code: 'TEXT_UNREADABLE' });
    expect(refuseOptionalText(value, rule)).toMatchObject({ code: 'TEXT_UNREADABLE' });
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
