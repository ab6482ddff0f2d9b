import { given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { RecordDataSheet, recordDataSheet } from './record-data-sheet.ts';
import { aRegistration, aSheet } from './registration.fixtures.ts';
import { registration, type RegistrationEvent } from './registration.ts';

const history: readonly RegistrationEvent[] = [];

function recording(change: Partial<RecordDataSheet> = {}, events = history) {
  return given(registration, events).when(recordDataSheet, new RecordDataSheet({ ...aSheet(), ...change }));
}

describe('recording the data sheet', () => {
  it('keeps the data of the law, tidied', () => {
    const typed = {
      name: '  Lindeværk Hospitaler A/S ',
      emails: ['vagt@lindevaerk.example', '', 'vagt@lindevaerk.example'],
      ipRanges: [' 192.0.2.0/24', '2001:DB8:0:0::/32', ''],
      memberStates: ['se'],
    };
    expect(recording(typed)).toEqual([{ type: 'DataSheetRecorded', ...aSheet() }]);
  });

  it('may be corrected until the receipt is there; the same again is nothing', () => {
    const events = aRegistration().submitted().events();
    expect(recording({}, events)).toMatchObject({ kind: 'nothing' });
    expect(recording({ phones: ['70000001'] }, events)).toMatchObject([{ phones: ['70000001'] }]);
  });

  it('is a change to report once registered', () => {
    const events = aRegistration().receipted().events();
    expect(recording({ phones: ['70000001'] }, events)).toMatchObject({ code: 'REGISTERED_ALREADY' });
  });

  it.each([
    ['name', { name: ' ' }],
    ['addresses', { addresses: [{ role: 'main', text: ' ' }] as const }],
    ['emails', { emails: [''] }],
    ['ipRanges', { ipRanges: [] }],
    ['phones', { phones: [] }],
    ['sectors', { sectors: [] }],
  ])('is refused without %s, which § 10 asks for', (field, change) => {
    expect(recording(change)).toMatchObject({ code: 'REGISTRATION_FIELD_MISSING', field });
  });

  it('asks for entity types and Member States under § 9 only, Denmark among them', () => {
    const section9 = { provisions: ['9'] as const, entityTypes: ['ict.msp'], memberStates: ['DK', 'SE'] };
    expect(recording(section9)).toMatchObject([{ provisions: ['9'] }]);
    expect(recording({ ...section9, entityTypes: [] })).toMatchObject({ field: 'entityTypes' });
    expect(recording({ ...section9, memberStates: [] })).toMatchObject({ field: 'memberStates' });
    expect(recording({ memberStates: [] })).toMatchObject([{ memberStates: [] }]);
    expect(recording({ memberStates: ['DK'] })).toMatchObject({ code: 'DENMARK_IS_NOT_ANOTHER_STATE' });
  });

  it('asks a mixed entity for both data sets', () => {
    const both = { provisions: ['9', '10'] as const, entityTypes: ['ict.msp'], memberStates: ['DK'] };
    expect(recording(both)).toMatchObject([{ provisions: ['9', '10'] }]);
    expect(recording({ ...both, entityTypes: [] })).toMatchObject({ field: 'entityTypes' });
  });

  it.each([
    [{ ipRanges: ['192.0.2.0/24', '', '192.0.2.5/24'] }, 'IP_RANGE_WRONG', 'ipRanges[2]'],
    [{ ipRanges: ['192.0.2.0/24', 'nonsense'] }, 'IP_RANGE_WRONG', 'ipRanges[1]'],
    [{ ipRanges: ['192.0.2.0/25', '', '192.0.2.0/24'] }, 'IP_RANGES_OVERLAP', 'ipRanges[2]'],
    [{ emails: ['vagt@lindevaerk.example', 'vagt@'] }, 'EMAIL_WRONG', 'emails[1]'],
    [{ phones: ['ring til os'] }, 'PHONE_WRONG', 'phones[0]'],
    [{ phones: ['12345'] }, 'PHONE_WRONG', 'phones[0]'],
    [{ memberStates: ['NO'] }, 'NOT_A_MEMBER_STATE', 'memberStates'],
    [{ sectors: ['astrology'] }, 'CHOICE_UNKNOWN', 'sectors'],
    [{ entityTypes: ['astrology'] }, 'CHOICE_UNKNOWN', 'entityTypes'],
    [{ provisions: [] }, 'REGISTRATION_PROVISION_MISSING', 'provisions'],
    [{ name: 'a'.repeat(201) }, 'TEXT_TOO_LONG', 'name'],
    [{ emails: Array.from({ length: 501 }, (_, n) => `a${String(n)}@b.example`) }, 'TOO_MANY', 'emails'],
  ])('is refused for %j', (change, code, field) => {
    expect(recording(change)).toMatchObject({ kind: 'rejection', code, field });
  });
});
