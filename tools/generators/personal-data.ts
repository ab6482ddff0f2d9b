import { existsSync, writeFileSync } from 'node:fs';
import type { PersonalBasis } from '@varsel/event-sourcing';
import type { ContextDefinition } from '@varsel/event-store';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { read, root } from '../source/files.ts';
import { report } from '../source/report.ts';

/**
 * docs/reference/personal-data.md: every personal field of every event and table, why it is kept and when it may go.
 * A personal field without a basis is a problem, not a gap in a page. `--check` fails when the page drifted.
 */
const target = 'docs/reference/personal-data.md';

const { module } = await runnerImport<{ contexts: readonly ContextDefinition[] }>(
  join(root, 'apps/api/src/app.module.ts'),
  { root, configFile: false, logLevel: 'warn' },
);
const problems: string[] = [];
const events = module.contexts.flatMap(({ aggregates }) => aggregates).flatMap(rowsOfAggregate);
const columns = module.contexts
  .flatMap(({ people }) => people?.columns ?? [])
  .map(({ table, column, subject, purpose, basis, erased }) => [
    `${table}.${column}`,
    subject.en,
    purpose.en,
    basis,
    erased.en,
  ]);
const text = page();
if (process.argv.includes('--check')) {
  if (!existsSync(join(root, target)) || read(target) !== text)
    problems.push(`${target} drifted: run npm run generate`);
} else writeFileSync(join(root, target), text);
report('personal data', problems, `${String(events.length)} fields of events, ${String(columns.length)} columns`);

type Aggregate = ContextDefinition['aggregates'][number];

function rowsOfAggregate(aggregate: Aggregate): readonly (readonly string[])[] {
  return Object.entries(aggregate.events).flatMap(([type, { personal = {} }]) =>
    Object.entries(personal).map(([path, holder]) =>
      rowOf(aggregate, `${type}.${path}`, basisOf(aggregate, path), holder),
    ),
  );
}

function rowOf({ name, title }: Aggregate, field: string, basis: PersonalBasis | undefined, holder: string) {
  const subject = holder === 'stream' ? `the record (${title.en.toLowerCase()})` : `the person in \`${holder}\``;
  if (basis !== undefined) return [field, subject, basis.purpose.en, basis.basis, basis.erased.en];
  problems.push(`${field} is personal and says not why it is kept: add it to \`privacy\` of ${name}`);
  return [field, subject, '', '', ''];
}

function basisOf({ privacy = {} }: Aggregate, path: string): PersonalBasis | undefined {
  return privacy[path.split('.')[0] ?? ''] ?? privacy['*'];
}

function page(): string {
  return [
    '# Personal data: what is kept, why, and when it may go',
    '',
    'Generated from the descriptions of the events and of the tables beside them; a personal field without a basis stops the build.',
    '',
    'The act names no retention period (Annex 1.1.1(h) of Regulation (EU) 2024/2690 leaves it to your own policy). Where a number of years stands, it is our reading; public bodies are also bound by the archives act. What a duty keeps is not erased on request: GDPR art. 17(3)(b). How an erasure is carried out: [Erase a person](../how-to/erase-a-person.md).',
    '',
    '## In events',
    '',
    'Each value is encrypted under the key of its subject. Destroying the key erases it in the log, in every copy of the log and in every export, and changes no leaf.',
    '',
    ...table(['Field', 'Whose key', 'Purpose', 'Basis', 'Erased'], events),
    '',
    '## Beside the log',
    '',
    ...table(['Column', 'Whose', 'Purpose', 'Basis', 'Erased'], columns),
    '',
    '## Not personal',
    '',
    'Ids of people in events and tables are random and say nothing without the directory. Names of organisations and numbers in the business register are not personal data of a natural person; a one-person firm’s are, and are kept with the record they stand in.',
    '',
  ].join('\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}
