import { opaqueId } from '@varsel/graphql-vocabulary';
import { personOut } from '../ids.graphql.ts';
import { acceptanceBoundTo } from '../risk/accept-risk.ts';
import type { ReadAcceptance } from '../risk/acceptance-standing.ts';
import { readAcceptance, type ReadRisk } from '../risk/read-risk.ts';
import {
  levelOf,
  levelOfScore,
  needsBoard,
  riskProperties,
  type Score,
  scoreOf,
  type Scores,
  worstOf,
} from '../risk/scoring.ts';
import type { AcceptanceEntry } from './risk-register.view.ts';
import { Risk, RiskAcceptance, RiskLine, type RiskScore, type RiskScores } from './risk.types.graphql.ts';

export function riskLine(read: ReadRisk, serviceName: string): RiskLine {
  const { row, level, acceptance } = read;
  const { reference, title, closed, measures, identifiedAt, changedAt } = row;
  const last = row.acceptances.at(-1);
  return Object.assign(new RiskLine(), {
    ...{ reference, title, serviceName, closed, measures, identifiedAt, changedAt, level },
    id: opaqueId('Risk', row.key),
    serviceId: opaqueId('Service', row.service),
    owner: personOut(row.owner),
    inherent: scoresOrNull(read.inherent),
    residual: scoresOrNull(read.residual),
    inherentLevel: read.inherent && levelOf(read.inherent),
    treatment: row.treatment?.treatment ?? null,
    acceptance: last === undefined ? null : acceptanceType(last, acceptance),
    acceptanceStanding: acceptance.standing,
    needsBoard: level !== null && needsBoard(level),
    assessedAt: row.assessments.at(-1)?.at ?? null,
  });
}

export function riskType(read: ReadRisk, serviceName: string): Risk {
  const { row, level } = read;
  const count = row.acceptances.length;
  return Object.assign(new Risk(), riskLine(read, serviceName), {
    description: row.description,
    acceptanceBoundTo: level !== null && needsBoard(level) ? acceptanceBoundTo(row.key, level) : null,
    treatmentPlan: row.treatment?.plan ?? null,
    treatmentDueOn: row.treatment?.dueOn ?? null,
    assessments: row.assessments.map(({ at, by, inherent, residual, reason }) => ({
      ...{ at, reason },
      by: opaqueId('Person', by),
      inherent: scoresType(inherent),
      residual: scoresOrNull(residual),
    })),
    acceptances: row.acceptances.map((entry, index) =>
      acceptanceType(entry, readAcceptance(entry, read, index === count - 1)),
    ),
    closedBecause: row.closedBecause,
    record: opaqueId('Risk', row.key),
  });
}

function acceptanceType(entry: AcceptanceEntry, { standing, staleBecause }: ReadAcceptance): RiskAcceptance {
  const { reason, expiresOn, level, treatment, measures } = entry;
  const accepted = entry.accepted ?? NEVER;
  const proposed = entry.proposed ?? NEVER;
  const revoked = entry.revoked ?? NEVER;
  return Object.assign(new RiskAcceptance(), {
    ...{ standing, reason, expiresOn, level, treatment, measures, staleBecause },
    scores: scoresType(entry.scores),
    position: String(accepted.seq ?? proposed.seq ?? ''),
    acceptedAt: accepted.at,
    approver: personOut(accepted.by),
    proposedAt: proposed.at,
    proposedBy: personOut(proposed.by),
    revokedAt: revoked.at,
    revokedBecause: revoked.because,
  });
}

const NEVER = { at: null, by: null, because: null, seq: null };

function scoresOrNull(scores: Scores | null): RiskScores | null {
  return scores && scoresType(scores);
}

function scoresType(scores: Scores): RiskScores {
  const worst = worstOf(scores);
  const [authenticity, confidentiality, integrity, availability] = riskProperties.map((property) =>
    scoreType(scores[property]),
  ) as [RiskScore, RiskScore, RiskScore, RiskScore];
  const weighed = { authenticity, confidentiality, integrity, availability };
  return { ...weighed, worst, level: levelOf(scores), score: scoreOf(scores[worst]) };
}

function scoreType(score: Score): RiskScore {
  return { ...score, score: scoreOf(score), level: levelOfScore(score) };
}
