import type { Change, Duty, RegistrationData } from './registration-data.ts';

const words = (da: string, en = da) => ({ __typename: 'BilingualText' as const, da, en });

export const aDuty = (change: Partial<Duty> = {}): Duty => ({
  __typename: 'RegistrationDuty',
  dueOn: '2026-12-01',
  lateAfter: '2026-12-01T23:00:00.000Z',
  startedOn: '2026-11-17',
  basis: '§ 10, stk. 2',
  obligation: words('Registrér inden to uger.', 'Register within two weeks.'),
  status: 'RUNNING',
  daysLeft: 9,
  receivedAt: null,
  receivedLate: false,
  derivation: {
    __typename: 'RegistrationDerivation',
    ruleVersion: 'dk-nis2@2025-07-01',
    provision: '§ 10, stk. 2',
    steps: [
      {
        __typename: 'RegistrationStep',
        id: 'start',
        text: words('Enheden blev omfattet', 'The entity became covered'),
        day: '2026-11-17',
      },
      { __typename: 'RegistrationStep', id: 'sum', text: words('Start + 14 dage', 'Start + 14 days'), day: null },
    ],
    unmovedBy: [words('Weekender flytter ikke fristen.', 'Weekends do not move the deadline.')],
  },
  ...change,
});

const field = (id: string, da: string, provision: string, required = true) => ({
  __typename: 'RegistrationField' as const,
  id,
  sheet: 'SECTION_10' as const,
  provision,
  label: words(da),
  help: words(''),
  required,
  text: words(''),
});

const fields: RegistrationData['fields'] = [
  field('name', 'Enhedens navn', '§ 10, stk. 1, nr. 1'),
  field('address', 'Adresse', '§ 10, stk. 1, nr. 2'),
  field('emails', 'E-mailadresser', '§ 10, stk. 1, nr. 2'),
  field('ip-ranges', 'IP-intervaller', '§ 10, stk. 1, nr. 2'),
  field('phones', 'Telefonnumre', '§ 10, stk. 1, nr. 2'),
  field('sectors', 'Sektor og delsektor', '§ 10, stk. 1, nr. 3'),
  field('member-states', 'Andre EU-lande', '§ 10, stk. 1, nr. 4', false),
];

export const aRegistration = (change: Partial<RegistrationData> = {}): RegistrationData => ({
  __typename: 'Registration',
  scopeApproved: true,
  coveredSince: '2026-11-17',
  provisions: ['SECTION_10'],
  entityTypes: ['health.provider'],
  duty: aDuty(),
  sheet: null,
  fields,
  submission: null,
  receipt: null,
  changes: [],
  ...change,
});

export const aSheet: NonNullable<RegistrationData['sheet']> = {
  __typename: 'RegistrationSheet',
  provisions: ['SECTION_10'],
  name: 'Lindeværk Hospitaler A/S',
  addresses: [{ __typename: 'RegistrationAddress', role: 'MAIN', text: 'Kystvej 4, 9990 Nordhus' }],
  representative: null,
  sectors: ['health'],
  entityTypes: [],
  emails: ['vagt@lindevaerk.example'],
  ipRanges: ['192.0.2.0/24'],
  phones: ['+45 70 00 00 00'],
  memberStates: [],
  at: '2026-11-20T09:00:00.000Z',
  by: 'person-1',
};

export const aReceipt: NonNullable<RegistrationData['receipt']> = {
  __typename: 'RegistrationReceipt',
  receivedAt: '2026-11-20T10:00:00.000Z',
  receiptNumber: 'VRK-1001',
  signedByPerson: null,
  signedByName: 'Tora Vang',
  correction: null,
  at: '2026-11-20T10:05:00.000Z',
  by: 'person-1',
};

export const aChange = (change: Partial<Change> = {}): Change => ({
  __typename: 'RegistrationChange',
  change: 1,
  changedOn: '2026-11-11',
  fields: ['ipRanges'],
  reason: 'Ny internetforbindelse',
  at: '2026-11-14T09:00:00.000Z',
  by: 'person-1',
  duty: aDuty({ basis: '§ 10, stk. 3', daysLeft: 3, dueOn: '2026-11-25', startedOn: '2026-11-11' }),
  submission: null,
  receipt: null,
  ...change,
});
