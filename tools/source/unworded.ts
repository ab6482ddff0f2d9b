import type { JsonSchema } from '../testing/json-schema.ts';
import type { DescribedEvent } from './described-events.ts';

/** A key of a dictionary is data, not a name: the parts of an answer are called what its questionnaire calls them. */
const KEY_OF_DATA = '{}';

/**
 * What the audit trail would show as it stands in the data: fields and parts without a name, codes without words. A reader
 * is told in their own language, at every depth.
 */
export function unworded(schema: JsonSchema, { fields, aggregate }: DescribedEvent): readonly string[] {
  const { parts = {}, codes = {} } = aggregate.words ?? {};
  return [...placesIn(schema, '')].flatMap(([path, said]) => {
    if (path === '' || path.includes(KEY_OF_DATA)) return [];
    const isNamed =
      path.endsWith('*') || (path.includes('.') ? Object.hasOwn(parts, path) : Object.hasOwn(fields, path));
    const silent = [...said].filter((code) => !Object.hasOwn(codes[path] ?? {}, code));
    const unsaid = silent.length === 0 ? [] : [`${path}: no words for ${silent.join(', ')}`];
    return isNamed ? unsaid : [`${path}: no name`, ...unsaid];
  });
}

/** Every place of the shape with the codes that may stand there. */
function placesIn(schema: JsonSchema, path: string): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const visit = (at: JsonSchema, place: string): void => {
    const codes = found.get(place) ?? new Set<string>();
    found.set(place, codes);
    for (const code of at.enum ?? []) codes.add(code);
    for (const [below, part] of within(at)) visit(part, place + below);
  };
  visit(schema, path);
  return new Map([...found].map(([place, codes]) => [place.replace(/^\./, ''), codes]));
}

/** What stands within a place, by the path from there: the same place, each of a list, each key, each part. */
function within({ anyOf, items, additionalProperties, properties }: JsonSchema): readonly [string, JsonSchema][] {
  return [
    ...(anyOf ?? []).map((each): [string, JsonSchema] => ['', each]),
    ...(items === undefined ? [] : [['.*', items] satisfies [string, JsonSchema]]),
    ...(typeof additionalProperties === 'object'
      ? [[`.${KEY_OF_DATA}`, additionalProperties] satisfies [string, JsonSchema]]
      : []),
    ...Object.entries(properties ?? {}).map(([name, part]): [string, JsonSchema] => [`.${name}`, part]),
  ];
}
