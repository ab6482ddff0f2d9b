/** The value of JSON text that stands in its one form, or undefined: another blank, escape, order or number is another text. */
export function readCanonical(text: string, indent = 0): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return JSON.stringify(value, null, indent) === text ? value : undefined;
  } catch {
    return undefined;
  }
}

/** True when it is an object with exactly these fields, in this order. */
export function hasFields<Name extends string>(
  value: unknown,
  ...names: readonly Name[]
): value is Readonly<Record<Name, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const found = Object.keys(value);
  return found.length === names.length && names.every((name, at) => name === found[at]);
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** True for a lower-case UUID. */
export function isUuid(value: unknown): value is string {
  return typeof value === 'string' && UUID.test(value);
}

/** True for lower-case hexadecimal of 32 bytes. */
export function isDigest(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
}

export function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
