import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describedEvents } from '../source/described-events.ts';
import { eventTypes } from '../source/event-types.ts';
import { read, root, sourceFiles } from '../source/files.ts';
import { report } from '../source/report.ts';

/** docs/reference/event-catalogue.md: every event type with its fields, from the code. `--check` fails when it drifted. */
const target = 'docs/reference/event-catalogue.md';

const types = eventTypes();
const described = await describedEvents(types);
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
      .flatMap((event) => rowsOf(event.type, event.shape, described.get(event.type)?.personal ?? {})),
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
