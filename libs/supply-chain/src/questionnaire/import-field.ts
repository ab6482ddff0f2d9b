import { type Json, type JsonObject, pointer, type Problems } from './import-problems.ts';
import {
  type Condition,
  type Field,
  type Labels,
  type Option,
  type Part,
  type PartType,
  type Scoring,
  supplierKinds,
  tiers,
} from './template.ts';

const foreignTypes = [
  'string',
  'text',
  'email',
  'phone',
  'url',
  'country',
  'boolean',
  'enum',
  'integer',
  'date',
  'yes-partly-no',
] as const;
type ForeignType = (typeof foreignTypes)[number];

const fieldKeys = [
  'id',
  'section',
  'type',
  'options',
  'label',
  'description',
  'legalBasis',
  'required',
  'visibleWhen',
  // What our own templates may say beside the public format.
  'weight',
  'critical',
  'scoring',
  'evidence',
  'measures',
  'tiers',
  'kinds',
];
const reserved = new Set(['constructor', 'prototype', 'hasOwnProperty', 'toString', 'valueOf']);

/** One question of an imported template; undefined when it cannot be one. */
export function readField(problems: Problems, path: string, given: Json): Field | undefined {
  const object = problems.object(path, given);
  if (object === undefined) return undefined;
  problems.onlyKnown(path, object, fieldKeys);
  const id = readId(problems, `${path}/id`, object['id']);
  const section = readId(problems, `${path}/section`, object['section']);
  const type = problems.oneOf(`${path}/type`, object['type'], foreignTypes);
  const label = readLabels(problems, `${path}/label`, object['label'], 1_000);
  const options = readOptions(problems, path, object, type);
  const visibleWhen = readCondition(problems, `${path}/visibleWhen`, object['visibleWhen']);
  const rest = readRest(problems, path, object, type);
  if (id === undefined || section === undefined || type === undefined || label === undefined) return undefined;
  return { id, section, label, visibleWhen, parts: [partOf(type, options)], ...rest };
}

function readRest(problems: Problems, path: string, object: JsonObject, type: ForeignType | undefined) {
  return {
    help: readHelp(problems, `${path}/description`, object['description']),
    required: readFlag(problems, `${path}/required`, object['required']),
    legalBasis: problems.optionalText(`${path}/legalBasis`, object['legalBasis'], 300),
    weight: readWeight(problems, `${path}/weight`, object['weight']),
    critical: readFlag(problems, `${path}/critical`, object['critical']),
    scoring: readScoring(problems, `${path}/scoring`, object['scoring'], type),
    evidence: readEvidence(problems, `${path}/evidence`, object['evidence']),
    measures: readWords(problems, `${path}/measures`, object['measures'], measureIds) ?? [],
    annex: [],
    tiers: readWords(problems, `${path}/tiers`, object['tiers'], tiers),
    kinds: readWords(problems, `${path}/kinds`, object['kinds'], supplierKinds),
  } as const;
}

function readHelp(problems: Problems, path: string, value: Json | undefined): Labels | null {
  return value === undefined ? null : (readLabels(problems, path, value, 4_000) ?? null);
}

function readFlag(problems: Problems, path: string, value: Json | undefined): boolean {
  return value === undefined ? false : (problems.flag(path, value) ?? false);
}

function readEvidence(problems: Problems, path: string, value: Json | undefined): readonly Labels[] {
  if (value === undefined) return [];
  return (problems.list(path, value, 10) ?? [])
    .map((each, index) => readLabels(problems, `${path}/${index}`, each, 300))
    .filter((labels) => labels !== undefined);
}

const measureIds = ['m01', 'm02', 'm03', 'm04', 'm05', 'm06', 'm07', 'm08', 'm09', 'm10'] as const;

function readId(problems: Problems, path: string, value: Json | undefined): string | undefined {
  if (typeof value === 'string' && /^[A-Za-z][\w.-]{0,63}$/.test(value) && !reserved.has(value)) return value;
  problems.at(
    path,
    'Skriv et id, der begynder med et bogstav: højst 64 bogstaver, cifre, punktummer, bindestreger eller understregninger.',
    'Write an id that begins with a letter: at most 64 letters, digits, full stops, hyphens or underscores.',
  );
  return undefined;
}

/** Text by language code; at least one language. */
export function readLabels(
  problems: Problems,
  path: string,
  value: Json | undefined,
  most: number,
): Labels | undefined {
  const object = problems.object(path, value);
  if (object === undefined) return undefined;
  const entries = Object.entries(object).slice(0, 30);
  const read = entries.flatMap(([language, text]): [string, string][] => {
    const place = `${path}/${pointer(language)}`;
    if (!/^[a-z]{2}$/.test(language)) {
      problems.at(
        place,
        'Skriv sproget med to små bogstaver, f.eks. da.',
        'Write the language in two small letters, e.g. en.',
      );
      return [];
    }
    const tidy = problems.text(place, text, most);
    return tidy === undefined ? [] : [[language, tidy]];
  });
  if (entries.length === 0)
    problems.at(path, 'Der mangler tekst på mindst ét sprog.', 'Text in at least one language is missing.');
  return read.length === 0 ? undefined : Object.fromEntries(read);
}

function readOptions(
  problems: Problems,
  path: string,
  object: JsonObject,
  type: ForeignType | undefined,
): readonly Option[] {
  const given = object['options'];
  if (type !== 'enum') {
    if (given !== undefined)
      problems.at(
        `${path}/options`,
        'Kun spørgsmål af typen enum har valgmuligheder.',
        'Only questions of type enum have options.',
      );
    return [];
  }
  const list = problems.list(`${path}/options`, given, 200) ?? [];
  if (Array.isArray(given) && given.length === 0)
    problems.at(`${path}/options`, 'Der mangler valgmuligheder.', 'Options are missing.');
  const options = list.flatMap((each, index) => readOption(problems, `${path}/options/${index}`, each) ?? []);
  if (new Set(options.map(({ value }) => value)).size < options.length)
    problems.at(`${path}/options`, 'To valgmuligheder har samme værdi.', 'Two options have the same value.');
  return options;
}

function readOption(problems: Problems, path: string, given: Json): Option | undefined {
  const object = problems.object(path, given);
  if (object === undefined) return undefined;
  problems.onlyKnown(path, object, ['value', 'label']);
  const value = problems.text(`${path}/value`, object['value'], 200);
  const label = readLabels(problems, `${path}/label`, object['label'], 500);
  return value === undefined || label === undefined ? undefined : { value, label };
}

function readCondition(problems: Problems, path: string, given: Json | undefined): Condition | null {
  if (given === undefined || given === null) return null;
  const object = problems.object(path, given);
  if (object === undefined) return null;
  problems.onlyKnown(path, object, ['field', 'equals']);
  const field = problems.text(`${path}/field`, object['field'], 64);
  const value = conditionValue(object['equals']);
  if (value === undefined)
    problems.at(
      `${path}/equals`,
      'Her skal stå true, false, en tekst på højst 200 tegn eller et tal.',
      'This must be true, false, a text of at most 200 characters or a number.',
    );
  return field === undefined || value === undefined ? null : { field, equals: value };
}

function conditionValue(equals: Json | undefined): string | number | undefined {
  if (typeof equals === 'boolean') return equals ? 'yes' : 'no';
  if (typeof equals === 'string') return equals.length <= 200 ? equals : undefined;
  return typeof equals === 'number' && Number.isFinite(equals) ? equals : undefined;
}

function readWeight(problems: Problems, path: string, value: Json | undefined): number {
  if (value === undefined) return 1;
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 5) return value;
  problems.at(path, 'Vægten er et helt tal fra 0 til 5.', 'The weight is a whole number from 0 to 5.');
  return 1;
}

/** Without a word of its own: yes/no scores itself, a number or a choice is weighed by a reviewer, a text is a fact. */
function readScoring(
  problems: Problems,
  path: string,
  value: Json | undefined,
  type: ForeignType | undefined,
): Scoring {
  if (value !== undefined) return problems.oneOf(path, value, ['automatic', 'reviewer', 'fact']) ?? 'fact';
  if (type === 'boolean' || type === 'yes-partly-no') return 'automatic';
  return type === 'integer' || type === 'enum' || type === 'date' ? 'reviewer' : 'fact';
}

function readWords<Word extends string>(
  problems: Problems,
  path: string,
  value: Json | undefined,
  words: readonly Word[],
): readonly Word[] | null {
  if (value === undefined || value === null) return null;
  const list = problems.list(path, value, words.length) ?? [];
  return list.flatMap((each, index) => problems.oneOf(`${path}/${index}`, each, words) ?? []);
}

const partTypeOf: Readonly<Record<ForeignType, PartType>> = {
  string: 'string',
  text: 'text',
  email: 'email',
  phone: 'phone',
  url: 'url',
  country: 'country',
  boolean: 'yes-no',
  enum: 'choice',
  integer: 'integer',
  date: 'date',
  'yes-partly-no': 'yes-partly-no',
};

function partOf(type: ForeignType, options: readonly Option[]): Part {
  return { key: 'value', type: partTypeOf[type], label: null, unit: null, options, columns: [] };
}
