import { registerEnumType } from '@nestjs/graphql';

export const SupplierTierEnum = {
  T1: 'T1',
  T2: 'T2',
  T3: 'T3',
  T4: 'T4',
} as const;
registerEnumType(SupplierTierEnum, {
  name: 'SupplierTier',
  description: 'How much hangs on a supplier; decides how deep it is asked.',
  valuesMap: {
    T1: { description: 'Critical.' },
    T2: { description: 'Important.' },
    T3: { description: 'Ordinary.' },
    T4: { description: 'Negligible: registered only.' },
  },
});

export const SupplierKindEnum = {
  SOFTWARE: 'software',
  OPERATIONS: 'operations',
  ACCESS: 'access',
} as const;
registerEnumType(SupplierKindEnum, {
  name: 'SupplierKind',
  description: 'What kind of supplier it is: some questions concern one kind only.',
  valuesMap: {
    SOFTWARE: { description: 'Delivers software.' },
    OPERATIONS: { description: 'Operates systems for us.' },
    ACCESS: { description: 'Has access to our systems or data.' },
  },
});

export const SupplierAccessEnum = {
  NONE: 'none',
  PHYSICAL: 'physical',
  LOGICAL: 'logical',
  REMOTE_ADMIN: 'remote-admin',
} as const;
registerEnumType(SupplierAccessEnum, {
  name: 'SupplierAccess',
  description: 'The access a supplier has to us.',
  valuesMap: {
    NONE: { description: 'None.' },
    PHYSICAL: { description: 'To our premises.' },
    LOGICAL: { description: 'To our systems, without privileges.' },
    REMOTE_ADMIN: { description: 'Remote administration.' },
  },
});

export const SupplierDataCategoryEnum = {
  PERSONAL: 'personal',
  HEALTH: 'health',
  CONFIDENTIAL: 'confidential',
} as const;
registerEnumType(SupplierDataCategoryEnum, {
  name: 'SupplierDataCategory',
  description: 'The data of ours a supplier holds.',
  valuesMap: {
    PERSONAL: { description: 'Personal data.' },
    HEALTH: { description: 'Health data.' },
    CONFIDENTIAL: { description: 'Confidential data.' },
  },
});

export const ClauseStatusEnum = {
  PRESENT: 'present',
  PARTIAL: 'partial',
  MISSING: 'missing',
  NOT_RELEVANT: 'not-relevant',
} as const;
registerEnumType(ClauseStatusEnum, {
  name: 'ClauseStatus',
  description: 'Whether a contract has a clause.',
  valuesMap: {
    PRESENT: { description: 'It has it.' },
    PARTIAL: { description: 'It has part of it.' },
    MISSING: { description: 'It lacks it.' },
    NOT_RELEVANT: { description: 'Not relevant to the delivery; the reason is said.' },
  },
});

export const RespondentLanguageEnum = {
  DA: 'da',
  EN: 'en',
} as const;
registerEnumType(RespondentLanguageEnum, {
  name: 'RespondentLanguage',
  description: 'The language of mail and pages of a supplier’s contact.',
  valuesMap: {
    DA: { description: 'Danish.' },
    EN: { description: 'English.' },
  },
});
