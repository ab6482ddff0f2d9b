import type { Contact, SupplierProfile, TierFactors } from './supplier.contents.ts';
import type { SupplierEvent } from './supplier.ts';
import { deriveTier } from './tier.ts';

export const profile: SupplierProfile = {
  name: 'Nordtal Drift A/S',
  cvr: '12345678',
  foreignId: null,
  country: 'DK',
  ultimateOwner: null,
  directSupplier: true,
  ictRelevant: true,
  delivers: 'Drift af journalsystemet',
  kinds: ['operations'],
  access: 'remote-admin',
  dataCategories: ['health'],
  sites: null,
  subcontractors: null,
  exitPlan: null,
  services: ['service-1'],
  responsible: 'person-1',
};

export const contact: Contact = {
  id: '0190f1a0-0000-7000-8000-0000000000c1',
  name: 'Jytte Sørup',
  email: 'jytte@nordtal.example',
  phone: null,
  title: null,
  language: 'da',
};

export const critical: TierFactors = { c1: 4, c2: 3, c3: 2, c4: 1, c5: 1 };

/** `aSupplier().tiered().events()`: a history in the order it happened, registered already. */
export function aSupplier(): SupplierHistory {
  return new SupplierHistory([{ type: 'SupplierRegistered', ...profile }]);
}

class SupplierHistory {
  readonly #events: readonly SupplierEvent[];

  constructor(events: readonly SupplierEvent[]) {
    this.#events = events;
  }

  withContact(): SupplierHistory {
    return this.#and({ type: 'SupplierContactsSet', contacts: [contact] });
  }

  withContract(): SupplierHistory {
    const terms = { number: null, startsOn: null, endsOn: null, noticeMonths: 3 };
    return this.#and({ type: 'SupplierContractRecorded', contract: 'contract-1', title: 'Driftsaftale', ...terms });
  }

  tiered(factors: TierFactors = critical): SupplierHistory {
    const { tier } = deriveTier(factors);
    const reason = 'Journalen står, når den står.';
    return this.#and({ type: 'SupplierTierAssessed', ...factors, reason, derived: tier, tier, overrideReason: null });
  }

  retired(): SupplierHistory {
    return this.#and({ type: 'SupplierRetired', reason: 'Aftalen er ophørt.' });
  }

  events(): readonly SupplierEvent[] {
    return this.#events;
  }

  #and(event: SupplierEvent): SupplierHistory {
    return new SupplierHistory([...this.#events, event]);
  }
}
