import { fromBase64, textOf } from '@varsel/transparency-log';
import { hasFields, isUuid, readCanonical } from '../format/canonical.ts';
import { Refused } from '../report/finding.ts';

/** A key as the platform holds it; Node's types and the browser's name it differently. */
export type DataKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

/** The data keys handed out with the bundle, by their ids. */
export type Disclosures = ReadonlyMap<string, DataKey>;

/** Refuses everything but lines `{"key":<uuid>,"secret":<base64 of 32 bytes>}` in the order of their ids. */
export async function readDisclosures(bytes: Uint8Array): Promise<Disclosures> {
  const text = textOf(bytes);
  if (text === undefined || (text !== '' && !text.endsWith('\n'))) throw refused('lines of UTF-8');
  const keys = new Map<string, DataKey>();
  let before = '';
  for (const line of text === '' ? [] : text.slice(0, -1).split('\n')) {
    const { id, secret } = readLine(line);
    if (id <= before) throw refused('not in the order of the ids');
    keys.set(id, await importKey(secret));
    before = id;
  }
  return keys;
}

function readLine(line: string): { readonly id: string; readonly secret: Uint8Array } {
  const value = readCanonical(line);
  if (!hasFields(value, 'key', 'secret')) throw refused('a line is not in its one form');
  const { key: id } = value;
  const secret = typeof value.secret === 'string' ? fromBase64(value.secret) : undefined;
  if (!isUuid(id) || secret?.length !== 32) throw refused('a line is not a key');
  return { id, secret };
}

function refused(reason: string): Refused {
  return new Refused({ code: 'FILE_MALFORMED', name: 'disclosures.jsonl', reason });
}

function importKey(secret: Uint8Array): Promise<DataKey> {
  return crypto.subtle.importKey('raw', new Uint8Array(secret), 'AES-GCM', false, ['decrypt']);
}
