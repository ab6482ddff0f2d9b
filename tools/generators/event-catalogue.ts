import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventTypes } from '../source/event-types.ts';
import { read, root, sourceFiles } from '../source/files.ts';
import { report } from '../source/report.ts';

/** docs/reference/event-catalogue.md: every event type with its fields, from the code. `--check` fails when it drifted. */
const target = 'docs/reference/event-catalogue.md';

const types = eventTypes();
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
      .flatMap((event) => rowsOf(event.type, event.shape, personalFields(event.type))),
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
  personal: ReadonlyMap<string, string>,
): readonly string[] {
  const fields = Object.entries(shape);
  if (fields.length === 0) return [`| ${type} | | |`];
  return fields.map(([field, kind], index) => {
    const subject = personal.get(field);
    return `| ${index === 0 ? type : ''} | ${field}${subject === undefined ? '' : ` 🔒 ${subject}`} | \`${kind.replaceAll('|', '\\|')}\` |`;
  });
}

/** `personal: { summary: 'stream' }` of the event's description, read from the page that declares it. */
function personalFields(type: string): ReadonlyMap<string, string> {
  const declaration = new RegExp(`\\b${type}: \\{[\\s\\S]*?\\n {4}\\}`);
  for (const file of sourceFiles(/^libs\/(?!kernel).*\/src\/.*\.ts$/)) {
    const described = declaration.exec(read(file))?.[0];
    const personal = described === undefined ? undefined : /personal: \{([^}]*)\}/.exec(described)?.[1];
    if (personal !== undefined)
      return new Map([...personal.matchAll(/(\w+): '(\w+)'/g)].map(([, field = '', subject = '']) => [field, subject]));
  }
  return new Map();
}
