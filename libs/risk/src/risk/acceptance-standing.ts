import type { Bilingual, LocalDate } from '@varsel/event-sourcing';
import { citedInEnglish } from '@varsel/statute/citation';
import { catalogueMeasure, type MeasureId } from '@varsel/statute/measures';
import { rankOf, stateWords } from '../measure/measure-words.ts';
import type { MeasureState } from '../measure/measure.ts';
import type { AcceptanceBasis, Treatment } from './risk.ts';
import { levelOf, sameScores, type Scores } from './scoring.ts';

export type AcceptanceStanding = 'none' | 'awaiting-board' | 'valid' | 'stale' | 'expired' | 'revoked';

/** The acceptance as it was given or put forward. */
export interface GivenAcceptance extends AcceptanceBasis {
  readonly expiresOn: LocalDate;
  /** Its place in the organisation's log. */
  readonly givenSeq: number;
  readonly awaitsBoard: boolean;
  readonly revoked: boolean;
}

/** What it is held against: the risk and its measures as they are. */
export interface RiskNow {
  readonly scores: Scores | null;
  readonly treatment: Treatment | null;
  readonly measures: readonly MeasureId[];
  /** Findings of a measure, oldest first. */
  readonly statesOf: (measure: MeasureId) => readonly { readonly state: MeasureState; readonly seq: number }[];
}

export interface ReadAcceptance {
  readonly standing: AcceptanceStanding;
  /** Why it no longer holds; empty while it does. */
  readonly staleBecause: readonly Bilingual[];
}

/** Whether an acceptance still holds on a day; nobody has to do anything for it to become stale. */
export function acceptanceStanding(
  acceptance: GivenAcceptance | undefined,
  now: RiskNow,
  today: LocalDate,
): ReadAcceptance {
  if (acceptance === undefined) return { standing: 'none', staleBecause: [] };
  if (acceptance.revoked) return { standing: 'revoked', staleBecause: [] };
  const changed = changesSince(acceptance, now);
  if (acceptance.expiresOn < today) return { standing: 'expired', staleBecause: [EXPIRED, ...changed] };
  if (acceptance.awaitsBoard) return { standing: 'awaiting-board', staleBecause: changed };
  return { standing: changed.length === 0 ? 'valid' : 'stale', staleBecause: changed };
}

const EXPIRED: Bilingual = { da: 'Accepten er udløbet.', en: 'The acceptance has expired.' };

function changesSince(acceptance: GivenAcceptance, now: RiskNow): readonly Bilingual[] {
  return [
    ...(now.scores === null || sameScores(acceptance.scores, now.scores) ? [] : [assessedAnew(acceptance, now.scores)]),
    ...(acceptance.treatment === now.treatment ? [] : [TREATED_OTHERWISE]),
    ...(acceptance.measures.join() === now.measures.join() ? [] : [OTHER_MEASURES]),
    ...now.measures.flatMap((measure) => stepBack(measure, now.statesOf(measure), acceptance.givenSeq)),
  ];
}

function assessedAnew({ level }: GivenAcceptance, scores: Scores): Bilingual {
  return levelOf(scores) === level
    ? { da: 'Risikoen er vurderet på ny.', en: 'The risk was assessed anew.' }
    : {
        da: 'Risikoen er vurderet på ny og har et andet niveau.',
        en: 'The risk was assessed anew and has another level.',
      };
}

const TREATED_OTHERWISE: Bilingual = {
  da: 'Der er besluttet en anden behandling.',
  en: 'Another treatment was decided.',
};
const OTHER_MEASURES: Bilingual = {
  da: 'Risikoen hænger sammen med andre foranstaltninger end før.',
  en: 'The risk rests on other measures than before.',
};

function stepBack(
  measure: MeasureId,
  states: readonly { readonly state: MeasureState; readonly seq: number }[],
  since: number,
): readonly Bilingual[] {
  const before = states.findLast(({ seq }) => seq <= since)?.state ?? 'not-assessed';
  const now = states.at(-1)?.state ?? 'not-assessed';
  if (rankOf(now) >= rankOf(before)) return [];
  const { provision } = catalogueMeasure(measure);
  const [from, to] = [stateWords[before], stateWords[now]];
  return [
    {
      da: `En foranstaltning bag risikoen er gået ned (${provision}): fra ${from.da} til ${to.da}.`,
      en: `A measure behind the risk went down (${citedInEnglish(provision)}): from ${from.en} to ${to.en}.`,
    },
  ];
}
