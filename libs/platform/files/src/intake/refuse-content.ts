import type { Rejection } from '@varsel/event-sourcing';
import { fileTypeFromFile } from 'file-type';
import { empty, notUtf8, otherContent } from '../refusals.ts';
import { type FileKind, kindByType } from './file-kinds.ts';
import type { Received } from './receive.ts';

interface Looked {
  readonly name: string;
  readonly kind: FileKind;
  readonly path: string;
  readonly received: Extract<Received, { readonly kind: 'whole' }>;
}

/** The name says one kind; the bytes must say the same. */
export async function refuseContent({ name, kind, path, received }: Looked): Promise<Rejection | undefined> {
  if (received.sizeBytes === 0) return empty(name);
  const found = kindByType(await markOf(path));
  if (!kind.isText) return found === kind ? undefined : otherContent(name, kind, found);
  if (found !== undefined) return otherContent(name, kind, found);
  return received.isText ? undefined : notUtf8(name);
}

/** The media type that the first bytes (of an archive: its entries) tell; undefined when nothing is known or it cannot be read. */
async function markOf(path: string): Promise<string | undefined> {
  try {
    return (await fileTypeFromFile(path))?.mime;
  } catch {
    return undefined;
  }
}
