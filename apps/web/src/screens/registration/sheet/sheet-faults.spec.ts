import { describe, expect, it } from 'vitest';
import { aRegistration, aSheet } from '../status/registration.fixtures.ts';
import { sheetFaults } from './parts/sheet-faults.ts';
import { sheetInput, type SheetValues, valuesOf } from './parts/sheet-values.ts';

const data = aRegistration();
const filled = valuesOf(aRegistration({ sheet: aSheet }), '');

const faultsOf = (change: Partial<SheetValues>, from = filled) =>
  sheetFaults(data.fields, { ...from, ...change }, { pick: ({ da }) => da, missing: (label) => `mangler ${label}` });

describe('the data sheet as it is typed', () => {
  it('begins with what the organisation and the scope know', () => {
    expect(valuesOf(data, 'Lindeværk')).toMatchObject({ name: 'Lindeværk', sectors: 'health', memberStates: '' });
  });

  it('has no fault when filled, and leads to what is missing', () => {
    expect(faultsOf({})).toEqual([]);
    expect(faultsOf({ emails: '', mainAddress: ' ' })).toEqual([
      { field: 'mainAddress', message: 'mangler Adresse' },
      { field: 'emails[0]', message: 'mangler E-mailadresser' },
    ]);
  });

  it('names every row of a range that cannot stand', () => {
    const rows = ['192.0.2.0/24', 'vrøvl', '', '192.0.2.128/25'].join('\n');
    expect(faultsOf({ ipRanges: rows }).map(({ field }) => field)).toEqual(['ipRanges[1]', 'ipRanges[3]']);
  });

  it('keeps rows in their places for the server', () => {
    const input = sheetInput({ ...filled, ipRanges: '192.0.2.0/24\n\n10.0.0.0/8' }, ['SECTION_10']);
    expect(input).toMatchObject({ ipRanges: ['192.0.2.0/24', '', '10.0.0.0/8'], representative: null });
  });
});
