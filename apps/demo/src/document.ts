const LINES_FROM = 760;
const LINE = 18;

/** A page somebody could have written: a real PDF with a heading and a few lines, in letters of Western Europe. */
export function pdfDocument(heading: string, lines: readonly string[]): Uint8Array {
  const text = [
    `BT /F2 16 Tf 56 ${String(LINES_FROM)} Td (${escaped(heading)}) Tj ET`,
    ...lines.map(
      (line, index) => `BT /F1 11 Tf 56 ${String(LINES_FROM - LINE * (index + 2))} Td (${escaped(line)}) Tj ET`,
    ),
  ].join('\n');
  return assembled([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>',
    `<< /Length ${String(bytes(text).length)} >>\nstream\n${text}\nendstream`,
    font('Helvetica'),
    font('Helvetica-Bold'),
  ]);
}

function assembled(objects: readonly string[]): Uint8Array {
  let written = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = written.length;
    written += `${String(index + 1)} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const size = String(objects.length + 1);
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}`;
  return bytes(
    `${written}${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${String(written.length)}\n%%EOF\n`,
  );
}

function font(name: string): string {
  return `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;
}

function escaped(text: string): string {
  return text.replaceAll(/[\\()]/g, '\\$&').replaceAll(/[^\x20-\xff]/g, '-');
}

/** One byte a character: the offsets above count characters. */
function bytes(text: string): Uint8Array {
  return Buffer.from(text, 'latin1');
}
