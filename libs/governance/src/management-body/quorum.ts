import type { Bilingual } from '@varsel/event-sourcing';

export const quorumKinds = ['more-than-half', 'two-thirds', 'three-quarters', 'all', 'number'] as const;
export type QuorumKind = (typeof quorumKinds)[number];

export const tieRules = ['falls', 'chair-decides'] as const;
export type TieRule = (typeof tieRules)[number];

/** How many must take part for the body to decide, and who decides when votes are equal. */
export interface VotingRule {
  readonly quorum: QuorumKind;
  /** Only with `number`. */
  readonly quorumNumber: number | null;
  readonly tie: TieRule;
}

const shares: Readonly<Record<Exclude<QuorumKind, 'number'>, (members: number) => number>> = {
  'more-than-half': (members) => Math.floor(members / 2) + 1,
  'two-thirds': (members) => Math.ceil((members * 2) / 3),
  'three-quarters': (members) => Math.ceil((members * 3) / 4),
  all: (members) => members,
};

/** How many of the members in office must vote; to abstain is to take part. */
export function participantsNeeded({ quorum, quorumNumber }: VotingRule, members: number): number {
  return quorum === 'number' ? (quorumNumber ?? members) : shares[quorum](members);
}

const quorumTexts: Readonly<Record<Exclude<QuorumKind, 'number'>, Bilingual>> = {
  'more-than-half': { da: 'Mere end halvdelen af medlemmerne', en: 'More than half of the members' },
  'two-thirds': { da: 'Mindst to tredjedele af medlemmerne', en: 'At least two thirds of the members' },
  'three-quarters': { da: 'Mindst tre fjerdedele af medlemmerne', en: 'At least three quarters of the members' },
  all: { da: 'Alle medlemmer', en: 'All members' },
};

const tieTexts: Readonly<Record<TieRule, Bilingual>> = {
  falls: { da: 'Ved stemmelighed falder forslaget.', en: 'If votes are equal, the proposal falls.' },
  'chair-decides': {
    da: 'Ved stemmelighed afgør formandens stemme.',
    en: 'If votes are equal, the chair’s vote decides.',
  },
};

/** The rule as a person reads it. */
export function ruleText(rule: VotingRule): Bilingual {
  const { da, en } = quorumOf(rule);
  const tie = tieTexts[rule.tie];
  return {
    da: `${da} skal deltage. Flertallet af de afgivne stemmer for og imod afgør. ${tie.da}`,
    en: `${en} must take part. The majority of votes for and against decides. ${tie.en}`,
  };
}

function quorumOf({ quorum, quorumNumber }: VotingRule): Bilingual {
  if (quorum !== 'number') return quorumTexts[quorum];
  const number = String(quorumNumber ?? '');
  return { da: `Mindst ${number} medlemmer`, en: `At least ${number} members` };
}
