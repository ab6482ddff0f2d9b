import type { StoredFile } from './stored-file.ts';

/**
 * How a file is handed out: to be saved, never to be shown in the product's own origin, and kept by no cache on the
 * way. Even a browser that shows it anyway runs nothing in it.
 */
export function fileHeaders({ name, type, sizeBytes }: StoredFile): Readonly<Record<string, string>> {
  return {
    'content-type': type.startsWith('text/') ? `${type}; charset=utf-8` : type,
    'content-length': String(sizeBytes),
    'content-disposition': attachment(name),
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  };
}

/** RFC 6266: a plain name for old programs, and the real one as RFC 8187 writes it. */
function attachment(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\x20-\x7e]|["\\%]/gu, '_');
  const real = encodeURIComponent(name).replaceAll(/['()*]/g, (character) => `%${hex(character)}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${real}`;
}

function hex(character: string): string {
  return character.charCodeAt(0).toString(16).toUpperCase();
}
