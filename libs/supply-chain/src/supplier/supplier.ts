import { aggregate, dataOf, evolveBy, type LocalDate, own } from '@varsel/event-sourcing';
import { supplierPrivacy } from '../privacy.ts';
import { amendSupplier } from './amend-supplier.ts';
import { assessContractClauses } from './assess-contract-clauses.ts';
import { assessSupplierTier } from './assess-supplier-tier.ts';
import { recordSupplierContract } from './record-supplier-contract.ts';
import { registerSupplier } from './register-supplier.ts';
import { retireSupplier } from './retire-supplier.ts';
import { setSupplierContacts } from './set-supplier-contacts.ts';
import type { ClauseState, Contact, Contract, SupplierProfile, Tiering } from './supplier.contents.ts';
import { labels } from './supplier.labels.ts';
import { words } from './supplier.words.ts';

export interface SupplierRegistered extends SupplierProfile {
  readonly type: 'SupplierRegistered';
}

/** Everything known of the supplier as it stands after the change. */
export interface SupplierAmended extends SupplierProfile {
  readonly type: 'SupplierAmended';
  readonly reason: string;
}

export interface SupplierContactsSet {
  readonly type: 'SupplierContactsSet';
  readonly contacts: readonly Contact[];
}

export interface SupplierContractRecorded {
  readonly type: 'SupplierContractRecorded';
  readonly contract: string;
  readonly title: string;
  readonly number: string | null;
  readonly startsOn: LocalDate | null;
  readonly endsOn: LocalDate | null;
  readonly noticeMonths: number | null;
}

export interface ContractClausesAssessed {
  readonly type: 'ContractClausesAssessed';
  readonly contract: string;
  /** Those that were assessed; the others stand as they were. */
  readonly clauses: readonly ClauseState[];
}

export interface SupplierTierAssessed extends Tiering {
  readonly type: 'SupplierTierAssessed';
}

export interface SupplierRetired {
  readonly type: 'SupplierRetired';
  readonly reason: string;
}

export type SupplierEvent =
  | SupplierRegistered
  | SupplierAmended
  | SupplierContactsSet
  | SupplierContractRecorded
  | ContractClausesAssessed
  | SupplierTierAssessed
  | SupplierRetired;

export interface Supplier {
  readonly status: 'registered' | 'retired';
  readonly profile: SupplierProfile;
  readonly contacts: readonly Contact[];
  readonly contracts: readonly Contract[];
  readonly clauses: Readonly<Record<string, readonly ClauseState[]>>;
  readonly tiering: Tiering | undefined;
}

export type SupplierState = { readonly status: 'absent' } | Supplier;

export const supplier = aggregate<SupplierState, SupplierEvent>({
  name: 'supplier',
  title: { da: 'Leverandør', en: 'Supplier' },
  initial: { status: 'absent' },
  evolve: (state, event) => {
    if (event.type === 'SupplierRegistered') return registered(event);
    return state.status === 'absent' ? state : after(state, event);
  },
  words,
  events: {
    SupplierRegistered: {
      standing: { of: 'supplier' },
      title: { da: 'Leverandør registreret', en: 'Supplier registered' },
      fields: labels.profile,
      personal: {
        ultimateOwner: 'stream',
        delivers: 'stream',
        sites: 'stream',
        subcontractors: 'stream',
        exitPlan: 'stream',
      },
    },
    SupplierAmended: {
      standing: { of: 'supplier' },
      title: { da: 'Leverandør ændret', en: 'Supplier amended' },
      fields: labels.profile,
      personal: {
        ultimateOwner: 'stream',
        delivers: 'stream',
        sites: 'stream',
        subcontractors: 'stream',
        exitPlan: 'stream',
        reason: 'stream',
      },
    },
    SupplierContactsSet: {
      standing: { of: 'contacts' },
      title: { da: 'Kontakter hos leverandøren sat', en: 'Contacts of the supplier set' },
      fields: labels.contacts,
      personal: {
        'contacts.*.name': 'contacts.*.id',
        'contacts.*.email': 'contacts.*.id',
        'contacts.*.phone': 'contacts.*.id',
        'contacts.*.title': 'contacts.*.id',
      },
      names: { 'contacts.*.id': 'contacts.*.name' },
    },
    SupplierContractRecorded: {
      standing: { of: 'contract', by: ['contract'] },
      title: { da: 'Kontrakt registreret', en: 'Contract recorded' },
      fields: labels.contract,
      names: { contract: 'title' },
      personal: { title: 'stream' },
    },
    ContractClausesAssessed: {
      standing: { of: 'clauses', by: ['contract'] },
      title: { da: 'Kontraktens bestemmelser vurderet', en: 'Clauses of the contract assessed' },
      fields: labels.clauses,
      personal: { 'clauses.*.reference': 'stream', 'clauses.*.page': 'stream', 'clauses.*.reason': 'stream' },
    },
    SupplierTierAssessed: {
      standing: { of: 'tier' },
      title: { da: 'Leverandørens niveau vurderet', en: 'Tier of the supplier assessed' },
      fields: labels.tier,
      personal: { reason: 'stream', overrideReason: 'stream' },
    },
    SupplierRetired: {
      title: { da: 'Leverandør udgået', en: 'Supplier retired' },
      fields: labels.reason,
      personal: { reason: 'stream' },
    },
  },
  privacy: supplierPrivacy,
  acts: [
    registerSupplier,
    amendSupplier,
    setSupplierContacts,
    recordSupplierContract,
    assessContractClauses,
    assessSupplierTier,
    retireSupplier,
  ],
});

function registered(event: SupplierRegistered): Supplier {
  return {
    status: 'registered',
    profile: dataOf(event),
    contacts: [],
    contracts: [],
    clauses: {},
    tiering: undefined,
  };
}

const after = evolveBy<Supplier, Exclude<SupplierEvent, SupplierRegistered>>({
  SupplierAmended: (state, event) => ({ ...state, profile: profileIn(event) }),
  SupplierContactsSet: (state, { contacts }) => ({ ...state, contacts }),
  SupplierContractRecorded: (state, event) => ({ ...state, contracts: withContract(state.contracts, event) }),
  ContractClausesAssessed: (state, { contract, clauses }) => ({
    ...state,
    clauses: { ...state.clauses, [contract]: withClauses(own(state.clauses, contract) ?? [], clauses) },
  }),
  SupplierTierAssessed: (state, event) => ({ ...state, tiering: dataOf(event) }),
  SupplierRetired: (state) => ({ ...state, status: 'retired' }),
});

function profileIn(event: SupplierAmended): SupplierProfile {
  const { name, cvr, foreignId, country, ultimateOwner, directSupplier, ictRelevant, delivers, kinds, access } = event;
  const { dataCategories, sites, subcontractors, exitPlan, services, responsible } = event;
  return {
    ...{ name, cvr, foreignId, country, ultimateOwner, directSupplier, ictRelevant, delivers, kinds, access },
    ...{ dataCategories, sites, subcontractors, exitPlan, services, responsible },
  };
}

function withContract(
  contracts: readonly Contract[],
  { contract: id, title, number, startsOn, endsOn, noticeMonths }: SupplierContractRecorded,
): readonly Contract[] {
  return [...contracts.filter((each) => each.id !== id), { id, title, number, startsOn, endsOn, noticeMonths }];
}

/** The clauses as they stand after some of them were assessed, in the order of their keys. */
export function withClauses(
  standing: readonly ClauseState[],
  assessed: readonly ClauseState[],
): readonly ClauseState[] {
  const keys = new Set(assessed.map(({ key }) => key));
  return [...standing.filter(({ key }) => !keys.has(key)), ...assessed].toSorted((a, b) => (a.key < b.key ? -1 : 1));
}
