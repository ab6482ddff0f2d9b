import { crc32, deflateSync } from 'node:zlib';

/** The smallest files of each kind that real programs open or recognise. */
export const samples = {
  pdf: Buffer.from(
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
  ),
  png: png(),
  jpeg: Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex'),
  webp: Buffer.concat([Buffer.from('RIFF\x1a\x00\x00\x00WEBPVP8L', 'latin1'), Buffer.alloc(16)]),
  docx: zip(
    ['[Content_Types].xml', contentTypes('wordprocessingml.document.main+xml', '/word/document.xml')],
    ['word/document.xml', '<w:document/>'],
  ),
  xlsx: zip(
    ['[Content_Types].xml', contentTypes('spreadsheetml.sheet.main+xml', '/xl/workbook.xml')],
    ['xl/workbook.xml', '<workbook/>'],
  ),
  pptx: zip(
    ['[Content_Types].xml', contentTypes('presentationml.presentation.main+xml', '/ppt/presentation.xml')],
    ['ppt/presentation.xml', '<p:presentation/>'],
  ),
  odt: zip(['mimetype', 'application/vnd.oasis.opendocument.text']),
  ods: zip(['mimetype', 'application/vnd.oasis.opendocument.spreadsheet']),
  zip: zip(['plan.txt', 'hej']),
  txt: Buffer.from('Beredskabet er afprøvet.\n'),
  csv: Buffer.from('\ufeffNavn;Værdi\r\nÅrhus;1\r\n'),
  md: Buffer.from('# Øvelse\n\n- afprøvet\n'),
} as const;

function contentTypes(kind: string, part: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.${kind}"/></Types>`;
}

function png(): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type), data]);
    return Buffer.concat([uint32(data.length), body, uint32(crc32(body))]);
  };
  const head = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.from([0, 0]))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** An archive whose entries are stored as they are. */
function zip(...entries: readonly (readonly [name: string, content: string])[]): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of entries) {
    const [path, data] = [Buffer.from(name), Buffer.from(content)];
    const common = Buffer.concat([
      Buffer.from('14000000000000000000', 'hex'),
      ...[crc32(data), data.length, data.length].map(uint32le),
      Buffer.from([path.length, 0, 0, 0]),
    ]);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, path, data]);
    const trailing = Buffer.concat([Buffer.alloc(10), uint32le(offset)]);
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), common, trailing, path]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const count = Buffer.from([entries.length, 0, entries.length, 0]);
  const end = [Buffer.from('PK\x05\x06\0\0\0\0'), count, uint32le(directory.length), uint32le(offset), Buffer.alloc(2)];
  return Buffer.concat([...locals, directory, ...end]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

function uint32le(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
