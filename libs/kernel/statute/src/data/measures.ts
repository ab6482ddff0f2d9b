import type { Bilingual } from '@varsel/event-sourcing';
import catalogue from './measures.json' with { type: 'json' };

/** The ten headings of § 6, stk. 1, in the order of the act. */
export const measureIds = ['m01', 'm02', 'm03', 'm04', 'm05', 'm06', 'm07', 'm08', 'm09', 'm10'] as const;
export type MeasureId = (typeof measureIds)[number];

/** What may be left out with a reason: the act says «hvor det er relevant» of these alone (§ 6, stk. 1, nr. 8 and 10). */
export type MeasurePart = 'encryption' | 'multi-factor' | 'secured-communication' | 'emergency-communication';

/** Where a framework speaks of the same. Indicative, never proof that the act is kept. */
export interface References {
  readonly iso27001: readonly string[];
  readonly nistCsf: readonly string[];
  readonly cisV8: readonly string[];
}

export interface CatalogueMeasure extends References {
  readonly id: MeasureId;
  readonly number: number;
  readonly provision: string;
  readonly directive: string;
  readonly name: Bilingual;
  /** What the heading asks, in our words: never show it as the act's text. */
  readonly asks: Bilingual;
  /** Sections of the annex under it. */
  readonly sections: readonly string[];
}

/** A point of the annex of Regulation (EU) 2024/2690. The titles are our own short labels, never official text. */
export interface AnnexRequirement {
  /** `cir-1.1.1` */
  readonly id: string;
  readonly ref: string;
  readonly title: Bilingual;
  /** Lettered items of the official text. 9.2(c) has a further list of twelve that stands nowhere here. */
  readonly subItems: readonly string[];
}

export interface AnnexSection extends References {
  readonly id: string;
  readonly ref: string;
  readonly title: Bilingual;
  readonly measures: readonly MeasureId[];
  readonly requirements: readonly AnnexRequirement[];
}

interface Chapter {
  readonly id: string;
  readonly ref: string;
  readonly article21: readonly string[];
  readonly title: Bilingual;
  readonly sections: readonly AnnexSection[];
}

interface Catalogue {
  readonly asOf: string;
  readonly sources: { readonly law: string; readonly directive: string; readonly implementingRegulation: string };
  readonly measures: readonly CatalogueMeasure[];
  readonly chapters: readonly Chapter[];
}

const data = catalogue as Catalogue;

/** Names the catalogue a decision was taken on; a changed catalogue gets a new name. */
export const MEASURE_CATALOGUE = 'dk-nis2-6@2025-07-01+eu-2024-2690';

export const measureSources = data.sources;
export const catalogueMeasures: readonly CatalogueMeasure[] = data.measures;
export const annexChapters: readonly Chapter[] = data.chapters;
export const annexSections: readonly AnnexSection[] = data.chapters.flatMap(({ sections }) => sections);

const parts: Readonly<Partial<Record<MeasureId, readonly MeasurePart[]>>> = {
  m08: ['encryption'],
  m10: ['multi-factor', 'secured-communication', 'emergency-communication'],
};

/** The parts of a heading that may be left out with a reason; none for the headings m01 to m07 and m09. */
export function partsOf(measure: MeasureId): readonly MeasurePart[] {
  return parts[measure] ?? [];
}

/** A heading is out of the statement only when it is made of parts alone and all of them are left out: m10. */
export function appliesWithout(measure: MeasureId, leftOut: readonly MeasurePart[]): boolean {
  return measure !== 'm10' || !partsOf(measure).every((part) => leftOut.includes(part));
}

const measureById = new Map<string, CatalogueMeasure>(data.measures.map((measure) => [measure.id, measure]));

/** The ten headings by their ids, as the audit trail says them. */
export const measureNames: Readonly<Record<string, Bilingual>> = Object.fromEntries(
  data.measures.map(({ id, name }) => [id, name]),
);

export function catalogueMeasure(id: MeasureId): CatalogueMeasure {
  const found = measureById.get(id);
  if (found === undefined) throw new Error(`The catalogue has no measure ${id}`);
  return found;
}

/** A requirement with the section it stands in. */
export interface PlacedRequirement {
  readonly requirement: AnnexRequirement;
  readonly section: AnnexSection;
}

export const requirements: readonly PlacedRequirement[] = annexSections.flatMap((section) =>
  section.requirements.map((requirement) => ({ requirement, section })),
);

const requirementById = new Map(requirements.map((placed) => [placed.requirement.id, placed]));

/** Undefined for an id that is no requirement of the annex. */
export function requirementOf(id: string): PlacedRequirement | undefined {
  return requirementById.get(id);
}

/** Every requirement by its id, as the audit trail says it. */
export const requirementNames: Readonly<Record<string, Bilingual>> = Object.fromEntries(
  requirements.map(({ requirement: { id, ref, title } }) => [
    id,
    { da: `${ref} ${title.da}`, en: `${ref} ${title.en}` },
  ]),
);

/** The requirements under a heading, in the order of the annex. */
export function requirementsOf(measure: MeasureId): readonly PlacedRequirement[] {
  return requirements.filter(({ section }) => section.measures.includes(measure));
}
