import type { Bilingual, Instant } from '@varsel/event-sourcing';
import { BilingualText, DateTime } from '@varsel/graphql-vocabulary';
import {
  type AnnexSection,
  annexSections,
  type MeasureId,
  measureSources,
  type PlacedRequirement,
  type References,
  requirements,
} from '@varsel/statute/measures';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { personOut } from '../ids.graphql.ts';
import { MeasureIdEnum, MeasureStateEnum } from '../measure/measure.enums.graphql.ts';
import type { MeasureState } from '../measure/measure.ts';
import type { EvidenceRow } from './evidence-library.view.ts';
import type { RequirementRow } from './requirement-states.view.ts';

@ObjectType({ description: 'Where other frameworks speak of the same. Indicative, never proof that the act is kept.' })
export class MeasureReferences {
  @Field(() => [String], { description: 'ISO/IEC 27001:2022, clauses and controls.' })
  readonly iso27001!: readonly string[];

  @Field(() => [String], { description: 'NIST CSF 2.0, categories.' })
  readonly nistCsf!: readonly string[];

  @Field(() => [String], { description: 'CIS Controls 8.' })
  readonly cisV8!: readonly string[];

  @Field(() => BilingualText, { description: 'What the references are worth.' })
  readonly caveat!: Bilingual;

  @Field(() => String, { description: 'Where the text itself stands.' })
  readonly source!: string;
}

@ObjectType({ description: 'One requirement of the annex of Regulation (EU) 2024/2690, and how it stands.' })
export class Requirement {
  @Field(() => ID, { description: 'The requirement, e.g. cir-1.1.1.' })
  readonly requirement!: string;

  @Field(() => String, { description: 'Its point in the annex, e.g. 1.1.1.' })
  readonly ref!: string;

  @Field(() => String, { description: 'The section it stands in, e.g. 1.1.' })
  readonly section!: string;

  @Field(() => BilingualText, { description: 'Our own short label; never official text.' })
  readonly title!: Bilingual;

  @Field(() => [String], { description: 'Its lettered items, e.g. 1.1.1(a).' })
  readonly subItems!: readonly string[];

  @Field(() => [MeasureIdEnum], { description: 'The measures it stands under.' })
  readonly measures!: readonly MeasureId[];

  @Field(() => Boolean, { description: 'False: the annex is a catalogue to look things up in, and does not bind you.' })
  readonly binding!: boolean;

  @Field(() => MeasureStateEnum, { description: 'How far it is met.' })
  readonly state!: MeasureState;

  @Field(() => Boolean, { description: 'It is left out, and the reason says why.' })
  readonly leftOut!: boolean;

  @Field(() => String, { nullable: true, description: 'Why it is assessed so or left out.' })
  readonly reason!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was last assessed or left out.' })
  readonly assessedAt!: Instant | null;

  @Field(() => ID, { nullable: true, description: 'Who did it.' })
  readonly assessedBy!: string | null;

  @Field(() => Int, { description: 'Evidence of just this requirement that is not withdrawn.' })
  readonly evidenceCount!: number;
}

@ObjectType('AnnexSection', { description: 'A section of the annex under a measure.' })
export class AnnexSectionType {
  @Field(() => String, { description: 'Its number, e.g. 1.1.' })
  readonly ref!: string;

  @Field(() => BilingualText, { description: 'Our own short label; never official text.' })
  readonly title!: Bilingual;

  @Field(() => MeasureReferences, { description: 'Where other frameworks speak of the same.' })
  readonly references!: MeasureReferences;

  @Field(() => [Requirement], { description: 'Its requirements, in the order of the annex.' })
  readonly requirements!: readonly Requirement[];
}

const CAVEAT: Bilingual = {
  da: 'Henvisningerne er vejledende og vores egne. Et certifikat er ikke et krav i loven og beviser ikke i sig selv, at den er overholdt.',
  en: 'The references are indicative and our own. The act asks for no certificate, and one does not by itself prove that the act is kept.',
};

/** What requirements are read from. */
export interface AnnexGround {
  readonly found: ReadonlyMap<string, RequirementRow>;
  /** What is not withdrawn. */
  readonly evidence: readonly EvidenceRow[];
  readonly binding: boolean;
}

export function referencesType({ iso27001, nistCsf, cisV8 }: References): MeasureReferences {
  return { iso27001, nistCsf, cisV8, caveat: CAVEAT, source: measureSources.implementingRegulation };
}

export function requirementType({ requirement, section }: PlacedRequirement, ground: AnnexGround): Requirement {
  const { id, ref, title, subItems } = requirement;
  return Object.assign(new Requirement(), {
    requirement: id,
    ...{ ref, title, subItems },
    section: section.ref,
    measures: section.measures,
    binding: ground.binding,
    ...findingOf(ground.found.get(id)),
    evidenceCount: ground.evidence.filter((item) => item.requirements.includes(id)).length,
  });
}

function findingOf(row: RequirementRow | undefined) {
  if (row === undefined) {
    return { state: 'not-assessed', leftOut: false, reason: null, assessedAt: null, assessedBy: null } as const;
  }
  const { state, leftOut, reason, assessedAt } = row;
  return { state, leftOut, reason, assessedAt, assessedBy: personOut(row.assessedBy) };
}

export function sectionsOf(measure: MeasureId, ground: AnnexGround): readonly AnnexSectionType[] {
  return annexSections
    .filter(({ measures }) => measures.includes(measure))
    .map((section) => sectionType(section, ground));
}

function sectionType(section: AnnexSection, ground: AnnexGround): AnnexSectionType {
  const own = requirements.filter((placed) => placed.section.id === section.id);
  return Object.assign(new AnnexSectionType(), {
    ref: section.ref,
    title: section.title,
    references: referencesType(section),
    requirements: own.map((placed) => requirementType(placed, ground)),
  });
}
