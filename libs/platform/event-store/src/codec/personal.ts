import type { EventDescription } from '@varsel/event-sourcing';
import type { TenantId } from '@varsel/tenancy';
import { besides, spotsOf, valueAt, withValues } from './personal-paths.ts';
import { bind, open, seal, type SubjectKey } from './subject-keys.ts';

/** Stands where a personal text stood whose subject was erased. No person writes this by chance. */
export const ERASED = '\u2588 slettet / erased \u2588';

/** Reserved in stored data: which values are in cipher form, and the id of the key each was sealed under. */
const SEALED = '$personal';

export type EventData = Readonly<Record<string, unknown>>;

export interface Whereabouts {
  readonly tenant: TenantId;
  readonly eventId: string;
}

/** The subject of each personal value, by its path. Throws when a value's subject is not in the event. */
export function subjectsOf(
  data: EventData,
  description: EventDescription | undefined,
  streamId: string,
): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(description?.personal ?? {}).flatMap(([pattern, holder]) =>
      spotsOf(data, pattern).map(({ path }) => [path, holder === 'stream' ? streamId : subjectIn(data, path, holder)]),
    ),
  );
}

function subjectIn(data: EventData, path: string, holder: string): string {
  const subject = valueAt(data, besides(path, holder));
  if (typeof subject !== 'string' || subject === '') throw new Error(`No subject's id in the field ${holder}`);
  return subject;
}

/** The data with its personal values in cipher form. */
export function sealFields(
  data: EventData,
  subjects: ReadonlyMap<string, string>,
  keys: ReadonlyMap<string, SubjectKey>,
  where: Whereabouts,
): EventData {
  if (Object.keys(data).some((field) => field.startsWith('$')))
    throw new Error('A field of an event may not begin with $');
  if (subjects.size === 0) return data;
  const boxes = [...subjects].map(([path, subject]) => {
    const key = keys.get(subject);
    if (!key) throw new Error('The key of a subject could not be had');
    const value = valueAt(data, path);
    const named = `${path}${kindOf(value)}`;
    const box = seal(key.secret, Buffer.from(JSON.stringify(value)), bind(where.tenant, where.eventId, named));
    return { path, named, keyId: key.id, box: box.toString('base64') };
  });
  return {
    ...withValues(data, new Map(boxes.map(({ path, box }) => [path, box]))),
    [SEALED]: Object.fromEntries(boxes.map(({ named, keyId }) => [named, keyId])),
  };
}

/** An object or a list says so at the end of its path: without the key it is an empty one, and readers go on. */
function kindOf(value: unknown): '' | '[]' | '{}' {
  if (Array.isArray(value)) return '[]';
  return typeof value === 'object' ? '{}' : '';
}

/** Key ids that stored data names, by path. */
export function sealedIn(data: EventData): Readonly<Record<string, string>> {
  return (data[SEALED] ?? {}) as Readonly<Record<string, string>>;
}

/** The data as it was decided; `ERASED`, or an empty list or object, for each value whose key is gone. */
export function openFields(data: EventData, keys: ReadonlyMap<string, SubjectKey>, where: Whereabouts): EventData {
  const { [SEALED]: named, ...plain } = data;
  if (named === undefined) return data;
  const opened = Object.entries(sealedIn(data)).map(([name, keyId]): [string, unknown] => {
    const path = name.replace(/(\[\]|\{\})$/, '');
    const key = keys.get(keyId);
    if (!key) return [path, emptied(name)];
    const box = Buffer.from(String(valueAt(data, path)), 'base64');
    return [path, JSON.parse(open(key.secret, box, bind(where.tenant, where.eventId, name)).toString())];
  });
  return withValues(plain, new Map(opened));
}

function emptied(name: string): unknown {
  if (name.endsWith('[]')) return [];
  return name.endsWith('{}') ? {} : ERASED;
}
