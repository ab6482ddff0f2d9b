import { aggregate, evolveBy, type LocalDate } from '@varsel/event-sourcing';
import type { MeasureId, MeasurePart } from '@varsel/statute/measures';
import { riskPrivacy } from '../privacy.ts';
import { assessMeasure } from './assess-measure.ts';
import { assessRequirement } from './assess-requirement.ts';
import { assignMeasureOwner } from './assign-measure-owner.ts';
import { leaveOutRequirement } from './leave-out-requirement.ts';
import { markApplicable } from './mark-applicable.ts';
import { markNotApplicable } from './mark-not-applicable.ts';
import { labels } from './measure.labels.ts';
import { words } from './measure.words.ts';
import { planReview } from './plan-review.ts';

/** `not-assessed` is no finding: nobody has looked yet. */
export type MeasureState = 'not-assessed' | 'planned' | 'partial' | 'in-place' | 'in-place-and-tested';

export interface MeasureAssessed {
  readonly type: 'MeasureAssessed';
  readonly measure: MeasureId;
  readonly state: MeasureState;
  readonly reason: string;
}

export interface ReviewPlanned {
  readonly type: 'ReviewPlanned';
  readonly measure: MeasureId;
  readonly nextReviewOn: LocalDate;
}

export interface RequirementAssessed {
  readonly type: 'RequirementAssessed';
  readonly requirement: string;
  readonly state: MeasureState;
  readonly reason: string;
}

/** An assessment brings it back. */
export interface RequirementLeftOut {
  readonly type: 'RequirementLeftOut';
  readonly requirement: string;
  readonly reason: string;
}

export interface MeasurePartsLeftOut {
  readonly type: 'MeasurePartsLeftOut';
  readonly measure: MeasureId;
  readonly parts: readonly MeasurePart[];
  readonly reason: string;
}

export interface MeasurePartsTakenIn {
  readonly type: 'MeasurePartsTakenIn';
  readonly measure: MeasureId;
  readonly parts: readonly MeasurePart[];
  readonly reason: string;
}

export interface MeasureOwnerAssigned {
  readonly type: 'MeasureOwnerAssigned';
  readonly measure: MeasureId;
  /** A person's id; null takes the owner away. */
  readonly owner: string | null;
}

export type MeasureEvent =
  | MeasureAssessed
  | ReviewPlanned
  | RequirementAssessed
  | RequirementLeftOut
  | MeasurePartsLeftOut
  | MeasurePartsTakenIn
  | MeasureOwnerAssigned;

export interface Finding {
  readonly state: MeasureState;
  readonly reason: string;
  readonly leftOut: boolean;
}

export interface Measure {
  readonly state: MeasureState;
  readonly reason: string | null;
  readonly owner: string | null;
  readonly nextReviewOn: LocalDate | null;
  /** The parts that are not relevant, with the reason. */
  readonly leftOut: Readonly<Partial<Record<MeasurePart, string>>>;
  readonly requirements: Readonly<Record<string, Finding>>;
}

/** One stream a heading of § 6: two people at work on two measures never meet. */
export const measure = aggregate<Measure, MeasureEvent>({
  name: 'measure',
  title: { da: 'Foranstaltning', en: 'Measure' },
  initial: { state: 'not-assessed', reason: null, owner: null, nextReviewOn: null, leftOut: {}, requirements: {} },
  evolve: evolveBy({
    MeasureAssessed: (before, { state, reason }) => ({ ...before, state, reason }),
    ReviewPlanned: (before, { nextReviewOn }) => ({ ...before, nextReviewOn }),
    RequirementAssessed: (before, { requirement, state, reason }) =>
      withFinding(before, requirement, { state, reason, leftOut: false }),
    RequirementLeftOut: (before, { requirement, reason }) =>
      withFinding(before, requirement, { state: 'not-assessed', reason, leftOut: true }),
    MeasurePartsLeftOut: (before, { parts, reason }) => ({
      ...before,
      leftOut: { ...before.leftOut, ...Object.fromEntries(parts.map((part) => [part, reason])) },
    }),
    MeasurePartsTakenIn: (before, { parts }) => ({
      ...before,
      leftOut: Object.fromEntries(
        Object.entries(before.leftOut).filter(([part]) => !parts.some((taken) => taken === part)),
      ),
    }),
    MeasureOwnerAssigned: (before, { owner }) => ({ ...before, owner }),
  }),
  // Reasons are free text: people write names into them.
  words,
  events: {
    MeasureAssessed: {
      standing: { of: 'state', by: ['measure'] },
      title: { da: 'Foranstaltning vurderet', en: 'Measure assessed' },
      fields: labels.assessment,
      personal: { reason: 'stream' },
    },
    ReviewPlanned: {
      standing: { of: 'review', by: ['measure'] },
      title: { da: 'Næste gennemgang planlagt', en: 'Next review planned' },
      fields: labels.review,
    },
    RequirementAssessed: {
      standing: { of: 'state', by: ['requirement'] },
      title: { da: 'Krav vurderet', en: 'Requirement assessed' },
      fields: labels.requirement,
      personal: { reason: 'stream' },
    },
    RequirementLeftOut: {
      title: { da: 'Krav udeladt', en: 'Requirement left out' },
      fields: labels.requirement,
      personal: { reason: 'stream' },
    },
    MeasurePartsLeftOut: {
      title: { da: 'Del af foranstaltning udeladt', en: 'Part of a measure left out' },
      fields: labels.parts,
      personal: { reason: 'stream' },
    },
    MeasurePartsTakenIn: {
      title: { da: 'Del af foranstaltning taget med igen', en: 'Part of a measure taken in again' },
      fields: labels.parts,
      personal: { reason: 'stream' },
    },
    MeasureOwnerAssigned: {
      standing: { of: 'owner', by: ['measure'] },
      title: { da: 'Ejer af foranstaltning valgt', en: 'Owner of a measure assigned' },
      fields: labels.owner,
    },
  },
  privacy: riskPrivacy,
  acts: [
    assessMeasure,
    assessRequirement,
    leaveOutRequirement,
    markNotApplicable,
    markApplicable,
    assignMeasureOwner,
    planReview,
  ],
});

function withFinding(before: Measure, requirement: string, finding: Finding): Measure {
  return { ...before, requirements: { ...before.requirements, [requirement]: finding } };
}
