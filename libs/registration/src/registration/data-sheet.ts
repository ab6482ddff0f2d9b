import type { RegistrationProvision, SheetField } from '@varsel/statute';

/** § 9 wants the main establishment told from the others; under § 10 the first is the entity's address. */
export interface Address {
  readonly role: 'main' | 'establishment';
  readonly text: string;
}

/** The data the authority is given, under § 9, § 10 or, for a mixed entity, both. */
export interface DataSheet {
  readonly provisions: readonly RegistrationProvision[];
  readonly name: string;
  readonly addresses: readonly Address[];
  /** Name, address and contact data of the representative; only for providers outside the EU. */
  readonly representative: string | null;
  /** Ids of sectors and subsectors. */
  readonly sectors: readonly string[];
  readonly entityTypes: readonly string[];
  readonly emails: readonly string[];
  /** Canonical CIDR. */
  readonly ipRanges: readonly string[];
  readonly phones: readonly string[];
  /** ISO 3166-1 alpha-2. */
  readonly memberStates: readonly string[];
}

export type SheetPart = Exclude<keyof DataSheet, 'provisions'>;

/** Where each field of the law's sheet stands in ours. */
export const partOf: Readonly<Record<SheetField['kind'], SheetPart>> = {
  text: 'name',
  address: 'addresses',
  addresses: 'addresses',
  representative: 'representative',
  sectors: 'sectors',
  'entity-types': 'entityTypes',
  emails: 'emails',
  'ip-ranges': 'ipRanges',
  phones: 'phones',
  'member-states': 'memberStates',
};

const parts: readonly SheetPart[] = [
  'name',
  'addresses',
  'representative',
  'sectors',
  'entityTypes',
  'emails',
  'ipRanges',
  'phones',
  'memberStates',
];

export function sheetOf(from: DataSheet): DataSheet {
  const { provisions, name, addresses, representative, sectors, entityTypes, emails, ipRanges, phones, memberStates } =
    from;
  return { provisions, name, addresses, representative, sectors, entityTypes, emails, ipRanges, phones, memberStates };
}

/** The parts in which two sheets differ. */
export function changedParts(before: DataSheet, after: DataSheet): readonly SheetPart[] {
  return parts.filter((part) => text(before[part]) !== text(after[part]));
}

export function sameSheet(before: DataSheet, after: DataSheet): boolean {
  return changedParts(before, after).length === 0 && text(before.provisions) === text(after.provisions);
}

function text(value: DataSheet[keyof DataSheet]): string {
  const plain = Array.isArray(value) ? value.map((each: string | Address) => line(each)) : [value];
  return JSON.stringify(plain);
}

function line(value: string | Address): string {
  return typeof value === 'string' ? value : `${value.role} ${value.text}`;
}
