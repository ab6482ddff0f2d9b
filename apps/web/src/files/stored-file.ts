/** A file as the server knows it: by the hash of its bytes. */
export interface StoredFile {
  readonly sha256: string;
  readonly name: string;
  readonly size: number;
  readonly type: string;
  readonly uploadedAt?: string;
}

const shape = { sha256: 'string', name: 'string', size: 'number', type: 'string' } as const;

export const isStoredFile = (value: unknown): value is StoredFile => {
  if (typeof value !== 'object' || value === null) return false;
  const fields = value as Readonly<Record<string, unknown>>;
  return Object.entries(shape).every(([name, type]) => typeof fields[name] === type);
};

/** The endings the server takes; it looks at the bytes as well. */
export const takenEndings = [
  'pdf',
  'png',
  'jpg',
  'jpeg',
  'webp',
  'docx',
  'xlsx',
  'pptx',
  'odt',
  'ods',
  'txt',
  'csv',
  'md',
] as const;

export const endingOf = (name: string): string => {
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? '' : name.slice(dot + 1).toLowerCase();
};

/** The largest file the server takes unless it is told otherwise. */
export const largestFileBytes = 26_214_400;
