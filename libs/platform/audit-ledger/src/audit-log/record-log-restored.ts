import {
  act,
  command,
  epochMilliseconds,
  firstRejection,
  type Instant,
  nothing,
  refuseText,
  reject,
  type Rejection,
  type SecondFactor,
  tidyText,
} from '@varsel/event-sourcing';
import type { AuditLog, AuditLogEvent } from './audit-log.ts';
import { continuity } from './basis.ts';

const STEP_UP_LASTS_MINUTES = 5;

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
  decide: (command, { epoch }, { now, actor, secondFactor }) =>
    firstRejection(
      actor.kind === 'system' ? undefined : refuseStale(secondFactor, now),
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

function refuseStale(given: SecondFactor | undefined, now: Instant): Rejection | undefined {
  const age = given === undefined ? Infinity : epochMilliseconds(now) - epochMilliseconds(given.at);
  if (age <= STEP_UP_LASTS_MINUTES * 60_000) return undefined;
  return reject('STEP_UP_REQUIRED', continuity, {
    da: 'Bekræft med en ny kode fra din app, og prøv igen inden for fem minutter.',
    en: 'Confirm with a fresh code from your app and try again within five minutes.',
  });
}
