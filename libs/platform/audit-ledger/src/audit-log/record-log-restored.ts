import { act, command, firstRejection, nothing, refuseText, refuseUnconfirmed, tidyText } from '@varsel/event-sourcing';
import type { AuditLog, AuditLogEvent } from './audit-log.ts';
import { continuity } from './basis.ts';

const reasonRule = {
  field: 'reason',
  name: { da: 'begrundelsen', en: 'the reason' },
  maxLength: 2_000,
  basis: continuity,
};

/** What the log has lost, as the product found it, with a person's word on why. */
export class RecordLogRestored extends command<{
  /** The epoch that begins. */
  readonly epoch: number;
  readonly lastKnownSize: number;
  readonly lastKnownRoot: string | null;
  readonly keptSize: number;
  readonly damaged: { readonly from: number; readonly to: number } | null;
  readonly reason: string;
}>() {}

/** Lets a broken log go on, with its loss on record by position: nobody can bring back what is gone, and nobody can hide it. */
export const recordLogRestored = act<RecordLogRestored, AuditLog, AuditLogEvent>({
  command: RecordLogRestored,
  requires: 'ledger:restore',
  basis: continuity,
  on: (_, context) => context.tenant,
  starts: true,
  decide: (command, { epoch }, situation) =>
    firstRejection(
      // The operator's own program has no code to give: whoever runs it holds the database and the keys.
      situation.actor.kind === 'system' ? undefined : refuseUnconfirmed(situation, continuity),
      refuseText(command.reason, reasonRule),
    ) ?? (command.epoch === epoch + 1 ? [restored(command)] : nothing()),
});

function restored({
  epoch,
  lastKnownSize,
  lastKnownRoot,
  keptSize,
  damaged,
  reason,
}: RecordLogRestored): AuditLogEvent {
  const lost = lastKnownSize > keptSize;
  return {
    type: 'LogRestored',
    epoch,
    lastKnownSize,
    lastKnownRoot,
    keptSize,
    lostFrom: lost ? keptSize + 1 : null,
    lostTo: lost ? lastKnownSize : null,
    damagedFrom: damaged?.from ?? null,
    damagedTo: damaged?.to ?? null,
    reason: tidyText(reason),
  };
}
