import type { EventDescription } from '@varsel/event-sourcing';
import type { AnyAggregate } from '@varsel/event-store';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { EventType } from './event-types.ts';
import { read, root, sourceFiles } from './files.ts';

/** What an aggregate says of one event type beside its shape. */
export interface DescribedEvent extends EventDescription {
  readonly aggregate: AnyAggregate;
  readonly version: number;
  /** How many steps of an upcast there are. */
  readonly upcasts: number;
}

/** By type, as the codec sees them: asked of the aggregates themselves, never read from their text. */
export async function describedEvents(types: readonly EventType[]): Promise<ReadonlyMap<string, DescribedEvent>> {
  const described = new Map(
    (await aggregates()).flatMap((aggregate) =>
      Object.entries(aggregate.events).map(([type, description]) => {
        const upcasts = aggregate.upcasts?.[type]?.length ?? 0;
        return [type, { ...description, aggregate, version: description.shape ?? 1, upcasts }] as const;
      }),
    ),
  );
  const missing = types.filter(({ type }) => !described.has(type)).map(({ type }) => type);
  if (missing.length > 0) throw new Error(`No aggregate describes ${missing.join(', ')}`);
  return described;
}

async function aggregates(): Promise<readonly AnyAggregate[]> {
  const pages = sourceFiles(/^libs\/(?!kernel).*\/src\/.*\.ts$/).filter(
    (file) => !/\/testing\/|\.(spec|fixtures)\.ts$/.test(file) && read(file).includes(' = aggregate<'),
  );
  const modules = await Promise.all(
    pages.map((file) => import(pathToFileURL(join(root, file)).href) as Promise<Readonly<Record<string, unknown>>>),
  );
  return modules
    .flatMap((module) => Object.values(module))
    .filter((value): value is AnyAggregate => typeof value === 'object' && value !== null && 'acts' in value);
}
