import { describe, expect, it } from 'vitest';
import { pdfDocument } from './document.ts';

describe('write a page of evidence', () => {
  const pdf = Buffer.from(pdfDocument('Øvelse (2026)', ['Afprøvet på testmiljøet \\ æøå', 'I orden – alt'])).toString(
    'latin1',
  );

  it('says where each of its parts begins', () => {
    const offsets = [...pdf.matchAll(/^(\d{10}) 00000 n $/gm)].map(([, offset]) => Number(offset));
    expect(offsets).toHaveLength(6);
    expect(offsets.map((offset, index) => pdf.startsWith(`${String(index + 1)} 0 obj`, offset))).not.toContain(false);
    expect(pdf.startsWith('xref', Number(/startxref\n(\d+)/.exec(pdf)?.[1]))).toBe(true);
  });

  it('keeps letters and brackets of the text', () => {
    expect(pdf).toContain('(Øvelse \\(2026\\)) Tj');
    expect(pdf).toContain('(Afprøvet på testmiljøet \\\\ æøå) Tj');
    expect(pdf).toContain('(I orden - alt) Tj');
  });
});
