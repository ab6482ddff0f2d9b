import { registerEnumType } from '@nestjs/graphql';

export const RegistrationProvisionEnum = { SECTION_9: '9', SECTION_10: '10' } as const;
registerEnumType(RegistrationProvisionEnum, {
  name: 'RegistrationProvision',
  description: 'The provision whose data are registered.',
  valuesMap: {
    SECTION_9: { description: '§ 9: digital providers. Three months.' },
    SECTION_10: { description: '§ 10: other essential and important entities. Two weeks.' },
  },
});

export const AddressRoleEnum = { MAIN: 'main', ESTABLISHMENT: 'establishment' } as const;
registerEnumType(AddressRoleEnum, {
  name: 'AddressRole',
  description: 'What an address is to the entity.',
  valuesMap: {
    MAIN: { description: 'The main establishment; under § 10, the address.' },
    ESTABLISHMENT: { description: 'Another establishment in the EU.' },
  },
});

export const RegistrationDutyStatusEnum = {
  RUNNING: 'running',
  DUE_TODAY: 'due-today',
  OVERDUE: 'overdue',
  RECEIPTED: 'receipted',
} as const;
registerEnumType(RegistrationDutyStatusEnum, {
  name: 'RegistrationDutyStatus',
  description: 'How a duty to tell the authority stands.',
  valuesMap: {
    RUNNING: { description: 'The time is running.' },
    DUE_TODAY: { description: 'Today is the last day, until 24:00.' },
    OVERDUE: { description: 'The last day has passed. The duty stands: file now.' },
    RECEIPTED: { description: 'The authority’s receipt is recorded.' },
  },
});
