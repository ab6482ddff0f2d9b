export { AuditLedgerModule } from './audit-ledger.module.ts';
export { PersonNames } from './history/person-names.ts';
export { Bundles } from './bundle/bundles.ts';
export { LogKeys } from './keys/log-keys.ts';
export { AuditLog, type WitnessSettings } from './audit-log.service.ts';
export { logMayBeSigned } from './verification/sign-off.ts';
export { witnessOf } from './witnessing/witness-settings.ts';
export { type Alarm, standingAlarms } from './sealing/alarms.ts';
export { keepLedger } from './upkeep/keep-ledger.ts';
