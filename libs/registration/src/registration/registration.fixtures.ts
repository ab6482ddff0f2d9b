import { instant, localDate } from '@varsel/event-sourcing';
import type { DataSheet } from './data-sheet.ts';
import type {
  RegistrationChangeReported,
  RegistrationEvent,
  RegistrationReceiptRecorded,
  RegistrationSubmitted,
} from './registration.ts';

/** A hospital under § 10. */
export function aSheet(change: Partial<DataSheet> = {}): DataSheet {
  return {
    provisions: ['10'],
    name: 'Lindeværk Hospitaler A/S',
    addresses: [{ role: 'main', text: 'Kystvej 4, 9990 Nordhus' }],
    representative: null,
    sectors: ['health'],
    entityTypes: [],
    emails: ['vagt@lindevaerk.example'],
    ipRanges: ['192.0.2.0/24', '2001:db8::/32'],
    phones: ['+45 70 00 00 00'],
    memberStates: ['SE'],
    ...change,
  };
}

export const submitted: RegistrationSubmitted = {
  type: 'RegistrationSubmitted',
  change: null,
  submittedAt: instant('2026-03-10T09:00:00Z'),
  signedByPerson: 'person-2',
  signedByName: null,
};

export const receipted: RegistrationReceiptRecorded = {
  type: 'RegistrationReceiptRecorded',
  change: null,
  receivedAt: instant('2026-03-10T09:04:00Z'),
  receiptNumber: 'VRK-1001',
  signedByPerson: 'person-2',
  signedByName: null,
  correction: null,
};

/** `aRegistration().receipted().changed({ … }).events()`: its sheet recorded already. */
export function aRegistration(sheet: Partial<DataSheet> = {}): RegistrationHistory {
  return new RegistrationHistory([{ type: 'DataSheetRecorded', ...aSheet(sheet) }]);
}

class RegistrationHistory {
  readonly #events: readonly RegistrationEvent[];

  constructor(events: readonly RegistrationEvent[]) {
    this.#events = events;
  }

  submitted(change: Partial<RegistrationSubmitted> = {}): RegistrationHistory {
    return this.#with({ ...submitted, ...change });
  }

  receipted(change: Partial<RegistrationReceiptRecorded> = {}): RegistrationHistory {
    return this.#with({ ...receipted, ...change });
  }

  changed(change: Partial<RegistrationChangeReported> = {}): RegistrationHistory {
    return this.#with({
      type: 'RegistrationChangeReported',
      change: this.#events.filter(({ type }) => type === 'RegistrationChangeReported').length + 1,
      changedOn: localDate('2026-11-16'),
      fields: ['ipRanges'],
      reason: 'Ny internetforbindelse',
      ...aSheet({ ipRanges: ['192.0.2.0/24'] }),
      ...change,
    });
  }

  events(): readonly RegistrationEvent[] {
    return this.#events;
  }

  #with(event: RegistrationEvent): RegistrationHistory {
    return new RegistrationHistory([...this.#events, event]);
  }
}
