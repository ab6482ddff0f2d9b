import { type Language, localeOf } from '../language/language.ts';

const steps = [
  [1_048_576, 'MB'],
  [1_024, 'kB'],
] as const;

/** `412 kB`, `1,3 MB` · `1.3 MB`; bytes below a thousand. */
export const sizeIn = (language: Language, bytes: number): string => {
  const [unit, name] = steps.find(([size]) => bytes >= size) ?? [1, 'byte'];
  const amount = bytes / unit;
  const digits = name === 'MB' && amount < 10 ? 1 : 0;
  return `${new Intl.NumberFormat(localeOf[language], { maximumFractionDigits: digits }).format(amount)}\u00a0${name}`;
};

const names: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'image/png': 'PNG',
  'image/jpeg': 'JPEG',
  'image/webp': 'WebP',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'PowerPoint',
  'application/vnd.oasis.opendocument.text': 'OpenDocument',
  'application/vnd.oasis.opendocument.spreadsheet': 'OpenDocument',
  'text/csv': 'CSV',
  'text/markdown': 'Markdown',
};

/** The kind of file as people call it; plain text has a word of its own in each language. */
export const kindOf = (type: string): string | undefined => names[type];
