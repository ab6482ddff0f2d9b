import { tidyOptionalText, tidyText } from '@varsel/event-sourcing';
import { parseCidr } from '@varsel/statute';
import type { Address, DataSheet } from './data-sheet.ts';

/** The sheet as a person types it: any spacing, ranges in any notation. */
export interface SheetInput extends Omit<DataSheet, 'representative'> {
  readonly representative?: string | null | undefined;
}

/** The sheet as it is kept: empty rows gone, ranges in canonical form, states in capitals, nothing twice. */
export function tidySheet(input: SheetInput): DataSheet {
  return {
    provisions: [...new Set(input.provisions)].toSorted((a, b) => Number(a) - Number(b)),
    name: tidyText(input.name),
    addresses: input.addresses.map(tidyAddress).filter(({ text }) => text !== ''),
    representative: tidyOptionalText(input.representative),
    sectors: distinct(input.sectors),
    entityTypes: distinct(input.entityTypes),
    emails: distinct(input.emails),
    ipRanges: filled(input.ipRanges).map(canonicalRange),
    phones: distinct(input.phones),
    memberStates: distinct(input.memberStates.map((state) => state.toUpperCase())).toSorted(),
  };
}

function tidyAddress({ role, text }: Address): Address {
  return { role, text: tidyText(text) };
}

function filled(rows: readonly string[]): readonly string[] {
  return rows.map(tidyText).filter((row) => row !== '');
}

function distinct(rows: readonly string[]): readonly string[] {
  return [...new Set(filled(rows))];
}

function canonicalRange(text: string): string {
  const read = parseCidr(text);
  return read.ok ? read.range.cidr : text;
}
