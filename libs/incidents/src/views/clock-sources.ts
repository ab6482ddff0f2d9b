import type { Instant } from '@varsel/event-sourcing';
import type { ClockSources, EntityStanding } from '../incident/incident-clocks.ts';
import type { EarlyWarningReceipt, Status } from '../incident/incident.ts';

interface Rows {
  readonly register: { readonly status: Status };
  readonly detail: {
    readonly awareness: ClockSources['awareness'];
    readonly receipts: readonly Pick<EarlyWarningReceipt, 'receivedAt'>[];
  };
  readonly entity: EntityStanding | undefined;
}

/** What the clocks are read from, as the views hold it. */
export function clockSources({ register, detail, entity }: Rows, now: Instant): ClockSources {
  return {
    status: register.status,
    awareness: detail.awareness,
    earlyWarningReceipt: detail.receipts.at(-1)?.receivedAt,
    entity,
    now,
  };
}
