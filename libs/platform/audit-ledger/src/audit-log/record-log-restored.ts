import {
  act,
  command,
  firstRejection,
  nothing,
  refuseText,
  refuseUnconfirmed,
  reject,
  type Rejection,
  tidyText,
} from '@varsel/event-sourcing';
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
  /** The epoch that begins; null when the log is not broken, or no longer. */
  readonly epoch: number | null;
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
  said: ({ reason }) => ({ reason }),
  decide: (command, { epoch }, situation) =>
    firstRejection(
      command.epoch === null && notBroken(),
      command.epoch !== null && command.epoch > epoch + 1 && earlierRestoreGone(),
      // The operator's own program has no code to give: whoever runs it holds the database and the keys.
      situation.actor.kind === 'system' ? undefined : refuseUnconfirmed(situation, continuity),
      refuseText(command.reason, reasonRule),
    ) ?? (command.epoch === epoch + 1 ? [restored(command.epoch, command)] : nothing()),
});

function notBroken(): Rejection {
  return reject('LOG_NOT_BROKEN', continuity, {
    da: 'Revisionsloggen er ikke i alarm, så der er intet at genoptage. Tryk på »Kontrollér nu«, hvis du er i tvivl.',
    en: 'The audit log is not in alarm, so there is nothing to resume. Press “Verify now” if you are in doubt.',
  });
}

/** The heads speak of a restore that the events no longer do: what would be written now could not be told from it. */
function earlierRestoreGone(): Rejection {
  return reject('EARLIER_RESTORE_GONE', continuity, {
    da: 'Den hændelse, der satte den tidligere gendannelse på protokol, er selv væk fra loggen. Loggen kan ikke fortsætte herfra: Gendan en sikkerhedskopi, der er taget efter den tidligere gendannelse.',
    en: 'The event that put the earlier restore on record is itself gone from the log. The log cannot go on from here: bring back a backup that was taken after the earlier restore.',
  });
}

function restored(
  epoch: number,
  { lastKnownSize, lastKnownRoot, keptSize, damaged, reason }: RecordLogRestored,
): AuditLogEvent {
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
