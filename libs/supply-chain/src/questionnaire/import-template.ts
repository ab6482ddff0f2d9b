import { readField, readLabels } from './import-field.ts';
import { type ImportProblem, type Json, Problems } from './import-problems.ts';
import { choices } from './check-answer.ts';
import type { Field, Section, Template } from './template.ts';

export const LARGEST_TEMPLATE_BYTES = 1_000_000;
export const MOST_FIELDS = 500;
const MOST_SECTIONS = 60;
const DEEPEST = 12;

export interface ImportWords {
  readonly title: string;
  readonly attribution: string | null;
  readonly licence: string | null;
  readonly source: string | null;
}

export type Imported =
  | { readonly kind: 'template'; readonly template: Template }
  | { readonly kind: 'problems'; readonly problems: readonly ImportProblem[] };

/** Brings a template that somebody else wrote to our own model, or says by path what is wrong with it. */
export function importTemplate(text: string, words: ImportWords): Imported {
  const problems = new Problems();
  const json = parse(problems, text);
  const template = json === undefined ? undefined : readTemplate(problems, json, words);
  if (template === undefined || problems.found.length > 0) return { kind: 'problems', problems: problems.found };
  return { kind: 'template', template };
}

function parse(problems: Problems, text: string): Json | undefined {
  if (depthOf(text) > DEEPEST) {
    problems.at('', `Filen er indlejret i mere end ${DEEPEST} lag.`, `The file is nested more than ${DEEPEST} deep.`);
    return undefined;
  }
  const names = new Set<string>();
  try {
    const json = JSON.parse(text, (key: string, value: Json) => {
      names.add(key);
      return value;
    }) as Json;
    if (!names.has('__proto__')) return json;
    problems.at('', 'Navnet __proto__ er ikke tilladt.', 'The name __proto__ is not allowed.');
  } catch {
    problems.at('', 'Filen er ikke gyldig JSON.', 'The file is not valid JSON.');
  }
  return undefined;
}

const brackets: Readonly<Record<string, number>> = { '{': 1, '[': 1, '}': -1, ']': -1 };

/** How deep brackets are nested outside texts, in one walk: told before anything is parsed. */
function depthOf(text: string): number {
  let [depth, deepest, inText] = [0, 0, false];
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    // What follows a backslash is part of the text, a quotation mark too.
    if (character === '\\') index += 1;
    else if (character === '"') inText = !inText;
    else if (!inText) deepest = Math.max(deepest, (depth += brackets[character] ?? 0));
  }
  return deepest;
}

function readTemplate(problems: Problems, json: Json, words: ImportWords): Template | undefined {
  const object = problems.object('', json);
  if (object === undefined) return undefined;
  problems.onlyKnown('', object, ['$schema', 'version', 'lastUpdated', 'sections', 'fields']);
  const version = problems.text('/version', object['version'], 40);
  problems.optionalText('/lastUpdated', object['lastUpdated'], 40);
  const list = problems.list('/fields', object['fields'], MOST_FIELDS);
  if (list?.length === 0) problems.at('/fields', 'Der er ingen spørgsmål.', 'There are no questions.');
  const read = (list ?? []).map((each, index) => readField(problems, `/fields/${index}`, each));
  const fields = read.flatMap((field) => field ?? []);
  const sections = readSections(problems, object['sections'], fields);
  // Conditions are looked at when every question could be read: a missing one would be told twice.
  if (fields.length === read.length) checkIds(problems, fields);
  if (version === undefined || problems.found.length > 0) return undefined;
  return { schema: 1, version, sections, fields: branchesAsFacts(fields), ...wordsOf(words) };
}

function wordsOf({ title, attribution, licence, source }: ImportWords) {
  return { title: { da: title, en: title }, attribution, licence, source };
}

function readSections(problems: Problems, given: Json | undefined, fields: readonly Field[]): readonly Section[] {
  const list = given === undefined ? [] : (problems.list('/sections', given, MOST_SECTIONS) ?? []);
  const read = list.flatMap((each, index) => readSection(problems, `/sections/${index}`, each) ?? []);
  const named = new Map(read.map((section) => [section.id, section]));
  const used = new Set(fields.map(({ section }) => section));
  if (used.size > MOST_SECTIONS)
    problems.at(
      '/fields',
      `Der er mere end ${MOST_SECTIONS} afsnit.`,
      `There are more than ${MOST_SECTIONS} sections.`,
    );
  return [...new Set([...named.keys(), ...used])]
    .filter((id) => used.has(id))
    .map((id) => named.get(id) ?? { id, title: { en: inWords(id) } });
}

function readSection(problems: Problems, path: string, given: Json): Section | undefined {
  const object = problems.object(path, given);
  if (object === undefined) return undefined;
  problems.onlyKnown(path, object, ['id', 'label']);
  const id = problems.text(`${path}/id`, object['id'], 64);
  const title = readLabels(problems, `${path}/label`, object['label'], 200);
  return id === undefined || title === undefined ? undefined : { id, title };
}

/** `security_practices` → `Security practices`: the format names its sections by id alone. */
function inWords(id: string): string {
  const words = id
    .replaceAll(/[_.-]+/g, ' ')
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .trim();
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}

function checkIds(problems: Problems, fields: readonly Field[]): void {
  const byId = new Map<string, Field>();
  for (const [index, field] of fields.entries()) {
    if (byId.has(field.id))
      problems.at(`/fields/${index}/id`, `Id’et ${field.id} er brugt to gange.`, `The id ${field.id} is used twice.`);
    byId.set(field.id, field);
  }
  for (const [index, field] of fields.entries()) checkCondition(problems, `/fields/${index}/visibleWhen`, field, byId);
}

function checkCondition(problems: Problems, path: string, field: Field, byId: ReadonlyMap<string, Field>): void {
  const { visibleWhen } = field;
  if (visibleWhen === null) return;
  const parent = byId.get(visibleWhen.field);
  if (parent === undefined) {
    problems.at(
      `${path}/field`,
      `Spørgsmålet ${visibleWhen.field} findes ikke.`,
      `There is no question ${visibleWhen.field}.`,
    );
    return;
  }
  if (inCircle(field, byId))
    problems.at(
      path,
      'Betingelserne går i ring: spørgsmålet kan aldrig vises.',
      'The conditions form a circle: the question can never be shown.',
    );
  else if (!canEqual(parent, visibleWhen.equals))
    problems.at(
      `${path}/equals`,
      `Spørgsmålet ${parent.id} kan aldrig have det svar.`,
      `The question ${parent.id} can never have that answer.`,
    );
}

/** True when following the conditions from the question never ends. */
function inCircle(field: Field, byId: ReadonlyMap<string, Field>): boolean {
  const seen = new Set<string>();
  let current: Field | undefined = field;
  while (current !== undefined) {
    if (seen.has(current.id)) return true;
    seen.add(current.id);
    current = current.visibleWhen === null ? undefined : byId.get(current.visibleWhen.field);
  }
  return false;
}

function canEqual({ parts: [lead] }: Field, value: string | number): boolean {
  if (lead === undefined) return false;
  if (lead.type === 'integer') return typeof value === 'number';
  if (typeof value !== 'string') return false;
  const possible = choices(lead);
  return possible.length === 0 || possible.includes(value);
}

/** A yes or no that other questions hang on tells what is delivered; it is no merit. */
function branchesAsFacts(fields: readonly Field[]): readonly Field[] {
  const branching = new Set(fields.flatMap(({ visibleWhen }) => (visibleWhen === null ? [] : [visibleWhen.field])));
  return fields.map((field) =>
    field.scoring === 'automatic' && branching.has(field.id) ? { ...field, scoring: 'fact' } : field,
  );
}
