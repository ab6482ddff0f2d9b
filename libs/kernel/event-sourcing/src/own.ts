/**
 * What stands under a key that came from outside. A plain object also answers to what every object inherits
 * («constructor», «toString»): `record[key]` alone would know an id that nobody ever made.
 */
export function own<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
