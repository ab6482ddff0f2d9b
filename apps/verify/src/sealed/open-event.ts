import { fromBase64, joined, textOf, utf8 } from '@varsel/transparency-log';
import { isUuid } from '../format/canonical.ts';
import type { BundleEvent } from '../format/event-line.ts';
import type { DataKey } from './disclosures.ts';

/** A personal field in cipher form: nonce, cipher text and tag under the key of its subject. */
export interface SealedField {
  /** As it stands in `$personal`: fields and list indexes joined by dots; ends with {} or [] for an object or a list. */
  readonly path: string;
  readonly keyId: string;
  readonly box: Uint8Array;
}

type Data = Readonly<Record<string, unknown>>;

/** The sealed fields of an event; undefined when its data does not name them as it must. */
export function sealedFields(event: BundleEvent): readonly SealedField[] | undefined {
  // The name may stand there in escapes, too.
  if (!/\$personal|\\u/.test(event.data)) return [];
  const data = dataOf(event);
  if (data === undefined) return event.data.includes('"$personal"') ? undefined : [];
  const named = data['$personal'] ?? {};
  if (!isBranch(named)) return undefined;
  const fields = Object.entries(named).map(([path, keyId]) => sealedField(data, path, keyId));
  const places = new Set(Object.keys(named).map(placeOf));
  return places.size === fields.length && fields.every((field) => field !== undefined) ? fields : undefined;
}

/** The shortest box is a nonce, no text and a tag. */
const SHORTEST_BOX = 28;

function sealedField(data: Data, path: string, keyId: unknown): SealedField | undefined {
  const text = valueAt(data, placeOf(path).split('.'));
  const box = typeof text === 'string' ? fromBase64(text) : undefined;
  if (!isUuid(keyId) || box === undefined || box.length < SHORTEST_BOX) return undefined;
  return { path, keyId, box };
}

/** What was sealed, as JSON text; undefined when the box was not sealed under this key for this place. */
export async function openField(event: BundleEvent, field: SealedField, key: DataKey): Promise<string | undefined> {
  const additionalData = bind(event.tenant, event.id, field.path);
  const iv = new Uint8Array(field.box.subarray(0, 12));
  try {
    const box = new Uint8Array(field.box.subarray(12));
    const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, box);
    const text = textOf(new Uint8Array(plain)) ?? '';
    return jsonOf(text) === undefined ? undefined : text;
  } catch {
    return undefined;
  }
}

function dataOf(event: BundleEvent): Data | undefined {
  const value = jsonOf(event.data);
  return isBranch(value) ? value : undefined;
}

/** A path without its ending, which says what was sealed there: one place holds one box. */
function placeOf(path: string): string {
  return path.replace(/(?:\{\}|\[\])$/, '');
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((at, name) => (isBranch(at) && Object.hasOwn(at, name) ? at[name] : undefined), value);
}

function isBranch(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** The value of JSON text; undefined when it is none. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Parts joined so that no two lists give the same bytes: each with its length in bytes and a line feed before it. */
function bind(...parts: readonly string[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(joined(...parts.map((part) => utf8(`${String(utf8(part).length)}\n${part}`))));
}
