import { entityTypes } from '@varsel/statute/sectors';
import type { RegistrationData } from '../../status/registration-data.ts';

/** What the form holds, lists as one row a line; a `type`, because a draft is read by any key. */
export type SheetValues = Readonly<{
  name: string;
  mainAddress: string;
  otherAddresses: string;
  representative: string;
  sectors: string;
  entityTypes: string;
  emails: string;
  ipRanges: string;
  phones: string;
  memberStates: string;
  changedOn: string | null;
  reason: string;
}>;

export type ListName = 'otherAddresses' | 'sectors' | 'entityTypes' | 'emails' | 'ipRanges' | 'phones' | 'memberStates';

export const rowsOf = (text: string): readonly string[] => text.split('\n');

export const filledRows = (text: string): readonly string[] => rowsOf(text).filter((row) => row.trim() !== '');

const lines = (rows: readonly string[]): string => rows.join('\n');

const sectorsOf = (types: readonly string[]): readonly string[] => {
  const found = entityTypes.filter(({ id }) => types.includes(id));
  return [...new Set(found.flatMap(({ subsectorId, sectorId }) => subsectorId ?? sectorId ?? []))];
};

/** What the organisation and the scope know already; nobody is asked for it twice. */
const begin = ({ provisions, entityTypes: types }: RegistrationData, name: string): SheetValues => {
  const section9 = provisions.includes('SECTION_9');
  return {
    name,
    mainAddress: '',
    otherAddresses: '',
    representative: '',
    sectors: lines(sectorsOf(types)),
    entityTypes: section9 ? lines(types) : '',
    emails: '',
    ipRanges: '',
    phones: '',
    memberStates: section9 ? 'DK' : '',
    changedOn: null,
    reason: '',
  };
};

export const valuesOf = (data: RegistrationData, name: string): SheetValues => {
  const { sheet } = data;
  if (!sheet) return begin(data, name);
  const [main, ...others] = sheet.addresses.map(({ text }) => text.replaceAll('\n', ', '));
  return {
    name: sheet.name,
    mainAddress: main ?? '',
    otherAddresses: lines(others),
    representative: sheet.representative ?? '',
    sectors: lines(sheet.sectors),
    entityTypes: lines(sheet.entityTypes),
    emails: lines(sheet.emails),
    ipRanges: lines(sheet.ipRanges),
    phones: lines(sheet.phones),
    memberStates: lines(sheet.memberStates),
    changedOn: null,
    reason: '',
  };
};

/** The sheet as the server takes it. Rows keep their places: a refusal names the row. */
export const sheetInput = (values: SheetValues, provisions: RegistrationData['provisions']) => ({
  provisions,
  name: values.name,
  addresses: [
    { role: 'MAIN' as const, text: values.mainAddress },
    ...filledRows(values.otherAddresses).map((text) => ({ role: 'ESTABLISHMENT' as const, text })),
  ],
  representative: values.representative.trim() === '' ? null : values.representative,
  sectors: filledRows(values.sectors),
  entityTypes: filledRows(values.entityTypes),
  emails: rowsOf(values.emails),
  ipRanges: rowsOf(values.ipRanges),
  phones: rowsOf(values.phones),
  memberStates: filledRows(values.memberStates),
});
