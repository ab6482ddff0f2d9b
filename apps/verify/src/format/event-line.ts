import { hex, isMoment, type LeafContent, leafOf } from '@varsel/transparency-log';
import { Refused } from '../report/finding.ts';
import { hasFields, isCount, isDigest, isUuid, readCanonical } from './canonical.ts';

/** One event as it stands in the log, and the leaf it hashes to. */
export interface BundleEvent extends LeafContent {
  readonly leaf: Uint8Array;
}

const FIELDS = ['seq', 'stream', 'version', 'id', 'type', 'at', 'meta', 'data', 'leaf'] as const;
type Fields = Readonly<Record<(typeof FIELDS)[number], unknown>>;

/** What each field must be; its place in the log and the leaf are compared afterwards. */
const RULES: Readonly<Record<(typeof FIELDS)[number], (value: unknown) => boolean>> = {
  seq: isCount,
  stream: (value) => isText(value) && /^[^-\n]+-.+$/.test(value),
  version: isCount,
  id: isUuid,
  type: (value) => isText(value) && value !== '',
  at: isMoment,
  meta: isText,
  data: isText,
  leaf: isDigest,
};

/** Half a surrogate pair has no bytes of its own: two texts would give one leaf. */
function isText(value: unknown): value is string {
  return typeof value === 'string' && value.isWellFormed();
}

/** The event of one line of `events.jsonl`. Refuses every line that is not exactly what a bundle writes, and a wrong leaf. */
export function readEventLine(line: string, tenant: string, seq: number): BundleEvent {
  const value = readCanonical(line);
  if (!hasFields(value, ...FIELDS)) throw malformed(seq, 'line', 'not the fields of an event in their one form');
  const wrong = FIELDS.find((field) => !RULES[field](value[field]));
  if (wrong !== undefined) throw malformed(seq, wrong, 'not in its one form');
  if (value.seq !== seq) throw malformed(seq, 'seq', `found ${String(value.seq)} in this place`);
  const { leaf: claimed, ...content } = value as Fields & Omit<LeafContent, 'tenant'>;
  const event = { tenant, ...content };
  const leaf = leafOf(event);
  if (hex(leaf) !== claimed) throw new Refused({ code: 'EVENT_DIFFERS', seq });
  return { ...event, leaf };
}

export function malformed(seq: number, field: string, reason: string): Refused {
  return new Refused({ code: 'EVENT_MALFORMED', seq, field, reason });
}
