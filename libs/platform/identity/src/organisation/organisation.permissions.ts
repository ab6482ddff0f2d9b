import type { PermissionGrants } from '@varsel/tenancy';

/** `organisation:create` and `invitation:accept` belong to no role: sign-up and an open invitation give them for one act. */
export const organisationPermissions: PermissionGrants = {
  'organisation:create': [],
  'invitation:accept': [],
  'organisation:read': [
    'administrator',
    'security-lead',
    'incident-lead',
    'board-member',
    'supplier-manager',
    'auditor',
  ],
  'people:read': ['administrator', 'security-lead', 'incident-lead', 'board-member', 'supplier-manager', 'auditor'],
  'people:invite': ['administrator'],
  'people:grant': ['administrator'],
  'people:erase': ['administrator'],
  'erasure:operate': [],
  'token:manage': ['administrator'],
};
