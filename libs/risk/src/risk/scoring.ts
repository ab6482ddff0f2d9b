/** The four properties of § 3: the three of availability, integrity and confidentiality, and authenticity. */
export const riskProperties = ['authenticity', 'confidentiality', 'integrity', 'availability'] as const;
export type RiskProperty = (typeof riskProperties)[number];

export const riskLevels = ['low', 'medium', 'high', 'critical'] as const;
export type RiskLevel = (typeof riskLevels)[number];

export interface Score {
  /** 1 (rare) to 5 (expected). */
  readonly likelihood: number;
  /** 0 (none) to 5 (catastrophic). */
  readonly consequence: number;
}

export type Scores = Readonly<Record<RiskProperty, Score>>;

// The law gives no scale. Bands of the product, ours: 0-4 low, 5-9 medium, 10-14 high, 15-25 critical.
const FROM: Readonly<Record<Exclude<RiskLevel, 'low'>, number>> = { medium: 5, high: 10, critical: 15 };

export function scoreOf({ likelihood, consequence }: Score): number {
  return likelihood * consequence;
}

export function levelOfScore(score: Score): RiskLevel {
  const value = scoreOf(score);
  if (value >= FROM.critical) return 'critical';
  if (value >= FROM.high) return 'high';
  return value >= FROM.medium ? 'medium' : 'low';
}

/** The property that weighs most; the first of them when several weigh the same. */
export function worstOf(scores: Scores): RiskProperty {
  return riskProperties.reduce((worst, property) =>
    scoreOf(scores[property]) > scoreOf(scores[worst]) ? property : worst,
  );
}

export function levelOf(scores: Scores): RiskLevel {
  return levelOfScore(scores[worstOf(scores)]);
}

export function isHigher(level: RiskLevel, than: RiskLevel): boolean {
  return riskLevels.indexOf(level) > riskLevels.indexOf(than);
}

/** From this level on an acceptance takes a member of the management body. */
export function needsBoard(level: RiskLevel): boolean {
  return level === 'high' || level === 'critical';
}

export function sameScores(a: Scores, b: Scores): boolean {
  return riskProperties.every(
    (property) =>
      a[property].likelihood === b[property].likelihood && a[property].consequence === b[property].consequence,
  );
}

/** A whole number on both scales, for all four properties. */
export function areScores(scores: Scores): boolean {
  return riskProperties.every(
    (property) => isOn(scores[property].likelihood, 1) && isOn(scores[property].consequence, 0),
  );
}

function isOn(value: number, from: number): boolean {
  return Number.isInteger(value) && value >= from && value <= 5;
}
