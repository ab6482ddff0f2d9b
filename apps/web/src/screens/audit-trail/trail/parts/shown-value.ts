import type { Format } from '../../../../language/format.ts';

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;

/** A field's value as a person reads it: moments in Danish time, everything else as it was written. */
export function shownValue(value: string, format: Format): string {
  return MOMENT.test(value) ? format.dateTime(value) : value;
}
