/** Sorts a register by the order of the organisation's log. */
export function placeOf(seq: number): string {
  return String(seq).padStart(12, '0');
}

/** `SRV-007`, `RSK-2026-014`. */
export function referenceOf(prefix: string, number: number): string {
  return `${prefix}-${String(number).padStart(3, '0')}`;
}

/** The pattern of `ilike` for a part of a text, whatever signs it holds. */
export function partOf(search: string): string {
  return `%${search.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
}

export interface Page {
  readonly first: number;
  /** The `place` after which the page begins. */
  readonly after: string | undefined;
}
