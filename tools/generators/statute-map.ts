import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { glossary, RULE_VERSION, statute, type StatuteEntry } from '@varsel/statute';
import { read, root, sourceFiles } from '../source/files.ts';
import { report } from '../source/report.ts';

/** docs/reference/statute-map.md and docs/glossary.md, from the law as data. `--check` fails when one drifted. */
const MARKS = 'C: confirmed in the primary text · K: known, not re-read · J: our judgement · U: uncertain';
const OWN_WORDS =
  'The wording is ours in both languages. It is never the official text: follow the link and read the act.';

const targets = new Map([
  ['docs/reference/statute-map.md', statuteMap()],
  ['docs/glossary.md', glossaryPage()],
]);

if (process.argv.includes('--check')) {
  const known = sourceFiles(/^docs\/.*\.md$/);
  const drifted = [...targets].filter(([file, text]) => !known.includes(file) || read(file) !== text);
  report(
    'statute map',
    drifted.map(([file]) => `${file} drifted: run npm run generate`),
    `${Object.keys(statute).length} entries, ${glossary.length} terms`,
  );
} else {
  for (const [file, text] of targets) writeFileSync(join(root, file), text);
}

function statuteMap(): string {
  const acts = actsByEntry();
  return [
    '# Statute map',
    '',
    `Generated from \`libs/kernel/statute\` (${RULE_VERSION}). Every rule the product knows, and the acts that rest on it.`,
    '',
    OWN_WORDS,
    MARKS,
    '',
    '| Provision | Act | Dansk | English | Limit | Mark | Name in the code | Rests on it |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...Object.entries(statute).map(([key, entry]: [string, StatuteEntry]) =>
      statuteRow(key, entry, acts.get(key) ?? []),
    ),
    '',
  ].join('\n');
}

function statuteRow(key: string, entry: StatuteEntry, acts: readonly string[]): string {
  const { provision, act, url, title, obligation, mark } = entry;
  return row([
    provision,
    `[${act}](${url})`,
    `**${title.da}.** ${obligation.da}`,
    `**${title.en}.** ${obligation.en}`,
    limitOf(entry),
    mark,
    `\`statute.${key}\``,
    acts.map((name) => `\`${name}\``).join(', '),
  ]);
}

function limitOf({ deadline }: StatuteEntry): string {
  return deadline === undefined ? '' : `${deadline.amount} ${deadline.unit} from ${deadline.from.en}`;
}

/** An act names its basis: `export const reportIncident = act({ … basis: statute.incidentDuty`. */
function actsByEntry(): ReadonlyMap<string, readonly string[]> {
  const declared = /export const (\w+) = act(?:<[^(]*>)?\(\{[\s\S]*?\bbasis: statute\.(\w+)/g;
  const found = new Map<string, string[]>();
  for (const file of sourceFiles(/^libs\/.*\/src\/.*(?<!spec)\.ts$/)) {
    for (const [, act = '', entry = ''] of read(file).matchAll(declared))
      found.set(entry, [...(found.get(entry) ?? []), act].sort());
  }
  return found;
}

function glossaryPage(): string {
  return [
    '# Ordliste · Glossary',
    '',
    'Ordene i loven og i produktet, og hvad vi mener med dem. Betydningen er skrevet med vores ord og er ikke lovens tekst.',
    '',
    'Generated from `libs/kernel/statute`. The Danish word is what people read, the English name is what the code says.',
    '',
    OWN_WORDS,
    MARKS,
    '',
    '| Dansk | English | Code | § | Betydning | Meaning | Mark |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...glossary.map(({ term, code, provision, meaning, mark }) =>
      row([
        `**${term.da}**`,
        term.en,
        `\`${code}\``,
        provision ?? '– (produktets ord · our word)',
        meaning.da,
        meaning.en,
        mark,
      ]),
    ),
    '',
  ].join('\n');
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
