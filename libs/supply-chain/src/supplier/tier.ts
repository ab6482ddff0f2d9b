import type { Bilingual } from '@varsel/event-sourcing';
import type { Tier } from '../questionnaire/template.ts';
import type { TierFactors } from './supplier.contents.ts';

/** How a tier follows from its factors. */
export interface TierDerivation {
  readonly tier: Tier;
  readonly score: number;
  readonly raised: boolean;
  readonly steps: readonly Bilingual[];
  readonly depth: Bilingual;
  /** Months to the next assessment; null where none is asked for. */
  readonly reassessMonths: number | null;
  readonly assurance: Bilingual;
}

/** The largest of C1 to C3, raised by one when C4 and C5 together are 6 or more. */
export function deriveTier({ c1, c2, c3, c4, c5 }: TierFactors): TierDerivation {
  const base = Math.max(c1, c2, c3);
  const raised = c4 + c5 >= 6;
  const score = Math.min(4, base + (raised ? 1 : 0));
  const tier = tierOfScore(score);
  return { tier, score, raised, steps: steps({ c1, c2, c3, c4, c5 }, { base, raised, score, tier }), ...termsOf(tier) };
}

function tierOfScore(score: number): Tier {
  if (score >= 4) return 'T1';
  if (score === 3) return 'T2';
  return score === 2 ? 'T3' : 'T4';
}

interface Sum {
  readonly base: number;
  readonly raised: boolean;
  readonly score: number;
  readonly tier: Tier;
}

function steps({ c1, c2, c3, c4, c5 }: TierFactors, { base, raised, score, tier }: Sum): readonly Bilingual[] {
  return [
    {
      da: `Den største af afhængighed (${c1}), adgang (${c2}) og data (${c3}) er ${base}.`,
      en: `The largest of dependence (${c1}), access (${c2}) and data (${c3}) is ${base}.`,
    },
    raised
      ? {
          da: `Udskiftelighed (${c4}) og eksponering (${c5}) er tilsammen ${c4 + c5}: trinnet hæves med ét${base === 4 ? ', men 4 er det højeste' : ''}.`,
          en: `Substitutability (${c4}) and exposure (${c5}) add up to ${c4 + c5}: the step is raised by one${base === 4 ? ', but 4 is the highest' : ''}.`,
        }
      : {
          da: `Udskiftelighed (${c4}) og eksponering (${c5}) er tilsammen ${c4 + c5}, under 6: ingen hævning.`,
          en: `Substitutability (${c4}) and exposure (${c5}) add up to ${c4 + c5}, below 6: nothing is raised.`,
        },
    { da: `Trin ${score} giver niveau ${tier}.`, en: `Step ${score} gives tier ${tier}.` },
  ];
}

type Terms = Pick<TierDerivation, 'depth' | 'reassessMonths' | 'assurance'>;

/** What a tier asks for: how deep, how often, and which assurance. */
export function termsOf(tier: Tier): Terms {
  return terms[tier];
}

/** From the one that matters most to the one that is registered only. */
export const tiers: readonly Tier[] = ['T1', 'T2', 'T3', 'T4'];

const terms: Readonly<Record<Tier, Terms>> = {
  T1: {
    depth: {
      da: 'Alle spørgsmål, dokumentation og dialog eller besøg.',
      en: 'All questions, documentation, and dialogue or a visit.',
    },
    reassessMonths: 12,
    assurance: {
      da: 'Uafhængig erklæring (ISAE 3000/3402 type 2, SOC 2 type 2) eller ISO 27001 med dækkende afgrænsning og egen test.',
      en: 'An independent statement (ISAE 3000/3402 type 2, SOC 2 type 2) or ISO 27001 with a matching scope and a test of one’s own.',
    },
  },
  T2: {
    depth: { da: 'Alle spørgsmål, der er relevante for leverandøren.', en: 'All questions that concern the supplier.' },
    reassessMonths: 24,
    assurance: {
      da: 'Certifikat eller erklæring, eller dokumentation for hvert kritisk spørgsmål.',
      en: 'A certificate or statement, or documentation for each critical question.',
    },
  },
  T3: {
    depth: { da: 'Kernespørgsmålene.', en: 'The core questions.' },
    reassessMonths: 36,
    assurance: { da: 'Leverandørens egen erklæring.', en: 'The supplier’s own declaration.' },
  },
  T4: {
    depth: { da: 'Kun registreret; der sendes ikke spørgsmål.', en: 'Registered only; no questions are sent.' },
    reassessMonths: null,
    assurance: { da: 'Ingen.', en: 'None.' },
  },
};
