import { type IpRange, overlappingRanges, parseCidr } from '@varsel/statute';
import type { FieldErrorEntry } from '../../../../design/error-summary.tsx';
import type { Bilingual } from '../../../../language/language.ts';
import type { RegistrationData } from '../../status/registration-data.ts';
import { filledRows, rowsOf, type SheetValues } from './sheet-values.ts';

export type SheetField = RegistrationData['fields'][number];

/** The form's field for each field of the law's sheet. */
export const formField: Readonly<Record<string, keyof SheetValues>> = {
  name: 'name',
  address: 'mainAddress',
  addresses: 'mainAddress',
  representative: 'representative',
  sectors: 'sectors',
  'entity-types': 'entityTypes',
  emails: 'emails',
  'ip-ranges': 'ipRanges',
  phones: 'phones',
  'member-states': 'memberStates',
};

/** Where the error summary leads: the first row of a list. */
const listed: ReadonlySet<string> = new Set(['emails', 'ipRanges', 'phones']);
const idOf = (name: string): string => (listed.has(name) ? `${name}[0]` : name);

interface Words {
  readonly pick: (text: Bilingual) => string;
  readonly missing: (label: string, provision: string) => string;
}

/** What keeps the sheet from being checked: what the act asks for, and every range that cannot stand. */
export const sheetFaults = (
  fields: readonly SheetField[],
  values: SheetValues,
  { pick, missing }: Words,
): readonly FieldErrorEntry[] => {
  const absent = fields.flatMap(({ id, required, label, provision }) => {
    const name = formField[id] ?? 'name';
    if (!required || filledRows(values[name] ?? '').length > 0) return [];
    return [{ field: idOf(name), message: missing(pick(label), provision) }];
  });
  const ranges = rangeFaults(values.ipRanges, pick);
  return [...new Map([...absent, ...ranges].map((fault) => [fault.field, fault])).values()];
};

interface Row {
  readonly index: number;
  readonly range: IpRange;
}

const rangeFaults = (text: string, pick: Words['pick']): readonly FieldErrorEntry[] => {
  const read: Row[] = [];
  const faults: FieldErrorEntry[] = [];
  for (const [index, row] of rowsOf(text).entries()) {
    if (row.trim() === '') continue;
    const parsed = parseCidr(row);
    if (parsed.ok) read.push({ index, range: parsed.range });
    else faults.push({ field: `ipRanges[${String(index)}]`, message: pick(parsed.problem) });
  }
  const overlaps = overlappingRanges(read.map(({ range }) => range)).map(({ second, problem }) => ({
    field: `ipRanges[${String(read[second]?.index ?? 0)}]`,
    message: pick(problem),
  }));
  return [...faults, ...overlaps];
};
