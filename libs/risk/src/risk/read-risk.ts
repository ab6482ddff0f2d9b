import type { LocalDate } from '@varsel/event-sourcing';
import type { MeasureStanding } from '../views/measure-register.view.ts';
import type { AcceptanceEntry, RiskRow } from '../views/risk-register.view.ts';
import { acceptanceStanding, type GivenAcceptance, type ReadAcceptance, type RiskNow } from './acceptance-standing.ts';
import { levelOf, type RiskLevel, type Scores } from './scoring.ts';

/** A risk with what follows from it on the day of reading. */
export interface ReadRisk {
  readonly row: RiskRow;
  readonly inherent: Scores | null;
  readonly residual: Scores | null;
  /** Of the residual risk where it is weighed, otherwise of the inherent one; null until it is assessed. */
  readonly level: RiskLevel | null;
  readonly acceptance: ReadAcceptance;
}

export function readRisk(row: RiskRow, measures: readonly MeasureStanding[], today: LocalDate): ReadRisk {
  const { inherent, residual } = row.assessments.at(-1) ?? { inherent: null, residual: null };
  const scores = residual ?? inherent;
  const now = riskNow(row, scores, measures);
  const acceptance = acceptanceStanding(given(row.acceptances.at(-1)), now, today);
  return { row, inherent, residual, level: scores && levelOf(scores), acceptance };
}

function riskNow(
  { treatment, measures: own }: RiskRow,
  scores: Scores | null,
  measures: readonly MeasureStanding[],
): RiskNow {
  return {
    scores,
    treatment: treatment?.treatment ?? null,
    measures: own,
    statesOf: (id) => measures.find((measure) => measure.id === id)?.states ?? [],
  };
}

/** As a past acceptance reads now, for the history of a risk. */
export function readAcceptance(entry: AcceptanceEntry, read: ReadRisk, isLast: boolean): ReadAcceptance {
  if (isLast) return read.acceptance;
  return { standing: entry.revoked === null ? 'stale' : 'revoked', staleBecause: [] };
}

function given(entry: AcceptanceEntry | undefined): GivenAcceptance | undefined {
  const mark = entry?.accepted ?? entry?.proposed;
  if (entry === undefined || mark === null || mark === undefined) return undefined;
  const { scores, level, treatment, measures, expiresOn } = entry;
  const basis = { scores, level, treatment, measures, expiresOn };
  return { ...basis, givenSeq: mark.seq, awaitsBoard: entry.accepted === null, revoked: entry.revoked !== null };
}
