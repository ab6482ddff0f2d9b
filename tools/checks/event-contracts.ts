import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type EventType, eventTypes } from '../source/event-types.ts';
import { read, root } from '../source/files.ts';
import { report } from '../source/report.ts';

/**
 * A stored event is read for ever, so its shape is frozen. A new event type is added with `--write`;
 * a changed or removed one is refused: make a new type, or raise `shape` and add an upcast.
 */
const contract = 'docs/reference/event-contracts.json';

type Frozen = Readonly<
  Record<string, { readonly aggregate: string; readonly shape: Readonly<Record<string, string>> }>
>;

const now = eventTypes();
const frozen: Frozen = existsSync(join(root, contract)) ? (JSON.parse(read(contract)) as Frozen) : {};
const refreeze = process.argv.includes('--refreeze');

if (process.argv.includes('--write') || refreeze) {
  const broken = refreeze ? [] : changed();
  if (broken.length === 0)
    writeFileSync(join(root, contract), `${JSON.stringify(Object.fromEntries(now.map(entry)), null, 2)}\n`);
  report('event contracts', broken, `${String(now.length)} event types written`);
} else {
  const unrecorded = now
    .filter((event) => !(event.type in frozen))
    .map((event) => `${event.type} (${event.file}) is not in ${contract}: run npm run generate`);
  report('event contracts', [...changed(), ...unrecorded, ...twice()], `${String(now.length)} event types as frozen`);
}

function entry({ type, aggregate, shape }: EventType): [string, Frozen[string]] {
  return [type, { aggregate, shape }];
}

function changed(): readonly string[] {
  return Object.entries(frozen).flatMap(([type, before]) => {
    const after = now.find((event) => event.type === type);
    if (after === undefined) return [`${type} was removed: events of this type are stored`];
    return JSON.stringify(sorted(before.shape)) === JSON.stringify(sorted(after.shape))
      ? []
      : [`${type} changed from ${JSON.stringify(before.shape)} to ${JSON.stringify(after.shape)}`];
  });
}

function sorted(shape: Readonly<Record<string, string>>): readonly [string, string][] {
  return Object.entries(shape).sort(([a], [b]) => (a < b ? -1 : 1));
}

function twice(): readonly string[] {
  const seen = now.map((event) => event.type);
  return seen
    .filter((type, index) => seen.indexOf(type) !== index)
    .map((type) => `${type} is declared by two aggregates: event types are unique in the product`);
}
