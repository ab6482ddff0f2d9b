import { describe, expect, it } from 'vitest';
import { extensionOf, safeFileName } from './file-name.ts';

const RIGHT_TO_LEFT = '\u202e';

describe('make a file name safe', () => {
  it.each([
    ['Beredskabsplan 2026.pdf', 'Beredskabsplan 2026.pdf'],
    ['C:\\Users\\ada\\plan.pdf', 'plan.pdf'],
    ['../../etc/passwd.txt', 'passwd.txt'],
    ['plan\u0000\u0007.pdf', 'plan.pdf'],
    [`faktura${RIGHT_TO_LEFT}fdp.exe`, 'fakturafdp.exe'],
    ['a<b>:"c|d?*.pdf', 'a-b---c-d--.pdf'],
    ['  .skjult.pdf . ', 'skjult.pdf'],
    ['to\r\nlinjer.pdf', 'to linjer.pdf'],
  ])('turns %j into %j', (given, safe) => {
    expect(safeFileName(given)).toBe(safe);
  });

  it('writes å in one character, however it was typed', () => {
    expect(safeFileName('a\u030ardsplan.pdf')).toBe('\u00e5rdsplan.pdf');
  });

  it('cuts a name of 300 characters and keeps its extension', () => {
    const safe = safeFileName(`${'å'.repeat(296)}.pdf`) ?? '';
    expect(Array.from(safe)).toHaveLength(180);
    expect(safe).toMatch(/^å{176}\.pdf$/);
  });

  it('never cuts a character in two', () => {
    expect(safeFileName(`${'😀'.repeat(300)}.pdf`)).toBe(`${'😀'.repeat(176)}.pdf`);
  });

  it.each(['', '   ', '..', '/', 'mappe/', '\u202e', '\ud800'])('leaves nothing of %j', (given) => {
    expect(safeFileName(given)).toBeUndefined();
  });

  it.each([
    ['plan.PDF', 'pdf'],
    ['plan.tar.gz', 'gz'],
    ['plan', ''],
  ])('finds the extension of %j', (name, extension) => {
    expect(extensionOf(name)).toBe(extension);
  });
});
