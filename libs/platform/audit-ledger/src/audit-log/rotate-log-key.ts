import { act, command, nothing } from '@varsel/event-sourcing';
import type { AuditLog, AuditLogEvent } from './audit-log.ts';
import { cryptography } from './basis.ts';

export class RotateLogKey extends command<{
  /** Verifier keys, and the note that both signed. */
  readonly from: string;
  readonly to: string;
  readonly note: string;
}>() {}

/** Hands the log to its next key; whoever checks it later follows from one key to the other. */
export const rotateLogKey = act<RotateLogKey, AuditLog, AuditLogEvent>({
  command: RotateLogKey,
  requires: 'ledger:rotate',
  basis: cryptography,
  on: (_, context) => context.tenant,
  starts: true,
  decide: ({ from, to, note }, { key }) => (key === to ? nothing() : [{ type: 'LogKeyRotated', from, to, note }]),
});
