import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DescribedEvent, describedEvents } from '../source/described-events.ts';
import { type EventType, eventTypes } from '../source/event-types.ts';
import { read, root } from '../source/files.ts';
import type { JsonSchema } from '../testing/json-schema.ts';
import { report } from '../source/report.ts';
import { unworded } from '../source/unworded.ts';

/**
 * A stored event is read for ever, so its shape is frozen: one JSON Schema a type and version, in `docs/reference/events`.
 * `--write` adds what is new. What is there is never changed: a new shape is a new version, with an upcast from the
 * one before. Only the notes beside a schema (its title, what is personal) follow the code.
 */
const folder = 'docs/reference/events';

interface Contract extends JsonSchema {
  readonly $schema: string;
  readonly $id: string;
  readonly title: string;
  readonly 'x-aggregate': string;
  readonly 'x-personal': Readonly<Record<string, string>>;
}

const types = eventTypes();
const described = await describedEvents(types);
const write = process.argv.includes('--write');
mkdirSync(join(root, folder), { recursive: true });

const problems = [...twice(), ...removed(), ...types.flatMap(problemsOf)];
report('event contracts', problems, `${String(types.length)} event types as frozen`);

function problemsOf(event: EventType): readonly string[] {
  const description = described.get(event.type);
  if (description === undefined) return [`${event.type} is described by no aggregate`];
  const { version, upcasts } = description;
  if (upcasts !== version - 1)
    return [
      `${event.type} stands at version ${String(version)} and has ${String(upcasts)} upcasts: one is needed for each earlier version`,
    ];
  const earlier = Array.from({ length: version - 1 }, (_, index) => index + 1)
    .filter((each) => !existsSync(join(root, fileOf(event.type, each))))
    .map((each) => `${fileOf(event.type, each)} is missing: what was stored in it cannot be told any more`);
  const silent = unworded(event.schema, description).map((each) => `${event.type} ${each} (the aggregate's \`words\`)`);
  return [...earlier, ...standing(event, description), ...silent];
}

function standing(event: EventType, description: DescribedEvent): readonly string[] {
  const file = fileOf(event.type, description.version);
  const text = textOf(event, description);
  if (!existsSync(join(root, file))) {
    if (!write) return [`${event.type} (${event.file}) has no ${file}: run npm run generate`];
    writeFileSync(join(root, file), text);
    return [];
  }
  const frozen = JSON.parse(read(file)) as Contract;
  if (shapeOf(frozen) !== shapeOf(event.schema))
    return [
      `${event.type} is not what ${file} froze: keep the shape, or set \`shape: ${String(description.version + 1)}\` in its description and add an upcast from ${String(description.version)}`,
    ];
  if (read(file) === text) return [];
  if (write) writeFileSync(join(root, file), text);
  return write ? [] : [`The notes in ${file} drifted: run npm run generate`];
}

/** What counts: not the title, not what is personal, and not the order in which fields were written. */
function shapeOf({ type, properties, required, additionalProperties }: JsonSchema): string {
  return JSON.stringify(inOrder({ type, properties, required, additionalProperties }));
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value))
    return value.every((each) => typeof each === 'string') ? [...value].sort() : value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, each]) => [name, inOrder(each)]),
  );
}

function textOf({ type, aggregate, schema }: EventType, { version, title, personal = {} }: DescribedEvent): string {
  const contract: Contract = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `varsel:event:${type}:${String(version)}`,
    title: `${title.en} (${title.da})`,
    'x-aggregate': aggregate,
    'x-personal': personal,
    ...schema,
  };
  return `${JSON.stringify(contract, null, 2)}\n`;
}

function fileOf(type: string, version: number): string {
  return `${folder}/${type}.v${String(version)}.schema.json`;
}

function removed(): readonly string[] {
  const known = new Set(types.map(({ type }) => type));
  const frozen = readdirSync(join(root, folder)).map((file) => file.replace(/\.v\d+\.schema\.json$/, ''));
  return [...new Set(frozen)]
    .filter((type) => !known.has(type))
    .map((type) => `${type} was removed: events of this type are stored`);
}

function twice(): readonly string[] {
  const seen = types.map((event) => event.type);
  return seen
    .filter((type, index) => seen.indexOf(type) !== index)
    .map((type) => `${type} is declared by two aggregates: event types are unique in the product`);
}
