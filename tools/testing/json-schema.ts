/** The part of JSON Schema (2020-12) in which event contracts are written. */
export interface JsonSchema {
  readonly type?: 'string' | 'number' | 'boolean' | 'null' | 'object' | 'array';
  readonly format?: string;
  readonly const?: number | boolean;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly JsonSchema[];
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: JsonSchema | false;
}

const patterns: Readonly<Record<string, RegExp>> = {
  'date-time': /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
};

/** Where a value is not what its schema says; empty when it is. */
export function problemsIn(value: unknown, schema: JsonSchema, at = '$'): readonly string[] {
  const { anyOf, type } = schema;
  if (anyOf !== undefined)
    return anyOf.some((each) => problemsIn(value, each, at).length === 0) ? [] : [`${at} is none of what it may be`];
  if (type !== undefined && kindOf(value) !== type) return [`${at} is ${kindOf(value)}, not ${type}`];
  return contentProblems(value, schema, at);
}

function contentProblems(value: unknown, schema: JsonSchema, at: string): readonly string[] {
  if (schema.const !== undefined && value !== schema.const) return [`${at} is not ${String(schema.const)}`];
  if (typeof value === 'string') return textProblems(value, schema, at);
  if (Array.isArray(value))
    return value.flatMap((each, index) => problemsIn(each, schema.items ?? {}, `${at}[${String(index)}]`));
  return schema.type === 'object' ? objectProblems(value as Fields, schema, at) : [];
}

type Fields = Readonly<Record<string, unknown>>;

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function textProblems(value: string, { format, enum: words }: JsonSchema, at: string): readonly string[] {
  if (words !== undefined && !words.includes(value)) return [`${at} is none of ${words.join(', ')}`];
  return format !== undefined && patterns[format]?.test(value) === false ? [`${at} is no ${format}`] : [];
}

function objectProblems(value: Fields, schema: JsonSchema, at: string): readonly string[] {
  const { properties = {}, required = [], additionalProperties = {} } = schema;
  const missing = required.filter((name) => value[name] === undefined).map((name) => `${at}.${name} is missing`);
  const found = Object.entries(value).flatMap(([name, each]) => {
    const own = Object.hasOwn(properties, name) ? properties[name] : additionalProperties;
    if (own === false) return [`${at}.${name} is not foreseen`];
    return each === undefined || own === undefined ? [] : problemsIn(each, own, `${at}.${name}`);
  });
  return [...missing, ...found];
}

type Say = (field: string) => string;
type Sampler = (schema: JsonSchema, say: Say, field: string) => unknown;

const samplers: Readonly<Record<NonNullable<JsonSchema['type']>, Sampler>> = {
  string: (schema, say, field) => schema.enum?.[0] ?? formatted(schema.format) ?? say(field),
  number: (schema) => schema.const ?? 1,
  boolean: (schema) => schema.const ?? true,
  null: () => null,
  array: (schema, say, field) => [sampleOf(schema.items ?? {}, say, field)],
  object: (schema, say) => sampleObject(schema, say),
};

/** A value that the schema takes, the same every time. `say` gives the texts. */
export function sampleOf(schema: JsonSchema, say: Say, field = ''): unknown {
  const told = schema.anyOf?.find(({ type }) => type !== 'null') ?? schema;
  return told.type === undefined ? null : samplers[told.type](told, say, field);
}

function formatted(format: string | undefined): string | undefined {
  if (format === 'date') return '2026-03-02';
  return format === 'date-time' ? '2026-03-02T08:00:00.000Z' : undefined;
}

function sampleObject({ properties = {}, additionalProperties }: JsonSchema, say: Say): unknown {
  const known = Object.entries(properties).map(([name, each]) => [name, sampleOf(each, say, name)] as const);
  const open =
    additionalProperties === undefined || additionalProperties === false
      ? []
      : [['noget', sampleOf(additionalProperties, say, 'noget')] as const];
  return Object.fromEntries([...known, ...open]);
}
