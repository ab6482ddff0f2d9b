import type { Bilingual } from '@varsel/event-sourcing';
import { documentsCount } from '../questionnaire/which-questions.ts';
import type { AnswerScore, AskedQuestion, Band, ResidualRisk, Said, Score, Tier } from './assessment.contents.ts';

/** How one question counts. */
export interface ScoredQuestion {
  readonly question: string;
  /** Null: unscored until a reviewer has scored it. */
  readonly score: Score | null;
  readonly automatic: boolean;
  /** A reviewer is still to score it; a fact waits for nobody. */
  readonly waits: boolean;
  /** After the evidence factor; null where it does not count. */
  readonly counts: number | null;
  readonly capped: boolean;
  readonly unanswered: boolean;
  readonly redFlag: boolean;
}

export interface RoundScore {
  readonly questions: readonly ScoredQuestion[];
  /** 0 to 100 with one decimal; null while nothing can be counted. */
  readonly result: number | null;
  readonly band: Band | null;
  readonly residualRisk: ResidualRisk | null;
  readonly unscored: number;
  readonly scored: number;
  readonly notApplicable: number;
  readonly unanswered: number;
  readonly capped: number;
  readonly redFlags: readonly string[];
  readonly derivation: readonly Bilingual[];
}

export interface ScoreInputs {
  readonly tier: Tier;
  readonly asked: readonly AskedQuestion[];
  /** What was submitted; undefined before submission: everything then counts as unanswered. */
  readonly said: readonly Said[] | undefined;
  readonly scores: readonly AnswerScore[];
}

const worth: Readonly<Record<Score, number | null>> = { none: 0, half: 0.5, full: 1, 'not-applicable': null };
const ofAnswer: Partial<Record<Said['said'], Score>> = {
  yes: 'full',
  partly: 'half',
  no: 'none',
  unknown: 'none',
  'not-applicable': 'not-applicable',
};

/** `100 × Σ(weight × score) / Σ weight`, with the evidence factor; a critical question at 0 makes it red. */
export function scoreRound(inputs: ScoreInputs): RoundScore {
  const said = new Map((inputs.said ?? []).map((each) => [each.question, each]));
  const reviewed = new Map(inputs.scores.map((each) => [each.question, each]));
  const questions = inputs.asked.map((asked) =>
    scoreQuestion(asked, said.get(asked.id), reviewed.get(asked.id), inputs.tier),
  );
  const weights = new Map(inputs.asked.map(({ id, weight }) => [id, weight]));
  const sums = sumUp(questions, weights);
  const redFlags = questions.filter(({ redFlag }) => redFlag).map(({ question }) => question);
  const band = sums.result === null ? null : bandOf(sums.result, redFlags.length > 0);
  return {
    questions,
    result: sums.result,
    band,
    residualRisk: band === null ? null : residualRisk(inputs.tier, band),
    ...countOf(questions),
    redFlags,
    derivation: derivation(sums, band, { redFlags, capped: questions.filter(({ capped }) => capped) }),
  };
}

function countOf(questions: readonly ScoredQuestion[]) {
  return {
    unscored: questions.filter(({ waits }) => waits).length,
    scored: questions.filter(({ counts }) => counts !== null).length,
    notApplicable: questions.filter(({ score }) => score === 'not-applicable').length,
    unanswered: questions.filter(({ unanswered }) => unanswered).length,
    capped: questions.filter(({ capped }) => capped).length,
  };
}

function scoreQuestion(
  asked: AskedQuestion,
  said: Said | undefined,
  reviewed: AnswerScore | undefined,
  tier: Tier,
): ScoredQuestion {
  const automatic = reviewed === undefined;
  const score = reviewed === undefined ? scoreOfItself(asked, said) : reviewed.score;
  const capped = score === 'full' && documentsCount(tier) && isBare(asked, said, reviewed);
  const counts = capped ? 0.5 : pointsOf(score);
  const isFact = asked.scoring === 'fact';
  const waits = score === null && !isFact;
  const unanswered = automatic && said === undefined && !isFact;
  return { question: asked.id, score, automatic, counts, capped, waits, unanswered, redFlag: isRed(asked, counts) };
}

function isRed({ critical }: AskedQuestion, counts: number | null): boolean {
  return critical && counts === 0;
}

function pointsOf(score: Score | null): number | null {
  return score === null ? null : worth[score];
}

/** The documentation that is asked for was not attached, and nobody has seen it elsewhere. */
function isBare({ evidence }: AskedQuestion, said: Said | undefined, reviewed: AnswerScore | undefined): boolean {
  return evidence && (said === undefined || said.files === 0) && reviewed?.evidenceSeen !== true;
}

/** What an answer comes to without a reviewer: null where only a reviewer can say. */
function scoreOfItself({ scoring }: AskedQuestion, said: Said | undefined): Score | null {
  if (scoring === 'fact') return said?.said === 'not-applicable' ? 'not-applicable' : null;
  if (said === undefined) return 'none';
  if (said.said === 'not-applicable') return 'not-applicable';
  return scoring === 'automatic' ? (ofAnswer[said.said] ?? null) : null;
}

interface Sums {
  readonly result: number | null;
  readonly points: number;
  readonly weight: number;
}

function sumUp(questions: readonly ScoredQuestion[], weights: ReadonlyMap<string, number>): Sums {
  let [points, weight] = [0, 0];
  for (const { question, counts } of questions) {
    if (counts === null) continue;
    weight += weights.get(question) ?? 0;
    points += counts * (weights.get(question) ?? 0);
  }
  return { points, weight, result: weight === 0 ? null : Math.round((1_000 * points) / weight) / 10 };
}

function bandOf(result: number, hasRedFlag: boolean): Band {
  if (hasRedFlag || result < 60) return 'red';
  return result < 80 ? 'yellow' : 'green';
}

const residual: Readonly<Record<Tier, Readonly<Record<Band, ResidualRisk>>>> = {
  T1: { green: 'medium', yellow: 'high', red: 'very-high' },
  T2: { green: 'low', yellow: 'medium', red: 'high' },
  T3: { green: 'low', yellow: 'low', red: 'medium' },
  T4: { green: 'low', yellow: 'low', red: 'low' },
};

/** What is left of risk: how much hangs on the supplier against how well it does. */
export function residualRisk(tier: Tier, band: Band): ResidualRisk {
  return residual[tier][band];
}

function derivation(
  { points, weight, result }: Sums,
  band: Band | null,
  { redFlags, capped }: { readonly redFlags: readonly string[]; readonly capped: readonly ScoredQuestion[] },
): readonly Bilingual[] {
  if (result === null || band === null) return [{ da: 'Intet spørgsmål tæller endnu.', en: 'No question counts yet.' }];
  const number = (value: number, locale: string): string => value.toLocaleString(locale);
  return [
    {
      da: `${number(points, 'da-DK')} vægtede point af ${number(weight, 'da-DK')} mulige giver ${number(result, 'da-DK')} af 100.`,
      en: `${number(points, 'en-GB')} weighted points of ${number(weight, 'en-GB')} give ${number(result, 'en-GB')} of 100.`,
    },
    ...(capped.length === 0 ? [] : [heldDown(capped.map(({ question }) => question).join(', '))]),
    ...(redFlags.length === 0
      ? []
      : [
          {
            da: `Kritiske spørgsmål med 0: ${redFlags.join(', ')}. Resultatet er rødt, uanset summen.`,
            en: `Critical questions at 0: ${redFlags.join(', ')}. The result is red whatever the sum.`,
          },
        ]),
    { da: 'Grøn fra 80, gul fra 60, ellers rød.', en: 'Green from 80, yellow from 60, otherwise red.' },
  ];
}

function heldDown(questions: string): Bilingual {
  return {
    da: `Tæller ½ i stedet for 1, fordi der ikke er vedlagt dokumentation: ${questions}. Det gælder leverandører på niveau T1 og T2.`,
    en: `Counts ½ instead of 1, because no documentation is attached: ${questions}. This holds for suppliers of tier T1 and T2.`,
  };
}
