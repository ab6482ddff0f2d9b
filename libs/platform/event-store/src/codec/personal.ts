import type { EventDescription } from '@varsel/event-sourcing';
import type { TenantId } from '@varsel/tenancy';
import { bind, open, seal, type SubjectKey } from './subject-keys.ts';

/** Stands where a personal field stood whose subject was erased. No person writes this by chance. */
export const ERASED = '\u2588 erased \u2588';

/** Reserved in stored data: which fields are in cipher form, and the id of the key each was sealed under. */
const SEALED = '$personal';

export type EventData = Readonly<Record<string, unknown>>;

export interface Whereabouts {
  readonly tenant: TenantId;
  readonly eventId: string;
}

/** The subject of each personal field that has a value. Throws when a field's subject is not in the event. */
export function subjectsOf(
  data: EventData,
  description: EventDescription | undefined,
  streamId: string,
): ReadonlyMap<string, string> {
  const personal = Object.entries(description?.personal ?? {}).filter(
    ([field]) => data[field] !== undefined && data[field] !== null,
  );
  return new Map(personal.map(([field, holder]) => [field, holder === 'stream' ? streamId : subjectIn(data, holder)]));
}

function subjectIn(data: EventData, holder: string): string {
  const subject = data[holder];
  if (typeof subject !== 'string' || subject === '') throw new Error(`No subject's id in the field ${holder}`);
  return subject;
}

/** The data with its personal fields in cipher form. */
export function sealFields(
  data: EventData,
  subjects: ReadonlyMap<string, string>,
  keys: ReadonlyMap<string, SubjectKey>,
  where: Whereabouts,
): EventData {
  if (Object.keys(data).some((field) => field.startsWith('$')))
    throw new Error('A field of an event may not begin with $');
  if (subjects.size === 0) return data;
  const boxes = [...subjects].map(([field, subject]) => {
    const key = keys.get(subject);
    if (!key) throw new Error('The key of a subject could not be had');
    const box = seal(key.secret, Buffer.from(JSON.stringify(data[field])), bind(where.tenant, where.eventId, field));
    return { field, keyId: key.id, box: box.toString('base64') };
  });
  const sealed = Object.fromEntries(boxes.map(({ field, box }) => [field, box]));
  return { ...data, ...sealed, [SEALED]: Object.fromEntries(boxes.map(({ field, keyId }) => [field, keyId])) };
}

/** Key ids that stored data names, by field. */
export function sealedIn(data: EventData): Readonly<Record<string, string>> {
  return (data[SEALED] ?? {}) as Readonly<Record<string, string>>;
}

/** The data as it was decided; `ERASED` for each field whose key is gone. */
export function openFields(data: EventData, keys: ReadonlyMap<string, SubjectKey>, where: Whereabouts): EventData {
  const { [SEALED]: named, ...plain } = data;
  if (named === undefined) return data;
  const opened = Object.entries(sealedIn(data)).map(([field, keyId]): [string, unknown] => {
    const key = keys.get(keyId);
    if (!key) return [field, ERASED];
    const box = open(key.secret, Buffer.from(String(data[field]), 'base64'), bind(where.tenant, where.eventId, field));
    return [field, JSON.parse(box.toString())];
  });
  return { ...plain, ...Object.fromEntries(opened) };
}
