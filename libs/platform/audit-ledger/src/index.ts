export { AuditLedgerModule } from './audit-ledger.module.ts';
export { PersonNames } from './history/person-names.ts';
