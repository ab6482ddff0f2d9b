import type { Bilingual } from '@varsel/event-sourcing';
import catalogue from './sectors.json' with { type: 'json' };

export type Annex = 'bilag1' | 'bilag2' | 'none';
export type SizeRule =
  | 'general'
  | 'always-essential'
  | 'at-least-important'
  | 'municipality-region-medium-is-essential'
  | 'registration-only';
export type JurisdictionRule = 'establishment' | 'main-establishment';
export type OtherActId = 'energy' | 'telecom' | 'finance';

export interface Authority {
  readonly id: string;
  readonly name: Bilingual;
}

/** An act that takes over where NIS 2-loven steps back. */
export interface OtherAct {
  readonly act: string;
  readonly name: Bilingual;
  readonly url: string;
  readonly provision: string;
}

export interface Sector {
  readonly id: string;
  readonly annex: Annex;
  readonly annexPoint: string;
  readonly name: Bilingual;
  readonly subsectors: readonly { readonly id: string; readonly annexPoint: string; readonly name: Bilingual }[];
}

/** A type of entity under bilag 1 or 2. The names are our wording after the directive: never show them as the act's text. */
export interface EntityType {
  readonly id: string;
  readonly annex: Annex;
  readonly annexPoint: string;
  readonly sectorId: string | null;
  readonly subsectorId: string | null;
  readonly name: Bilingual;
  readonly euDefinition: string | null;
  /** Who of this kind is outside; asked as a yes/no before size. */
  readonly exclusion: Bilingual | null;
  readonly sizeRule: SizeRule;
  readonly jurisdictionRule: JurisdictionRule;
  readonly registrationProvision: 'nis2-9' | 'nis2-10' | 'other-act';
  /** Provider type of Regulation (EU) 2024/2690, whose tests replace § 12, stk. 2. */
  readonly reg2690Provider: string | null;
  readonly otherAct: OtherActId | null;
  readonly authority: { readonly id: string; readonly reference: string; readonly status: 'confirmed' | 'unconfirmed' };
  readonly notes: string | null;
}

interface Catalogue {
  readonly asOf: string;
  readonly authorities: readonly Authority[];
  readonly otherActs: Readonly<Record<OtherActId, OtherAct>>;
  readonly sectors: readonly Sector[];
  readonly entityTypes: readonly EntityType[];
}

const read = catalogue as Catalogue;

/** The 18 sectors of bilag 1 and 2. */
export const sectors: readonly Sector[] = read.sectors;
/** The 71 types of entity, in the order of the annexes. */
export const entityTypes: readonly EntityType[] = read.entityTypes;
export const authorities: readonly Authority[] = read.authorities;
export const otherActs: Readonly<Record<OtherActId, OtherAct>> = read.otherActs;
/** Stands wherever names of types are shown. */
export const entityTypeWording: Bilingual = {
  da: 'Typerne står her med vores ord efter direktivets bilag. De er ikke lovens tekst: læs bilag 1 og 2 i loven.',
  en: 'The types stand here in our words after the annexes of the directive. They are not the text of the act: read its annexes 1 and 2.',
};
/** Month to which the catalogue was checked against the published rules. */
export const sectorsAsOf: string = read.asOf;

const typeById = new Map(entityTypes.map((type) => [type.id, type]));
const authorityById = new Map(authorities.map((authority) => [authority.id, authority]));

/** Types, sectors and subsectors by their ids, as the audit trail says them. */
export const entityTypeNames: Readonly<Record<string, Bilingual>> = Object.fromEntries(
  entityTypes.map(({ id, name }) => [id, name]),
);
export const sectorNames: Readonly<Record<string, Bilingual>> = Object.fromEntries(
  sectors.flatMap(({ id, name, subsectors }) => [
    [id, name],
    ...subsectors.map((each): [string, Bilingual] => [each.id, each.name]),
  ]),
);

export function entityType(id: string): EntityType | undefined {
  return typeById.get(id);
}

export function authority(id: string): Authority | undefined {
  return authorityById.get(id);
}
