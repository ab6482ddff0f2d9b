import { writeFileSync } from 'node:fs';
import type { AnyAggregate } from '@varsel/event-store';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { eventTypes } from '../source/event-types.ts';
import { read, root, sourceFiles } from '../source/files.ts';
import { report } from '../source/report.ts';

/** docs/reference/event-catalogue.md: every event type with its fields, from the code. `--check` fails when it drifted. */
const target = 'docs/reference/event-catalogue.md';

const types = eventTypes();
const personal = await personalFields();
const aggregates = [...new Set(types.map((event) => event.file))];
const text = [
  '# Event catalogue',
  '',
  'Generated from the aggregates. Fields marked 🔒 are encrypted under the key of the subject named.',
  ...aggregates.flatMap((file) => [
    '',
    `## ${types.find((event) => event.file === file)?.aggregate ?? ''}`,
    '',
    `\`${file}\``,
    '',
    '| Event | Field | Type |',
    '| --- | --- | --- |',
    ...types
      .filter((event) => event.file === file)
      .flatMap((event) => rowsOf(event.type, event.shape, personal.get(event.type) ?? {})),
  ]),
  '',
].join('\n');

if (process.argv.includes('--check')) {
  report(
    'event catalogue',
    sourceFiles(/event-catalogue\.md$/).includes(target) && read(target) === text
      ? []
      : [`${target} drifted: run npm run generate`],
    `${String(types.length)} event types`,
  );
} else {
  writeFileSync(join(root, target), text);
}

function rowsOf(
  type: string,
  shape: Readonly<Record<string, string>>,
  personalOf: Readonly<Record<string, string>>,
): readonly string[] {
  const fields = Object.entries(shape);
  if (fields.length === 0) return [`| ${type} | | |`];
  return fields.map(([field, kind], index) => {
    const subject = personalOf[field];
    return `| ${index === 0 ? type : ''} | ${field}${subject === undefined ? '' : ` 🔒 ${subject}`} | \`${kind.replaceAll('|', '\\|')}\` |`;
  });
}

/** Event type -> field -> subject, as the codec sees it: asked of the aggregates themselves, never read from their text. */
async function personalFields(): Promise<ReadonlyMap<string, Readonly<Record<string, string>>>> {
  const pages = sourceFiles(/^libs\/(?!kernel).*\/src\/.*\.ts$/).filter(
    (file) => !/\/testing\/|\.(spec|fixtures)\.ts$/.test(file) && read(file).includes(' = aggregate<'),
  );
  const modules = await Promise.all(
    pages.map((file) => import(pathToFileURL(join(root, file)).href) as Promise<Readonly<Record<string, unknown>>>),
  );
  const described = modules
    .flatMap((module) => Object.values(module))
    .filter((value): value is AnyAggregate => typeof value === 'object' && value !== null && 'acts' in value)
    .flatMap(({ events }) => Object.entries(events));
  const missing = types.filter(({ type }) => described.every(([name]) => name !== type));
  if (missing.length > 0) throw new Error(`No aggregate describes ${missing.map(({ type }) => type).join(', ')}`);
  return new Map(described.map(([type, { personal = {} }]) => [type, personal]));
}
