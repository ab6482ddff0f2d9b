import {
  act,
  type Actor,
  command,
  type Decision,
  firstRejection,
  isRejection,
  type LocalDate,
  nothing,
  refuseText,
  type Rejection,
  reject,
  tidyText,
} from '@varsel/event-sourcing';
import { copenhagenDate, statute } from '@varsel/statute';
import { plusMonths } from '../days.ts';
import { texts } from '../texts.ts';
import { openRisk, sameMeasures } from './refusals.ts';
import type { AcceptanceBasis, Risk, RiskAcceptanceProposed, RiskAccepted, RiskEvent, RiskState } from './risk.ts';
import { levelOf, needsBoard, sameScores } from './scoring.ts';

export class AcceptRisk extends command<{
  readonly riskId: string;
  readonly reason: string;
  readonly expiresOn: LocalDate;
  /** Put it to the board's members when the level takes one of them. */
  readonly putToBoard: boolean;
}>() {}

/** The permission of those who may accept what is high or critical: members of the management body. */
const ACCEPT_ABOVE_THRESHOLD = 'risk:accept-high';

/** An acceptance is looked at again within a year, as risk is (our reading; the act sets no interval). */
const LONGEST_MONTHS = 12;

/** Accepts a risk as it is, for a time; what is high or critical takes a member of the management body. */
export const acceptRisk = act<AcceptRisk, RiskState, RiskEvent>({
  command: AcceptRisk,
  requires: 'risk:accept',
  basis: statute.riskAnalysis,
  on: ({ riskId }) => riskId,
  decide: ({ reason, expiresOn, putToBoard }, state, { now, actor }) => {
    const risk = openRisk(state);
    if (isRejection(risk)) return risk;
    const basis = basisOf(risk);
    if (basis === undefined) return notAssessed();
    const theirs = needsBoard(basis.level) && !mayAcceptHigh(actor);
    const type = theirs ? 'RiskAcceptanceProposed' : 'RiskAccepted';
    return (
      firstRejection(
        refuseText(reason, texts.reason),
        refuseExpiry(expiresOn, copenhagenDate(now)),
        theirs && !putToBoard && boardNeeded(),
      ) ?? acceptance(risk, { type, reason: tidyText(reason), expiresOn, ...basis })
    );
  },
});

function acceptance(risk: Risk, next: RiskAccepted | RiskAcceptanceProposed): Decision<RiskEvent> {
  return stands(risk, next) ? nothing() : [next];
}

/** The residual risk where it is weighed, otherwise the inherent one. */
function basisOf({ assessment, treatment, measures }: Risk): AcceptanceBasis | undefined {
  if (assessment === null) return undefined;
  const scores = assessment.residual ?? assessment.inherent;
  return { scores, level: levelOf(scores), treatment: treatment?.treatment ?? null, measures };
}

/** A program may put it forward, and never decide it. */
function mayAcceptHigh({ kind, permissions }: Actor): boolean {
  return kind === 'person' && permissions.has(ACCEPT_ABOVE_THRESHOLD);
}

function stands({ acceptance }: Risk, next: RiskAccepted | RiskAcceptanceProposed): boolean {
  return (
    acceptance?.type === next.type &&
    acceptance.reason === next.reason &&
    acceptance.expiresOn === next.expiresOn &&
    acceptance.treatment === next.treatment &&
    sameMeasures(acceptance.measures, next.measures) &&
    sameScores(acceptance.scores, next.scores)
  );
}

function refuseExpiry(expiresOn: LocalDate, today: LocalDate): Rejection | undefined {
  if (expiresOn > today && expiresOn <= plusMonths(today, LONGEST_MONTHS)) return undefined;
  return reject(
    'ACCEPTANCE_EXPIRY_OUT_OF_REACH',
    statute.riskAnalysis,
    {
      da: 'En accept udløber efter i dag og inden for 12 måneder, så risikoen bliver set på igen. Vælg en dag i det tidsrum.',
      en: 'An acceptance expires after today and within 12 months, so that the risk is looked at again. Choose a day in that time.',
    },
    'expiresOn',
  );
}

function notAssessed(): Rejection {
  return reject('RISK_NOT_ASSESSED', statute.riskAnalysis, {
    da: 'Risikoen er ikke vurderet endnu. Vurdér den, før nogen accepterer den.',
    en: 'The risk is not assessed yet. Assess it before anyone accepts it.',
  });
}

function boardNeeded(): Rejection {
  return reject(
    'ACCEPTANCE_NEEDS_BOARD',
    statute.management,
    {
      da: 'En høj eller kritisk risiko accepteres af et medlem af ledelsesorganet. Forelæg den for ledelsen, eller bring risikoen ned først.',
      en: 'A high or critical risk is accepted by a member of the management body. Put it to the board, or bring the risk down first.',
    },
    'putToBoard',
  );
}
