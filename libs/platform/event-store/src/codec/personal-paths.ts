/** Which values of an event are personal: `note`, or `contacts.*.email` for that field of every member of a list. */
export type PersonalPath = string;

/** One personal value, where it stands: `contacts.0.email`. */
export interface Spot {
  readonly path: string;
  readonly value: unknown;
}

const ANY = '*';

/** Every value a path leads to, in order. What is absent or null holds nothing of anybody. */
export function spotsOf(data: unknown, pattern: PersonalPath): readonly Spot[] {
  return pattern
    .split('.')
    .reduce<readonly Spot[]>((spots, step) => spots.flatMap((spot) => next(spot, step)), [{ path: '', value: data }]);
}

function next({ path, value }: Spot, step: string): readonly Spot[] {
  if (typeof value !== 'object' || value === null) return [];
  const steps = step === ANY ? Object.keys(value) : [step];
  return steps
    .map((each) => ({ path: path === '' ? each : `${path}.${each}`, value: (value as EventLike)[each] }))
    .filter((spot) => spot.value !== undefined && spot.value !== null);
}

/** The path of a neighbour in the same member of a list: `contacts.*.id` beside `contacts.3.email` is `contacts.3.id`. */
export function besides(path: string, neighbour: PersonalPath): string {
  const steps = path.split('.');
  return neighbour
    .split('.')
    .map((step, place) => (step === ANY ? (steps[place] ?? step) : step))
    .join('.');
}

type EventLike = Readonly<Record<string, unknown>>;

export function valueAt(data: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, step) => (value as EventLike | null | undefined)?.[step], data);
}

/** A copy with other values at these paths; everything else is the same. */
export function withValues<Data extends object>(data: Data, values: ReadonlyMap<string, unknown>): Data {
  if (values.size === 0) return data;
  const copy = structuredClone(data);
  for (const [path, value] of values) {
    const steps = path.split('.');
    const last = steps.pop() ?? '';
    const holder = steps.length === 0 ? copy : valueAt(copy, steps.join('.'));
    if (typeof holder !== 'object' || holder === null) throw new Error(`Nothing stands at ${path}`);
    Object.defineProperty(holder, last, { value, enumerable: true, configurable: true, writable: true });
  }
  return copy;
}
